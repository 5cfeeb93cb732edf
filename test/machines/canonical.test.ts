import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, keepCanonical } from '../../machines/canonical.ts';
import { hashOf, reckonDigestsBy } from '../../machines/journal.ts';

describe('canonical JSON (RFC 8785)', () => {
  it('is what the reference implementation gives, for any JSON', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => canonical(value) === canonicalize(value)));
  });

  it('is the same for texts with escapes, pairs and letters of Azerbaijani', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => canonical([text]) === canonicalize([text])));
    expect(canonical({ b: 'Əli "\n\u0001😀', a: [1e21, -0, 0.1, 1e-7] })).toBe(
      '{"a":[1e+21,0,0.1,1e-7],"b":"Əli \\"\\n\\u0001😀"}',
    );
  });

  it('leaves out fields without a value', () => {
    expect(canonical({ b: undefined, a: null })).toBe('{"a":null}');
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, { a: '\ud800' }, ['\udc00x']])('is none of %j', (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  it('is the same for an object whose text is kept', () => {
    const person = { id: 'E001', posts: [{ unit: 'Hüquq şöbəsi' }] };
    const before = canonical({ people: { E001: person }, on: [person] });
    keepCanonical(person);
    expect(canonical({ people: { E001: person }, on: [person] })).toBe(before);
  });
});

describe('the hash of an entry', () => {
  it('is the same whoever reckons the digest', () => {
    const values = fc.sample(fc.jsonValue({ maxDepth: 3 }), 200);
    const pure = values.map(hashOf);
    reckonDigestsBy((text) => hash('sha256', text));
    expect(values.map(hashOf)).toEqual(pure);
  });

  it('is never taken from what is not SHA-256', () => {
    expect(() => reckonDigestsBy((text) => hash('sha1', text))).toThrow(TypeError);
  });
});
