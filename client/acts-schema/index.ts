import type { ZodType } from 'zod';
import type { JsonObject } from '../../machines/subject.ts';
import { BadInput, badInput, type Place } from '../bad-input.ts';
import { appraisalActs } from './appraisal.ts';
import { bodyActs, unitActs } from './body.ts';
import { flawsOf } from './flaws.ts';

export type ActOn = 'appraisal' | 'unit' | 'body';

const acts: Readonly<Record<ActOn, Readonly<Record<string, ZodType>>>> = {
  appraisal: appraisalActs,
  unit: unitActs,
  body: bodyActs,
};

/** More than an honest act needs, less than a message may hold. */
const largestAct = 256 * 1024;

/** The names of the acts on an appraisal, a unit or the body. */
export function actNames(on: ActOn): readonly string[] {
  return Object.keys(acts[on]);
}

/** The shape of what comes `with` an act. Throws a RangeError for a name that is no act. */
export function actSchema(name: string): ZodType {
  const on = actOn(name);
  const schema = on === null ? undefined : acts[on][name];
  if (schema === undefined) throw new RangeError(`${name} is no act.`);
  return schema;
}

/** What the act is done on; null for a name that is no act. */
export function actOn(name: string): ActOn | null {
  return (['appraisal', 'unit', 'body'] as const).find((on) => Object.hasOwn(acts[on], name)) ?? null;
}

/**
 * What comes `with` an act, in its shape, with defaults filled in; or everything that is wrong with the shape. The law is
 * not asked: an empty text or a weight of 400 passes here and is refused there, with its clause.
 */
export function parseAct(name: string, given: unknown, place: Place = { file: null }): JsonObject | BadInput {
  const on = actOn(name);
  const schema = on === null ? undefined : acts[on][name];
  if (schema === undefined) return badInput({ ...place, field: 'do' }, 'input.unknownAct', { act: name });
  const parsed = schema.safeParse(given, { reportInput: true });
  if (!parsed.success) return new BadInput(flawsOf(parsed.error, place, schema));
  return parsed.data as JsonObject;
}

/** An act whose text is longer than this is none that a person wrote. */
export function tooLong(text: string, place: Place = { file: null }): BadInput | null {
  return text.length > largestAct ? badInput(place, 'input.tooLong', { most: largestAct / 1024 }) : null;
}
