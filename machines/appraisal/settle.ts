import { addDays, dayOf, earlier, endOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { periodOf, yearDates } from '../../rules/calendar/year-dates.ts';
import { appraisable, appraisableFrom, formLimit, formerPosition } from '../../rules/roster/service.ts';
import { inService, isAbsent, lastKnownPost, supervisorsOver } from '../../rules/roster/who-is-who.ts';
import { say, type Clause, type Saying } from '../../rules/ruling.ts';
import type { Entry, JsonObject } from '../subject.ts';
import { hasResult, roundOf, type Facts } from './facts.ts';
import { resultOf } from './form.ts';
import { limitsOf } from './limits.ts';
import { nobodyAppraises, supervisorFor } from './roles.ts';
import type { Standing } from './standing.ts';

/**
 * What follows by itself from the entry just taken, as the next entry, or null: whether the servant is appraised at all
 * (§1.3, §2.3), leaving (§1.1), the form complete (I-20), what a presented report closes (§4.19), and marks that a late
 * paper or a change of roster or calendar takes back.
 */
export function settle(facts: Facts, standing: Standing, last: Entry): Entry | null {
  if (reviewed.has(last.kind) || passedReview(last)) {
    const found = departure(facts, standing, last) ?? eligibility(facts, standing, last);
    if (found !== null) return found;
  }
  if (supervised.has(last.kind) && !announcesMove(facts, last)) {
    const found = lapse(facts, last) ?? waiver(facts, standing, last);
    if (found !== null) return found;
  }
  if (completing.has(last.kind)) {
    const found = completion(facts, last);
    if (found !== null) return found;
  }
  if (last.kind === 'finalReport.presented') return presented(facts, standing, last);
  if (last.kind === 'finalReport.returned') return returned(facts, standing, last);
  return withdrawal(facts, last);
}

const reviewed = new Set(['opened', 'roster.changed', 'position.countedAnew', 'position.noted', 'appraisal.resumed']);
const supervised = new Set([
  'roster.changed',
  'position.noted',
  'position.assigned',
  'designation.lapsed',
  'leadershipNotes.waived',
]);
const completing = new Set(['form.signed', 'signature.refused', 'nonSigning.recorded', 'opinion.given']);

function passedReview({ kind, with: values }: Entry): boolean {
  const { key } = values;
  return kind === 'deadline.passed' && typeof key === 'string' && /^(admission|serviceByYearEnd|departure:)/.test(key);
}

/** A move of the servant, whose own entry follows. */
function announcesMove({ servant }: Facts, { kind, with: { changes } }: Entry): boolean {
  const told = (changes ?? []) as readonly { readonly type: string; readonly servantId: string }[];
  return kind === 'roster.changed' && told.some((change) => change.type === 'moved' && change.servantId === servant);
}

function follows(last: Entry, kind: string, clause: Clause, because: Saying, values: object = {}): Entry {
  return { kind, actor: null, at: last.at, clause, with: { ...values, because } as unknown as JsonObject };
}

/** I-16, I-37: leaving the body without a result; hired again in the same year, the appraisal goes on. */
function departure(facts: Facts, standing: Standing, last: Entry): Entry | null {
  const { servant, roster, year } = facts;
  const today = dayOf(last.at);
  const gone = roster.people[servant]?.departure ?? null;
  if (gone === null || gone.on >= today) {
    const back = standing.course === 'left' && inService(roster, servant, today) && today <= periodOf(year).to;
    return back ? follows(last, 'appraisal.resumed', 'I-16', say('appraisal.resumed')) : null;
  }
  if (standing.course === 'left' || hasResult(roundOf(facts))) return null;
  if (standing.course === 'notAppraised' && !leavesWithin(year, gone.on)) return null;
  if (gone.kind === 'transferredToBody' && standing.course !== 'notAppraised') {
    if (facts.former !== null) return null;
    const movedOn = addDays(earlier(gone.on, periodOf(year).to), 1);
    const post = lastKnownPost(roster, servant, gone.on);
    const ruling = formerPosition(roster, facts.body, servant, year, movedOn);
    if (ruling.value === 'formerSupervisorAppraises' && post !== null && post.supervisorId !== null) {
      const values = { movedOn: addDays(gone.on, 1), supervisor: post.supervisorId, post, from: post.position, to: '' };
      return follows(last, 'position.assigned', '4.28', ruling.because, values);
    }
  }
  return follows(last, 'appraisal.left', '1.1', leftBecause(year, gone.on), { on: gone.on });
}

/** I-16, I-18: whether whoever was last in service on a day holds nothing in the body on 31 December. */
function leavesWithin(year: number, on: CalendarDate): boolean {
  return on < periodOf(year).to;
}

export function leftBecause(year: number, on: CalendarDate): Saying {
  return say(leavesWithin(year, on) ? 'appraisal.leftInYear' : 'appraisal.leftLater', { on });
}

/** §1.3, §2.3: ruled anew whenever what it rests on has changed, until there is a result. */
function eligibility(facts: Facts, standing: Standing, last: Entry): Entry | null {
  const { servant, roster, body, year, former } = facts;
  const { course } = standing;
  if (former !== null || course === 'left' || hasResult(roundOf(facts))) return null;
  const today = dayOf(last.at);
  const ruling = appraisable(roster, body, servant, year, today);
  const waiting = course === 'examined' || course === 'expected';
  const closed = course === 'notAppraised';
  if (closed && !(last.kind === 'roster.changed' && reviewable.has(facts.closed?.clause ?? ''))) return null;
  if (ruling.value === 'notAppraised') {
    return closed ? null : follows(last, 'appraisal.notAppraised', ruling.clause, ruling.because);
  }
  if (ruling.value === 'notYet') {
    return course === 'expected' || closed ? null : follows(last, 'appraisal.deferred', ruling.clause, ruling.because);
  }
  if (nobodyAppraises(facts, today)) {
    return closed ? null : follows(last, 'appraisal.notAppraised', '1.4.1', say('appraisal.nobodySupervises'));
  }
  const from = facts.admittedFrom ?? appraisableFrom(roster, body, servant, year, today) ?? periodOf(year).from;
  const limit = formLimit(roster, servant, year, from, today);
  if (facts.form === null && limit.value.tooLate) {
    return closed
      ? null
      : waiting
        ? admitted(last, from, ruling.because)
        : follows(last, 'appraisal.notAppraised', '2.3', limit.because);
  }
  return waiting || closed ? admitted(last, from, ruling.because) : null;
}

/** Reasons that a corrected roster can take away. */
const reviewable = new Set(['1.3', '1.4.1', '2.3']);

function admitted(last: Entry, from: CalendarDate, because: Saying): Entry {
  return follows(last, 'appraisal.admitted', '1.3', because, { from });
}

/** §4.2, §4.18: a designation is for one supervisor; under another, the appraisal not yet begun, it lapses. */
function lapse(facts: Facts, last: Entry): Entry | null {
  const { substitution, evaluator } = facts;
  if (substitution === null || evaluator !== null) return null;
  if (supervisorFor(facts, dayOf(last.at)) === substitution.insteadOf) return null;
  const because = say('designation.lapsed', { evaluator: substitution.evaluator });
  return follows(last, 'designation.lapsed', substitution.clause, because);
}

/** I-36: notes of §3.4 are no longer owed by a former supervisor who left, and the record says so. */
function waiver(facts: Facts, { course }: Standing, last: Entry): Entry | null {
  if (facts.former !== null || !(course === 'drafting' || course.startsWith('inForce'))) return null;
  const { roster, servant, year, leadershipNotes, notesWaived } = facts;
  const today = dayOf(last.at);
  const now = supervisorFor(facts, today);
  const gone = supervisorsOver(roster, servant, year).find(
    ({ id, from }) =>
      id !== now &&
      from <= today &&
      !inService(roster, id, addDays(today, 1)) &&
      !notesWaived.includes(id) &&
      !leadershipNotes.some(({ by }) => by === id),
  );
  return gone === undefined
    ? null
    : follows(last, 'leadershipNotes.waived', 'I-36', say('leadership.notOwed', { supervisor: gone.id }), {
        supervisor: gone.id,
      });
}

/** I-20: both signatures, or the evaluator's and the servant's refusal, or the record of I-43. */
function completion(facts: Facts, last: Entry): Entry | null {
  const round = roundOf(facts);
  if (round === null || round.completedOn !== null) return null;
  const { servant, evaluator } = round.signatures;
  const ofServant = servant === null ? (round.refusedToSign?.on ?? null) : dayOf(servant.at);
  const signed = ofServant === null || evaluator === null ? null : laterOf(ofServant, dayOf(evaluator.at));
  const on = round.nonSigning?.on ?? signed;
  if (on === null) return null;
  const result = resultOf(facts, round);
  return follows(last, 'form.completed', '4.17', say('form.completed', { on }), {
    on,
    exact: result?.exact,
    score: result?.score,
    grade: result?.grade,
  });
}

function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

/**
 * §4.19, I-21, I-33: the presentation of the final report closes an absent servant without a score; one scored from the
 * notes, and signed for by the evaluator, has a result that stands.
 */
function presented(facts: Facts, { course }: Standing, last: Entry): Entry | null {
  const round = roundOf(facts);
  if (course === 'notAppraised' || course === 'left' || hasResult(round)) return null;
  if (!isAbsent(facts.roster, facts.servant, dayOf(last.at))) return null;
  if (round === null || round.scores.length === 0) {
    return follows(last, 'appraisal.notAppraised', '4.19', say('appraisal.absentAtReport'));
  }
  const signedFromNotes = round.fromNotes && round.signatures.evaluator !== null;
  return signedFromNotes ? follows(last, 'result.stood', '4.18', say('result.stood')) : null;
}

/** I-33: a return reopens until the report is presented again; a result that the servant has seen by then stays (I-21). */
function returned(facts: Facts, standing: Standing, last: Entry): Entry | null {
  const because = say('appraisal.reportReturned');
  if (standing.course === 'notAppraised' && facts.closed?.clause === '4.19') {
    return follows(last, 'appraisal.reopened', '4.26', because);
  }
  const unseen = standing.course === 'appraised.standing' && roundOf(facts)?.presentedOn === null;
  return unseen ? follows(last, 'result.withdrawn', '4.26', because) : null;
}

/** A mark that no longer holds: done in time after all, by paper, or the limit has moved. No entry is rewritten. */
function withdrawal(facts: Facts, last: Entry): Entry | null {
  if (last.kind.startsWith('deadline.') && last.kind !== 'deadline.withdrawn') return null;
  const moved = /^(roster|calendar|deadline|appraisal|position)\./.test(last.kind);
  if (!moved && last.at >= facts.now) return null;
  const marked = Object.keys(facts.marked).filter((mark) => mark.endsWith(':passes'));
  if (marked.length === 0) return null;
  const limits = new Map(limitsOf(facts).map((limit) => [limit.key, limit]));
  for (const mark of marked) {
    const key = mark.slice(0, -':passes'.length);
    const limit = limits.get(key);
    if (limit === undefined) {
      // I-30: an absence that became known later; a form that is gone keeps what was missed in its time.
      const excused =
        key.startsWith('quarterlyReview') && facts.form !== null && facts.form.drawnUpOn < weekOf(facts, key);
      if (excused) return withdrawn(last, key, '3.2', 'deadline.moved');
      continue;
    }
    const inTime = limit.doneOn !== null && limit.limit !== null && limit.doneOn <= limit.limit;
    const lifted = limit.limit === null || endOf(limit.limit, facts.body.offset) > facts.now;
    if (inTime || lifted) return withdrawn(last, key, limit.clause, inTime ? 'deadline.doneInTime' : 'deadline.moved');
  }
  return null;
}

function weekOf(facts: Facts, key: string): CalendarDate {
  return yearDates(facts.year)[key as 'quarterlyReview1'].opens!;
}

function withdrawn(last: Entry, key: string, clause: Clause, code: 'deadline.doneInTime' | 'deadline.moved'): Entry {
  return follows(last, 'deadline.withdrawn', clause, say(code), { key });
}
