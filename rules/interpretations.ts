import type { Clause } from './ruling.ts';

/** Where the law is silent: what is held, and the clauses that it bears on. The code names each; `clauses.ts` has its question. */
export interface Interpretation {
  readonly clauses: readonly Clause[];
  readonly held: string;
}

export const interpretations: Readonly<Record<Clause, Interpretation>> = {
  'I-1': {
    clauses: ['4.14', '5.1'],
    held: 'Everything is reckoned exactly; only the final score is rounded, half up, to one decimal, as the bands of §5.1 are stated.',
  },
  'I-2': {
    clauses: ['4.20', '4.22'],
    held: 'Working days are those of the body’s work calendar: the official one of the year where there is one, else Monday to Friday without public holidays.',
  },
  'I-3': {
    clauses: ['4.20', '4.22'],
    held: 'The day of the event does not count; a term ends at 24:00 of its last day.',
  },
  'I-4': {
    clauses: ['2.1', '3.2', '4.1', '4.25', '4.26', '4.27'],
    held: 'A date that falls on a day off stays the limit of the law; tasks show the last working day on or before it.',
  },
  'I-5': {
    clauses: ['3.2'],
    held: 'The last week of a quarter is the last seven days of its month; the beginning of December is its first seven days.',
  },
  'I-6': {
    clauses: ['1.3'],
    held: 'Six months are counted in the present position, from the appointment or the end of probation, without absences that do not count as service, up to 31 December.',
  },
  'I-7': {
    clauses: ['4.2'],
    held: 'Less than three months means: the supervisor began after 1 October.',
  },
  'I-8': {
    clauses: ['4.20', '4.21', '4.22'],
    held: 'The same evaluator appraises again, unless HR designates another; every round stays on the record.',
  },
  'I-9': {
    clauses: ['4.20', '4.21', '4.22'],
    held: 'Against every result there is the right to object: each round has its own terms.',
  },
  'I-10': {
    clauses: ['4.25', '4.26'],
    held: 'A report goes out on its date with the disagreement in its column; what changes later issues a numbered correction.',
  },
  'I-11': {
    clauses: ['5.1'],
    held: 'For rewards, in a row means neighbouring calendar years; for transfers, one appraisal after the other, whatever lies between.',
  },
  'I-12': {
    clauses: ['5.2', '6.5'],
    held: 'At most a fifth of those appraised, rounded down. Above it the final report cannot be approved; no score is lowered by itself.',
  },
  'I-13': {
    clauses: ['4.29'],
    held: 'Nothing is filled in by the machine. What was not done in time is marked late, told one level up and to HR, and can still be done.',
  },
  'I-14': {
    clauses: ['4.18', '4.19'],
    held: 'Without quarterly notes of one who is away, the return is awaited until the final report is presented; then Annex 5.',
  },
  'I-15': {
    clauses: ['2.3'],
    held: 'Who becomes appraisable during the year gets the form within ten days of that day, provided six months remain.',
  },
  'I-16': {
    clauses: ['1.1', '4.19'],
    held: 'Who leaves before the end of the year without a result stands in neither report; who leaves later stands in Annex 5.',
  },
  'I-17': {
    clauses: ['4.1'],
    held: 'Every appraisal opens by itself on 1 December; earlier only by the body’s rule.',
  },
  'I-18': {
    clauses: ['4.19', '4.26'],
    held: 'Annex 5 has everyone in a position of the body on 31 December who has no result, each with the clause as reason.',
  },
  'I-19': {
    clauses: ['3.5'],
    held: 'The former supervisor appraises from the day of the move, at the latest in the time of §4.1; all the rest is as for anyone.',
  },
  'I-20': {
    clauses: ['4.20'],
    held: 'The day of appraisal is the day on which the form became complete: the last signature, the refusal with reasons, or the record before witnesses.',
  },
  'I-21': {
    clauses: ['4.18', '4.19', '4.20'],
    held: 'One who is away is scored from the quarterly notes, or appraised after the return. Opinion and signature are taken on return; the term to object runs from the presentation.',
  },
  'I-22': {
    clauses: ['4.20', '4.21'],
    held: 'Where the law sets no term for a decision, five working days are due by the body’s rule, and are shown as such.',
  },
  'I-23': {
    clauses: ['4.20'],
    held: 'An objection found founded opens a new round by the same evaluator.',
  },
  'I-24': {
    clauses: ['4.20'],
    held: 'To go on to the superior there are five working days from the day on which the decision was presented.',
  },
  'I-25': {
    clauses: ['4.15'],
    held: 'Acts are taken on any day; only the interview needs a working day and working hours.',
  },
  'I-26': {
    clauses: ['2.4'],
    held: 'Weights are whole percents from 1 to 100; a body may allow decimals.',
  },
  'I-27': {
    clauses: ['4.29'],
    held: 'HR may enter what happened on paper: with its day, its reference and who entered it. Terms run from the day it happened.',
  },
  'I-28': {
    clauses: ['6.4', '4.20', '4.21', '4.22'],
    held: 'The special procedure of §4.20–4.22 is followed: supervisor, superior, head of the body.',
  },
  'I-29': {
    clauses: ['3.3', '3.5', '4.28'],
    held: 'A move under another supervisor follows §3.5; under the same one the appraisal goes on and the move is noted.',
  },
  'I-30': {
    clauses: ['3.2', '4.17'],
    held: 'A quarterly note is owed unless the servant was away in its week, had moved away by its end (§3.5) or the form came later. While one is missing nobody can sign; it may be written late.',
  },
  'I-31': {
    clauses: ['4.1', '4.25'],
    held: 'The limits bind the first round of those present; an absence lifts them until the return, a new round has none of its own.',
  },
  'I-32': {
    clauses: ['4.21', '4.22'],
    held: 'Where the superior is the head of the body, his decision is the last inside the body; where the evaluator is the head, he decides the objection. §4.24 stays open.',
  },
  'I-33': {
    clauses: ['4.19', '4.26'],
    held: 'Who is present without a result when the final report is presented stays open and stands in Annex 5; one who is away is closed by it.',
  },
  'I-34': {
    clauses: ['2.1', '2.3'],
    held: 'For one appointed or back in January the form is due by 30 January, or ten days after that day, whichever is later.',
  },
  'I-35': {
    clauses: ['4.15'],
    held: 'Interviews are held in working hours outside the lunch break; on a short day one hour less.',
  },
  'I-36': {
    clauses: ['2.1', '3.2', '3.4'],
    held: 'While the supervisor is away or gone, the superior may draw up the form and write the quarterly note; notes of one who is gone are no longer owed.',
  },
  'I-37': {
    clauses: ['3.5', '4.28'],
    held: 'After more than six months in the position, who goes to another state body is appraised here; else the appraisal closes as left.',
  },
  'I-38': {
    clauses: ['5.1'],
    held: 'One measure for a servant and year, out of those that the grade opens.',
  },
  'I-39': {
    clauses: ['4.27'],
    held: 'By 1 March the measures of the appraisal of the year before are reported.',
  },
  'I-40': {
    clauses: ['4.25', '6.3'],
    held: 'The unit head prepares the unit report from the forms handed over; the supervisor’s part is the complete form.',
  },
  'I-41': {
    clauses: ['4.2', '4.18'],
    held: 'HR designates who appraises instead: the superior or a coordinating official named by the body.',
  },
  'I-42': {
    clauses: ['2.2'],
    held: 'Each goal says by what it is measured; the form prints it with the expected result.',
  },
  'I-43': {
    clauses: ['4.17'],
    held: 'A servant who gives neither opinion nor signature is warned; after three working days HR records it before two witnesses, and the form is complete.',
  },
  'I-44': {
    clauses: ['4.21'],
    held: 'The superior may order the appraisal anew without an objection, with reasons, until the form has reached HR.',
  },
  'I-45': {
    clauses: ['2.2', '3.3', '4.17', '4.20'],
    held: 'A goal without a measure, a change without a reason and an objection without grounds are refused: the body’s rule, drawn from these clauses.',
  },
};

/** The interpretations that bear on a clause, in order. */
export function interpretationsOf(clause: Clause): readonly Clause[] {
  return Object.entries(interpretations).flatMap(([name, { clauses }]) => (clauses.includes(clause) ? [name] : []));
}
