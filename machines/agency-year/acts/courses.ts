import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { findingsOf } from '../../findings.ts';
import type { ActRule, Asker } from '../../reporting/act-rule.ts';
import { entryOf, type Asked } from '../../reporting/asked.ts';
import { dayIn, textIn, textsIn } from '../../reporting/given.ts';
import { isHr } from '../../reporting/officials.ts';
import type { AgencyFacts } from '../facts.ts';

/**
 * §6.5.1: HR plans a course: its name, what is learned, from when to when, and who takes part. Planned again under the same
 * name, the last plan counts, until somebody's completion is recorded.
 */
export const planCourse: ActRule<AgencyFacts> = {
  name: 'planCourse',
  against: againstNotHr,
  decide({ courses }, asked) {
    const { with: given } = asked.act;
    const [course, subject] = [textIn(given, 'course'), textIn(given, 'subject')];
    const participants = textsIn(given, 'participants');
    const [from, to] = [dayIn(given, 'from'), dayIn(given, 'to')];
    if (course === '') return { refusal: refuse('6.5', 'course.unnamed') };
    if (subject === '') return { refusal: refuse('6.5', 'course.withoutSubject', { course }) };
    if (from === null || to === null || to < from) {
      const days = { from: textIn(given, 'from'), to: textIn(given, 'to') };
      return { refusal: refuse('6.5', 'course.outOfOrder', days) };
    }
    const refusal = againstParticipants(participants, asked);
    if (refusal !== null) return { refusal };
    const begun = Object.keys(courses[course]?.completions ?? {})[0];
    if (begun !== undefined) return { refusal: refuse('6.5', 'course.underway', { course, servant: begun }) };
    return { entries: [entryOf(asked, 'course.planned', '6.5', { course, subject, from, to, participants })] };
  },
};

/** §6.5.1: HR records for each participant whether the course was completed. */
export const recordCourseCompletion: ActRule<AgencyFacts> = {
  name: 'recordCourseCompletion',
  against: againstNotHr,
  decide({ courses }, asked) {
    const { with: given } = asked.act;
    const [name, servant] = [textIn(given, 'course'), textIn(given, 'servant')];
    const course = courses[name];
    if (course === undefined) return { refusal: refuse('6.5', 'course.unknown', { course: name }) };
    if (!course.participants.includes(servant)) {
      return { refusal: refuse('6.5', 'course.noParticipant', { course: name, servant }) };
    }
    const before = course.completions[servant];
    if (before !== undefined) return { refusal: refuse('6.5', 'course.already', { servant, on: before.on }) };
    const on = dayIn(given, 'on');
    if (on === null || on < course.from || on > asked.day) {
      const days = { on: textIn(given, 'on'), from: course.from, to: asked.day };
      return { refusal: refuse('6.5', 'course.outOfTime', days) };
    }
    const what = { course: name, servant, on, completed: given['completed'] === true };
    return { entries: [entryOf(asked, 'course.recorded', '6.5', what)] };
  },
};

function againstNotHr({ roster }: AgencyFacts, { actor, day }: Asker): Refusal | null {
  return isHr(roster, actor, day) ? null : refuse('6.5', 'course.notHr');
}

/** At least one, nobody twice, all of the body. */
function againstParticipants(participants: readonly string[], { act }: Asked): Refusal | null {
  if (participants.length === 0) return refuse('6.5', 'course.withoutParticipants');
  const twice = participants.find((id, index) => participants.indexOf(id) !== index);
  if (twice !== undefined) return refuse('6.5', 'course.twice', { servant: twice });
  const known = new Set(findingsOf(act).rows.map(({ servant }) => servant));
  const stranger = participants.find((id) => !known.has(id));
  return stranger === undefined ? null : refuse('6.5', 'course.stranger', { servant: stranger });
}
