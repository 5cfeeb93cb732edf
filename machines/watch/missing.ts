import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import { criteriaFor } from '../../rules/form/criteria.ts';
import type { Clause } from '../../rules/ruling.ts';
import { formerSupervisors } from '../appraisal/acts/period.ts';
import { quarters, roundOf, type Facts } from '../appraisal/facts.ts';
import { appraisalOpens, isPast, limitsOf } from '../appraisal/limits.ts';
import { appraisedPost } from '../appraisal/roles.ts';

/** What a form can lack, as Annex 1 has its parts. */
export const missingItems = [
  'form',
  'acknowledgement',
  'managersCriteria',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  'leadershipNotes',
  'achievements',
  'scores',
  'interview',
  'proposals',
  'opinion',
  'servantSignature',
  'evaluatorSignature',
  'handOver',
] as const;
export type MissingItem = (typeof missingItems)[number];

/** §6.5: a part of the form that is due by now and not there, and by which clause it is wanted. */
export interface Missing {
  readonly item: MissingItem;
  readonly clause: Clause;
  /** Last day by the law; null where it names none. */
  readonly limit: CalendarDate | null;
  readonly overdue: boolean;
}

/** What the form lacks at an instant, in the order of the form; what is not due yet is not missing. */
export function missingIn(facts: Facts, at: Instant): readonly Missing[] {
  if (facts.admittedFrom === null) return [];
  const day = dayOf(at);
  const limits = new Map(limitsOf(facts).map((limit) => [limit.key, limit]));
  const missing = (item: MissingItem, clause: Clause, key?: string): Missing => {
    const limit = key === undefined ? undefined : limits.get(key);
    return { item, clause, limit: limit?.limit ?? null, overdue: limit !== undefined && isPast(facts, limit, at) };
  };
  if (facts.form === null) return [missing('form', limits.get('formDrafting')?.clause ?? '2.1', 'formDrafting')];
  return [
    ...preparation(facts, day, missing),
    ...quarters.flatMap((quarter) => {
      const limit = limits.get(`quarterlyReview${quarter}`);
      const owed = limit !== undefined && limit.doneOn === null && limit.opens !== null && limit.opens <= day;
      return owed ? [missing(`Q${quarter}`, '3.2', `quarterlyReview${quarter}`)] : [];
    }),
    ...(day < appraisalOpens(facts) ? [] : appraisal(facts, missing)),
  ];
}

type Say = (item: MissingItem, clause: Clause, key?: string) => Missing;

function preparation(facts: Facts, day: CalendarDate, missing: Say): readonly Missing[] {
  const { form, leadershipNotes, rounds } = facts;
  const begun = rounds.length > 0;
  const wanted = criteriaFor(appraisedPost(facts, day)?.managerial ?? false);
  const noted = new Set(leadershipNotes.map(({ by }) => by));
  return [
    ...(form?.acknowledgedOn === null && !begun ? [missing('acknowledgement', '2.1')] : []),
    ...(!begun && wanted.some((id) => form?.criteria[id] === undefined) ? [missing('managersCriteria', '4.8')] : []),
    ...(!begun && formerSupervisors(facts, day).some((id) => !noted.has(id))
      ? [missing('leadershipNotes', '3.4')]
      : []),
  ];
}

/** From the scores to HR, in that order; what only follows on something missing is missing too. */
function appraisal(facts: Facts, missing: Say): readonly Missing[] {
  const round = roundOf(facts);
  const key = facts.rounds.length <= 1 ? 'appraisal' : undefined;
  const { handedOver } = facts;
  const complete = round !== null && round.completedOn !== null;
  const heard = round !== null && (round.interview ?? round.presentedOn) !== null;
  const answered = (round?.opinion ?? round?.refusedToSign ?? round?.nonSigning ?? null) !== null;
  const signedByServant = (round?.signatures.servant ?? round?.refusedToSign ?? round?.nonSigning ?? null) !== null;
  const scored = (round?.scores.length ?? 0) > 0;
  const parts: readonly (readonly [boolean, MissingItem, Clause])[] = [
    [facts.achievements.length > 0 || scored, 'achievements', '6.4'],
    [scored, 'scores', '4.1'],
    [heard || complete, 'interview', '4.15'],
    [(round?.proposals ?? null) !== null, 'proposals', '6.3'],
    [answered, 'opinion', '4.17'],
    [signedByServant, 'servantSignature', '4.17'],
    [(round?.signatures.evaluator ?? null) !== null, 'evaluatorSignature', '4.17'],
  ];
  const lacking = parts.flatMap(([there, item, clause]) => (there ? [] : [missing(item, clause, key)]));
  const handOver = complete && handedOver.toHrOn === null;
  return [...lacking, ...(handOver ? [missing('handOver', '4.25', key === undefined ? undefined : 'handOver')] : [])];
}
