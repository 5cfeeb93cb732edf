import { describe, expect, it } from 'vitest';
import { outboxOf } from '../../worker/outbox.ts';

describe('where packages go', () => {
  it('is the data folder, and nowhere else without an address', () => {
    expect(outboxOf({}, '/data')).toEqual({ folder: '/data/submissions', receiver: null, registry: null });
    expect(outboxOf({ MIZAN_SUBMISSIONS: '/out', MIZAN_SUBMISSION_URL: '' }, '/data')).toEqual({
      folder: '/out',
      receiver: null,
      registry: null,
    });
  });

  it('is an address by HTTPS, with a token where there is one', () => {
    const url = 'https://dim.example/packages';
    expect(outboxOf({ MIZAN_SUBMISSION_URL: url }, '.').receiver).toEqual({ url: new URL(url), token: null });
    expect(outboxOf({ MIZAN_SUBMISSION_URL: url, MIZAN_SUBMISSION_TOKEN: 't' }, '.').receiver?.token).toBe('t');
  });

  it('is for results the registry, by an address of its own', () => {
    const url = 'https://dqr.example/entries';
    expect(outboxOf({ MIZAN_REGISTRY_URL: url, MIZAN_REGISTRY_TOKEN: 't' }, '.')).toMatchObject({
      receiver: null,
      registry: { url: new URL(url), token: 't' },
    });
    expect(() => outboxOf({ MIZAN_REGISTRY_URL: 'http://dqr.example' }, '.')).toThrow('MIZAN_REGISTRY_URL');
  });

  it.each(['http://dim.example', 'dim.example', 'https://who:secret@dim.example', 'ftp://dim.example'])(
    'is never %s',
    (given) => {
      expect(() => outboxOf({ MIZAN_SUBMISSION_URL: given }, '.')).toThrow(
        /^MIZAN_SUBMISSION_URL: is not an address that begins with https:/,
      );
    },
  );
});
