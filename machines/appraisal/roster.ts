import { formerPosition } from '../../rules/roster/service.ts';
import { postOn } from '../../rules/roster/who-is-who.ts';
import { yearOf, addDays } from '../../rules/calendar/date.ts';
import type { Roster, RosterChange } from '../../rules/roster/roster.ts';
import { say } from '../../rules/ruling.ts';
import type { Entry, JsonObject, RosterUpdate } from '../subject.ts';
import { hasResult, roundOf, type Facts } from './facts.ts';
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
  const moves = changes.filter((change) => change.type === 'moved' && change.servantId === facts.servant);
  return [changed, ...moves.flatMap((move) => moved(facts, standing, roster, move, at))];
}

function moved(facts: Facts, standing: Standing, roster: Roster, change: RosterChange, at: string): Entry[] {
  const { servant, year } = facts;
  const before = postOn(facts.roster, servant, addDays(change.date, -1));
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
  const settled = facts.former !== null || hasResult(roundOf(facts)) || yearOf(change.date) !== year;
  const underway = standing.course === 'drafting' || /^(inForce|appraising)/.test(standing.course);
  if (settled || !underway || before.supervisorId === after.supervisorId || before.supervisorId === null) {
    return [entry('position.noted', '3.3', { because: say('position.noted') })];
  }
  const ruling = formerPosition(roster, servant, year, change.date);
  return ruling.value === 'countedAnew'
    ? [entry('position.countedAnew', ruling.clause, { because: ruling.because })]
    : [entry('position.assigned', '3.5', { supervisor: before.supervisorId, post: before, because: ruling.because })];
}
