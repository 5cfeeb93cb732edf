import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { isUnreachable, withoutValues } from '../../store/faults.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('an error of PostgreSQL or of its driver', () => {
  it.each([
    coded('ECONNREFUSED'),
    coded('08006'),
    coded('57P03'),
    new AggregateError([coded('ECONNREFUSED')]),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new Error('timeout expired'),
    new Error('Client has encountered a connection error and is not queryable'),
    new Error('Client was closed and is not queryable'),
  ])('says that it is away: %s', (error) => {
    expect(isUnreachable(error)).toBe(true);
    expect(withoutValues(error)).toMatchObject({ name: 'StoreUnreachable' });
  });

  it.each([coded('23505'), coded('42P01'), new Error('Query read timeout'), new TypeError('x'), 'x', null])(
    'does not: %s',
    (error) => {
      expect(isUnreachable(error)).toBe(false);
    },
  );

  it('as the driver says it of a client that was ended', async () => {
    const client = new pg.Client({ connectionString: 'postgresql://127.0.0.1:1/none' });
    await client.end().catch(() => undefined);
    const error: unknown = await client.query('select 1').catch((said: unknown) => said);
    expect((error as Error).message).toContain('not queryable');
    expect(isUnreachable(error)).toBe(true);
  });
});
