import { describe, expect, it } from 'vitest';
import { actNames } from '../../client/acts-schema/index.ts';
import { createApi, describe as described } from '../../client/http/api/api.ts';
import type { ApiParts } from '../../client/http/api/api.ts';

/** Nothing is asked of the parts: only what is served is looked at. */
const api = createApi({} as ApiParts);
const document = described(api);

const written = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
);
const served = api.routes
  .filter(({ method, path }) => method !== 'ALL' && path !== '/openapi.json')
  .map(({ method, path }) => `${method} ${path}`);

describe('the description of the API in OpenAPI 3.1', () => {
  it('names every route that is served, and serves every route that it names', () => {
    expect(document.openapi).toBe('3.1.0');
    expect([...new Set(written)].sort()).toEqual([...new Set(served)].sort());
  });

  it.each([
    { on: 'appraisal', path: '/appraisals/:id' },
    { on: 'unit', path: '/units/:unit/:year' },
    { on: 'body', path: '/body/:year' },
  ] as const)('has a route for every act on the $on', ({ on, path }) => {
    for (const act of actNames(on)) expect(written).toContain(`POST ${path}/acts/${act}`);
  });

  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      route: `${method} ${path}`,
      ...operation,
    })),
  );

  it.each(operations)(
    '$route: a summary, a schema for its result, problems as problem+json',
    ({ summary, responses }) => {
      expect(summary).not.toBe('');
      const [result] = Object.values(responses['200']?.content ?? {});
      expect(result?.schema).toBeDefined();
      for (const [status, { content }] of Object.entries(responses)) {
        if (Number(status) >= 400) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      }
    },
  );

  it.each(operations.filter(({ route }) => route.includes('/acts/')))(
    '$route wants an idempotency key',
    ({ parameters }) => {
      const keys = (parameters ?? []).filter((one) => one.in === 'header').map((one) => one.name);
      expect(keys).toEqual(['idempotency-key']);
    },
  );

  it('refers to nothing that is not in it', () => {
    const text = JSON.stringify(document);
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      expect(document.components?.[kind as 'schemas']?.[name], `${kind}/${name}`).toBeDefined();
    }
  });
});

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
}
