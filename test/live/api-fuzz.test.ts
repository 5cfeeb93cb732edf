import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../client/http/api/schemas/common.ts';
import type { HttpEnv } from '../../client/http/viewer.ts';
import { fromSchema, roughly, type Ground, type JsonSchema } from '../support/from-schema.ts';
import { membersOf } from './support/members.ts';
import { openOffice, type Office } from './support/office.ts';
import { serverOf, type Program } from './support/server.ts';
import { calendarsAround, formOf, thisYear } from './support/today.ts';

/** How often each route is asked. */
const runs = 8;
const servant = 'E025';
const { who: supervisor, with: form } = formOf(servant);
const ids = [servant, supervisor, 'E001', 'E005', 'E031'];

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: JsonSchema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

let office: Office;
let app: Hono<HttpEnv>;
let programs: ReadonlyMap<string, Program>;
let described: Description;

beforeAll(async () => {
  office = await openOffice({ calendars: calendarsAround });
  app = serverOf(office.acts);
  await office.acts.openYear(thisYear);
  const subject = `${servant}-${thisYear}`;
  if (!(await office.acts.store.waitForSeq(subject, 1, 60_000))) throw new Error('The year is not open.');
  programs = await membersOf(app, office.acts.store, ids);
  const drawn = await programs
    .get(supervisor)!
    .send(`/api/v1/appraisals/${subject}/acts/drawUpForm`, { with: form }, { 'idempotency-key': 'drawn-up-1' });
  expect(drawn.status).toBe(200);
  described = JSON.parse((await programs.get(servant)!.get('/api/v1/openapi.json')).text) as Description;
});
afterAll(() => office.dispose());

const day = fc.constantFrom(`${thisYear}-03-30`, `${thisYear}-01-12`, `${thisYear + 1}-06-30`);
const someone = fc.constantFrom(...ids);

/** What makes an act one that the law is asked about. */
const named: Ground['named'] = {
  metOn: day,
  on: day,
  deadline: day,
  from: day,
  to: day,
  occurredOn: day,
  at: fc.constantFrom(`${thisYear}-12-10T11:00`, `${thisYear}-03-30T20:00`),
  evaluator: someone,
  official: someone,
  actor: someone,
  servant: someone,
  of: someone,
  form: fc.constant('0'.repeat(64)),
  sha256: fc.constant('a'.repeat(64)),
  witnesses: fc.array(someone, { maxLength: 3 }),
  attachments: fc.constant([]),
};

/** Names that lead somewhere, so that what comes after them is reached. */
const known: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: fc.oneof(
    { weight: 5, arbitrary: fc.constant(`${servant}-${thisYear}`) },
    { weight: 1, arbitrary: fc.constantFrom(`E005-${thisYear}`, `E999-${thisYear}`, 'x') },
  ),
  unit: fc.constantFrom('Hüquq şöbəsi', 'Kadr şöbəsi', 'Yoxdur', "'"),
  year: fc.constantFrom(String(thisYear), String(thisYear), String(thisYear), '2021', '2022', '2200', '20x6'),
};

/** An address holds no half of a surrogate pair. */
const wellFormed = (value: unknown): string => String(value).replace(/\p{Cs}/gu, '');
const segment = (value: unknown) => encodeURIComponent(wellFormed(value).replaceAll('\0', '') || '_');

describe('whatever is sent to the API', () => {
  it('is answered as the description says, and never by a fault of ours', async () => {
    const resolve: Ground['resolve'] = (reference) =>
      described.components.schemas[reference.split('/').at(-1) ?? ''] ?? {};
    const ground: Ground = { resolve, named };
    const statuses = new Map<number, number>();
    let number = 0;
    for (const [path, item] of Object.entries(described.paths)) {
      if (path === '/events') continue;
      for (const [method, operation] of Object.entries(item)) {
        const parameters = operation.parameters ?? [];
        const of = (where: string) =>
          fc.record(
            Object.fromEntries(
              parameters
                .filter((one) => one.in === where)
                .map(({ name, schema }) => [name, known[name] ?? fromSchema(schema, ground)]),
            ),
            { requiredKeys: where === 'path' ? undefined : [] } as never,
          ) as fc.Arbitrary<Record<string, unknown>>;
        const schema = operation.requestBody?.content['application/json']?.schema;
        const body = schema === undefined ? fc.constant(undefined) : roughly(fromSchema(schema, ground));
        await fc.assert(
          fc.asyncProperty(
            fc.constantFrom(...ids),
            of('path'),
            of('query'),
            body,
            async (who, params, query, given) => {
              number += 1;
              const fields = Object.entries(query).map(([name, value]): [string, string] => [name, wellFormed(value)]);
              const asked = new URLSearchParams(fields).toString();
              const place = path.replace(/\{(\w+)\}/g, (_, name: string) => segment(params[name]));
              const address = `/api/v1${place}${asked === '' ? '' : `?${asked}`}`;
              const own = programs.get(who)!;
              const answer =
                method === 'get'
                  ? await own.get(address)
                  : await own.send(address, given, { 'idempotency-key': `fuzz-${number}-key` });
              statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
              const what = `${method} ${address} of ${who}: ${answer.status} ${answer.text.slice(0, 300)}`;
              expect(answer.status, what).toBeLessThan(500);
              expect(Object.keys(operation.responses), what).toContain(String(answer.status));
              if (answer.status >= 400 && answer.status !== 401 && answer.status !== 403)
                expect(problem.safeParse(JSON.parse(answer.text)).error?.issues, what).toBeUndefined();
            },
          ),
          { numRuns: runs, endOnFailure: true },
        );
      }
    }
    expect(statuses.get(200)).toBeGreaterThan(20);
    expect(statuses.get(400)).toBeGreaterThan(20);
    expect(statuses.get(409)).toBeGreaterThan(20);
  }, 300_000);
});
