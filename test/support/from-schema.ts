import fc from 'fast-check';

/** A JSON Schema as OpenAPI 3.1 writes it; only what our description uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Ground {
  readonly resolve: (reference: string) => JsonSchema;
  /** What fields of a name hold most of the time, where their schema does not say all: ids, days. */
  readonly named?: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}

/** Texts that people and their enemies send. */
const texts = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'E005',
      'E031',
      'E025-2026',
      '2026-12-14',
      '2026-12-14T11:00',
      '4.2',
      '<script>alert(1)</script>',
      '\u0000',
      '\ud800',
      "' or 1=1 --",
      '../../etc/passwd',
      'ə'.repeat(300),
    ),
  },
);

/** Values that a schema describes. */
export function fromSchema(schema: JsonSchema, ground: Ground, depth = 0): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fromSchema(ground.resolve(schema.$ref), ground, depth);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return fc.oneof(...options.map((one) => fromSchema(one, ground, depth)));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length > 1) return fc.oneof(...types.map((type) => fromSchema({ ...schema, type }, ground, depth)));
  switch (types[0]) {
    case 'string':
      return schema.format === 'date' ? fc.oneof(fc.constant('2026-12-14'), texts) : texts;
    case 'integer':
      return fc.oneof(fc.integer({ min: -2, max: 6 }), fc.integer(), fc.constantFrom(2021, 2026, 2200));
    case 'number':
      return fc.oneof(fc.integer({ min: -2, max: 101 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(depth > 4 ? fc.jsonValue() : fromSchema(schema.items ?? {}, ground, depth + 1), {
        maxLength: 4,
      });
    case 'object':
      return fromObject(schema, ground, depth);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function fromObject(schema: JsonSchema, ground: Ground, depth: number): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => {
      const any = fromSchema(one, ground, depth + 1);
      const usual = ground.named?.[name];
      return [
        name,
        usual === undefined ? any : fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: any }),
      ];
    }),
  );
  const known = fc.record(fields, { requiredKeys: [...required].filter((name) => Object.hasOwn(fields, name)) });
  if (typeof additionalProperties !== 'object') return known;
  const more = fc.dictionary(
    fc.oneof(fc.constantFrom('professionalKnowledge', 'management', '__proto__'), texts),
    fromSchema(additionalProperties, ground, depth + 1),
    { maxKeys: 4 },
  );
  return fc.tuple(known, more).map(([first, second]) => ({ ...(first as object), ...second }));
}

/** Mostly as described, and now and then something else altogether. */
export function roughly(described: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: described }, { weight: 1, arbitrary: fc.jsonValue() });
}
