import type { Facts, Form } from '../../machines/appraisal/facts.ts';
import { criterionIds } from '../../rules/form/criteria.ts';
import type { Goal } from '../../rules/form/types.ts';
import type { Annex1, ChangeData } from './annex1-shape.ts';
import type { Naming } from './people.ts';

type Fields = ChangeData['of'];

interface Wording {
  readonly goals: readonly Goal[];
  readonly criteria: Form['criteria'];
}

/** §3.3: each change of the form with the wording before and after it, in order. */
function steps({ goals, criteria, changes }: Form) {
  return changes.map((change, index) => {
    const after: Wording = changes[index + 1]?.before ?? { goals, criteria };
    return { change, before: change.before, after };
  });
}

const fields = ['title', 'measure', 'deadline', 'expectedResult', 'weight'] as const;

function goalChanges(before: Goal | undefined, after: Goal | undefined): Fields {
  if (after === undefined) return [];
  if (before === undefined) return [{ field: 'added', from: '', to: after.title }];
  return fields.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, from: String(before[field]), to: String(after[field]) }],
  );
}

/** The goals in force, each with the notes of what became of it (Annex 1, last column). */
export function goalsData({ form }: Pick<Facts, 'form'>, who: Naming): Annex1['goals'] {
  if (form === null) return [];
  return form.goals.map((goal, place) => ({
    title: goal.title,
    measure: goal.measure,
    deadline: goal.deadline,
    expectedResult: goal.expectedResult,
    weight: goal.weight,
    changes: noted(form, who, ({ before, after }) => goalChanges(before.goals[place], after.goals[place])),
  }));
}

/** Goals that a change took out of the form. */
export function removedGoals({ form }: Pick<Facts, 'form'>): Annex1['removedGoals'] {
  if (form === null) return [];
  return steps(form).flatMap(({ change: { on, reason }, before, after }) =>
    before.goals.slice(after.goals.length).map(({ title }) => ({ on, title, reason })),
  );
}

/** The criteria in force in the law's order, each with the notes of changes of its weight. */
export function criteriaData({ form }: Pick<Facts, 'form'>, who: Naming): Annex1['criteria'] {
  if (form === null) return [];
  const inForm = criterionIds.filter((id) => form.criteria[id] !== undefined);
  return inForm.map((id) => ({
    id,
    weight: form.criteria[id] ?? 0,
    changes: noted(form, who, ({ before, after }) => weightChange(before.criteria[id], after.criteria[id])),
  }));
}

function weightChange(before: number | undefined, after: number | undefined): Fields {
  if (before === after || after === undefined) return [];
  if (before === undefined) return [{ field: 'added', from: '', to: String(after) }];
  return [{ field: 'weight', from: String(before), to: String(after) }];
}

function noted(form: Form, who: Naming, differing: (step: ReturnType<typeof steps>[number]) => Fields): ChangeData[] {
  return steps(form).flatMap((step) => {
    const of = differing(step);
    const { on, by, reason } = step.change;
    return of.length === 0 ? [] : [{ on, by: who(by, on), reason, of }];
  });
}
