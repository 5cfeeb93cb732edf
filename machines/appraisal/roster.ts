import { formerPosition } from '../../rules/roster/service.ts';
import { postOn } from '../../rules/roster/who-is-who.ts';
import { yearOf, addDays } from '../../rules/calendar/date.ts';
import type { Roster, RosterChange } from '../../rules/roster/roster.ts';
import { say } from '../../rules/ruling.ts';
import type { Entry, JsonObject, RosterUpdate } from '../subject.ts';
import { hasResult, roundOf, type Facts } from './facts.ts';
import { leftBecause } from './settle.ts';
import type { Standing } from './standing.ts';

/** §3.3: HR's changes as this appraisal takes them; a move is ruled by §3.5 and I-29. */
export function rosterChanged(facts: Facts, standing: Standing, update: RosterUpdate): readonly Entry[] {
  if (update.seq <= facts.rosterSeq) return [];
  const { at, seq, changes, roster } = update;
  const ours = changes.map((change) => ({ date: change.date, type: change.type, servantId: change.servantId }));
  const changed: Entry = {
    kind: 'roster.changed',
    actor: null,
    at,
    clause: '3.3',
    with: { seq, changes: ours, roster } as unknown as JsonObject,
  };
  const entries = [changed];
  for (const change of changes) {
    if (change.servantId !== facts.servant) continue;
    const assigned = facts.former !== null || entries.some(({ kind }) => kind === 'position.assigned');
    if (change.type === 'moved') entries.push(...moved(facts, standing, assigned, roster, change, at));
    if (change.type === 'hired') entries.push(...hiredAgain(facts, standing, roster, change, at));
  }
  return entries;
}

/** I-16: leaving and coming back that become known together; known apart, the leaving was taken by itself. */
function hiredAgain(facts: Facts, standing: Standing, roster: Roster, { date }: RosterChange, at: string): Entry[] {
  const ended = roster.people[facts.servant]?.posts.findLast(({ to }) => to !== null && to <= date)?.to ?? null;
  if (ended === null || standing.course === 'left' || hasResult(roundOf(facts))) return [];
  const on = addDays(ended, -1);
  const because = leftBecause(facts.year, on);
  const left = {
    kind: 'appraisal.left',
    actor: null,
    at,
    clause: '1.1',
    with: { on, because } as unknown as JsonObject,
  };
  const resumed = {
    ...left,
    kind: 'appraisal.resumed',
    clause: 'I-16',
    with: { because: { code: 'appraisal.resumed' } },
  };
  return yearOf(date) === facts.year ? [left, resumed] : [left];
}

/** After a move by which the former supervisor appraises (`assigned`), further ones are only noted. */
function moved(
  facts: Facts,
  standing: Standing,
  assigned: boolean,
  roster: Roster,
  change: RosterChange,
  at: string,
): Entry[] {
  const { servant, year } = facts;
  const before = postOn(roster, servant, addDays(change.date, -1));
  const after = postOn(roster, servant, change.date);
  if (before === null || after === null) return [];
  const values = { movedOn: change.date, from: before.position, to: after.position };
  const entry = (kind: string, clause: string, more: object): Entry => ({
    kind,
    actor: null,
    at,
    clause,
    with: { ...values, ...more },
  });
  const settled = assigned || hasResult(roundOf(facts)) || yearOf(change.date) !== year;
  const underway = standing.course === 'drafting' || /^(inForce|appraising)/.test(standing.course);
  if (settled || !underway || before.supervisorId === after.supervisorId || before.supervisorId === null) {
    return [entry('position.noted', '3.3', { because: say('position.noted') })];
  }
  const ruling = formerPosition(roster, facts.body, servant, year, change.date);
  return ruling.value === 'countedAnew'
    ? [entry('position.countedAnew', ruling.clause, { because: ruling.because })]
    : [entry('position.assigned', '3.5', { supervisor: before.supervisorId, post: before, because: ruling.because })];
}
