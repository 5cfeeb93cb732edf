/**
 * RFC 8785 canonical JSON: fields in the order of their UTF-16 code units, numbers and texts as ECMAScript writes them, no
 * space. Throws a TypeError for what is no JSON value: undefined alone, NaN, infinities, half of a surrogate pair.
 */
export function canonical(value: unknown): string {
  const text = written(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form.');
  return text;
}

const kept = new WeakMap<object, string>();

/**
 * Remembers the canonical text of an object that stands in very many entries and is never changed: a person of the roster,
 * a work calendar.
 */
export function keepCanonical(object: object): void {
  if (!kept.has(object)) kept.set(object, canonical(object));
}

/** Undefined for what JSON leaves out of an object. */
function written(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form.`);
      return String(value === 0 ? 0 : value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : (kept.get(value) ?? (Array.isArray(value) ? list(value) : record(value)));
    default:
      return undefined;
  }
}

/** As JSON has it, a place of a list that holds no value is null. */
function list(values: readonly unknown[]): string {
  let text = '[';
  for (const [index, value] of values.entries()) text += `${index === 0 ? '' : ','}${written(value) ?? 'null'}`;
  return `${text}]`;
}

function record(values: object): string {
  let text = '{';
  for (const field of Object.keys(values).sort()) {
    const value = written((values as Record<string, unknown>)[field]);
    if (value !== undefined) text += `${text === '{' ? '' : ','}${quoted(field)}:${value}`;
  }
  return `${text}}`;
}

const plain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;
const half = /\p{Cs}/u;

function quoted(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (half.test(text)) throw new TypeError('Half of a surrogate pair has no canonical form.');
  return JSON.stringify(text);
}
