import { z } from 'zod';
import { dayOf, yearOf } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Attachment, JsonObject, Paper } from '../../machines/subject.ts';
import { actNames, actOn, parseAct, tooLong } from '../acts-schema/index.ts';
import { flawsOf, listed } from '../acts-schema/flaws.ts';
import {
  attachment,
  dateTime,
  isLocalDateTime,
  isServantId,
  isStorable,
  paper,
  person,
  text,
} from '../acts-schema/shapes.ts';
import { BadInput, collectFlaws, type Flaws } from '../bad-input.ts';
import { parseJson } from './json-file.ts';
import { linesOf } from './text-file.ts';

/** One act of a scenario, in its shape; whether the law allows it is another question. */
export interface ScenarioLine {
  readonly line: number;
  /** Local date and time of the body. */
  readonly at: string;
  readonly who: ServantId;
  readonly do: string;
  readonly on: SubjectName;
  readonly with: JsonObject;
  readonly paper?: Paper;
  readonly attachments?: readonly Attachment[];
  /** The clause by which the act must be refused. */
  readonly expect?: string;
}

/** Whom or what an act is done on. */
export type SubjectName =
  | { readonly kind: 'appraisal'; readonly servant: ServantId }
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'body' };

/** What a scenario's lines are checked against. */
export interface ScenarioGround {
  readonly year: number;
  readonly people: ReadonlySet<ServantId>;
  /** Names after `unit:`; null where anything goes. */
  readonly units: ReadonlySet<string>;
}

const line = z.strictObject({
  at: dateTime,
  who: person,
  do: text,
  on: text,
  with: z.record(z.string(), z.unknown()).default({}),
  paper: paper.optional(),
  attachments: z.array(attachment).optional(),
  expect: z.strictObject({ refused: text }).optional(),
});

const appraisalId = /^(.+)-(\d{4})$/;

/**
 * The lines of a scenario file in their order, read piece by piece. A line that is not what it should be goes into `flaws`
 * and is left out; so the one who performs them stops at the first flaw and lets the rest be checked.
 */
export function* readScenario(file: string, ground: ScenarioGround, flaws: Flaws): Generator<ScenarioLine> {
  yield* scenarioLines(linesOf(file), file, ground, flaws);
}

export function* scenarioLines(
  lines: Iterable<{ readonly line: number; readonly text: string }>,
  file: string,
  ground: ScenarioGround,
  flaws: Flaws,
): Generator<ScenarioLine> {
  let last = '';
  for (const { line: number, text: content } of lines) {
    if (content.trim() === '') continue;
    try {
      const found = scenarioLine(content, number, file, ground);
      if (found.at < last)
        flaws.add({ file, line: number, field: 'at' }, 'input.outOfOrder', { given: found.at, givenBefore: last });
      else last = found.at;
      yield found;
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      flaws.take(error.flaws);
    }
  }
}

type Line = z.infer<typeof line>;

/** A line in its shape. The usual one is seen at a glance; whatever is unusual is looked at field by field. */
function shaped(content: string, place: { file: string; line: number }): Line {
  const long = tooLong(content, place);
  if (long !== null) throw long;
  const found = parseJson(content, place);
  if (isUsual(found)) return found;
  const parsed = line.safeParse(found, { reportInput: true });
  if (!parsed.success) throw new BadInput(flawsOf(parsed.error, place, line));
  return parsed.data;
}

/** Exactly the five fields that every line has, each as it should be. */
function isUsual(found: unknown): found is Line {
  if (typeof found !== 'object' || found === null) return false;
  const { at, who, do: act, on, with: payload, ...more } = found as Readonly<Record<string, unknown>>;
  for (const _field in more) return false;
  return (
    typeof at === 'string' &&
    isLocalDateTime(at) &&
    typeof who === 'string' &&
    isServantId(who) &&
    typeof act === 'string' &&
    typeof on === 'string' &&
    isStorable(on) &&
    typeof payload === 'object' &&
    payload !== null &&
    !Array.isArray(payload)
  );
}

function scenarioLine(content: string, number: number, file: string, ground: ScenarioGround): ScenarioLine {
  const place = { file, line: number };
  const { at, who, do: act, on, with: payload, paper: fromPaper, attachments, expect } = shaped(content, place);
  const flaws = collectFlaws();
  if (yearOf(dayOf(at)) < ground.year)
    flaws.add({ ...place, field: 'at' }, 'input.beforeYear', { given: at, year: ground.year });
  for (const [field, id] of [
    ['who', who],
    ['paper.actor', fromPaper?.actor],
  ] as const) {
    if (id !== undefined && !ground.people.has(id)) flaws.add({ ...place, field }, 'input.unknownPerson', { id });
  }
  const subject = subjectNamed(on, place, ground, flaws);
  const given = parseAct(act, payload, { ...place, field: 'with' });
  if (given instanceof BadInput)
    flaws.take(given.flaws.map((flaw) => (flaw.code === 'input.unknownAct' ? { ...flaw, field: 'do' } : flaw)));
  else if (subject !== null && actOn(act) !== subject.kind) {
    flaws.add({ ...place, field: 'do' }, 'input.actElsewhere', { act, on, known: actNames(subject.kind).join(', ') });
  }
  flaws.settle();
  if (subject === null || given instanceof BadInput) throw new BadInput(flaws.list);
  return {
    line: number,
    at: at.length === 16 ? `${at}:00` : at,
    who,
    do: act,
    on: subject,
    with: given,
    ...(fromPaper === undefined ? {} : { paper: fromPaper }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(expect === undefined ? {} : { expect: expect.refused }),
  };
}

/** `E017`, `E017-2026`, `unit:Hüquq şöbəsi` or `body`; null, with a flaw, for anything else. */
function subjectNamed(
  on: string,
  place: { file: string; line: number },
  { year, people, units }: ScenarioGround,
  flaws: Flaws,
): SubjectName | null {
  const at = { ...place, field: 'on' };
  if (on === 'body') return { kind: 'body' };
  if (on.startsWith('unit:')) {
    const name = on.slice('unit:'.length).normalize('NFC');
    if (units.has(name)) return { kind: 'unit', name };
    flaws.add(at, 'input.unknownUnit', { unit: name, known: listed(units) });
    return null;
  }
  if (people.has(on)) return { kind: 'appraisal', servant: on };
  const [, servant, yearText] = appraisalId.exec(on) ?? [];
  if (servant !== undefined && people.has(servant)) {
    if (Number(yearText) === year) return { kind: 'appraisal', servant };
    flaws.add(at, 'input.anotherYear', { given: on, year });
    return null;
  }
  flaws.add(at, 'input.unknownSubject', { given: on });
  return null;
}

/** How a subject is written in scenario files, reports and tasks. */
export function writtenSubject(on: SubjectName): string {
  switch (on.kind) {
    case 'appraisal':
      return on.servant;
    case 'unit':
      return `unit:${on.name}`;
    case 'body':
      return 'body';
  }
}
