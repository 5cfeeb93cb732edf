import { z } from 'zod';
import { isDate } from '../../rules/calendar/date.ts';
import { saying } from './flaws.ts';

// Schemas are many and each is used a few times: compiling them costs more than it saves, for 30 lines and for 400,000.
z.config({ jitless: true });

/** Shapes that acts share. They say what can be read, never what the law allows: that is decided by `machines/`. */

const localDateTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
const sha256 = /^[0-9a-f]{64}$/;
const loneSurrogate = /\p{Cs}/u;
const servantId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Text that a database and canonical JSON can hold: no NUL, no half of a surrogate pair. */
export const text = z.string().refine(isStorable, saying('input.notStorable'));

/** Text whose absence the law itself answers, with a clause: what is missing is read as empty. */
export const textOrEmpty = text.default('');

export const person = z.string().refine(isServantId, saying('input.notAnId'));
export const day = z.string().refine(isDate, saying('input.notADate'));
export const dateTime = z.string().refine(isLocalDateTime, saying('input.notADateTime'));
export const dayOrDateTime = z
  .string()
  .refine((value) => isDate(value) || isLocalDateTime(value), saying('input.notADate'));
export const hash = z.string().refine((value) => sha256.test(value), saying('input.notAHash'));

export function isStorable(value: string): boolean {
  return !value.includes('\0') && !loneSurrogate.test(value);
}

/** Letters, digits, `.`, `_` and `-`: ids stand in workflow ids and in file names. `body` is a subject of its own. */
export function isServantId(value: string): boolean {
  return servantId.test(value) && value !== 'body';
}

/** `2026-12-14T11:00`, seconds allowed, no zone: it is the body's own time. */
export function isLocalDateTime(value: string): boolean {
  const parts = localDateTime.exec(value);
  if (parts === null) return false;
  const [, date = '', hour = '', minute = '', second = '00'] = parts;
  return isDate(date) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

const byId = <T extends z.ZodType>(value: T) => z.record(text, value);

/** A goal as given: what is missing in it the law names (§2.2, §2.4). */
export const goal = z.strictObject({
  title: textOrEmpty,
  measure: textOrEmpty,
  deadline: textOrEmpty,
  expectedResult: textOrEmpty,
  weight: z.number().optional(),
});

export const weights = byId(z.number());

/** Goals and weights of criteria; without them the law refuses (§2.1, §4.7). */
export const form = { goals: z.array(goal).default([]), criteria: weights.default({}) };

/** Scores; what is missing the law names (§4.5, §4.9, §4.11, §4.13). */
export const scores = {
  goals: z.array(z.number()).default([]),
  criteria: byId(z.strictObject({ score: z.number().optional(), justification: textOrEmpty })).default({}),
  discipline: z.strictObject({ state: textOrEmpty, score: z.number().optional() }).default({ state: '' }),
  teamOpinions: byId(text).optional(),
};

export const paper = z.strictObject({ occurredOn: dayOrDateTime, reference: text, actor: person });
export const attachment = z.strictObject({ name: text, sha256: hash });
