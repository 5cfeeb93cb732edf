import type { Json } from '../../../machines/subject.ts';
import { goalsMovedInto } from '../copied-goals.ts';
import { goalCount } from '../forms/goals-fields.tsx';
import { fieldsOf, type Values } from '../forms/values.ts';
import type { WebParts } from '../parts.ts';
import type { ActAtHand } from './desk.ts';

/** What a button of the form other than the act's does to its fields; null for none of them. */
export async function edited(parts: WebParts, at: ActAtHand, values: Values): Promise<Values | null> {
  const what = values['do'] ?? '';
  if (what === 'reckon') return values;
  if (what === 'add') return { ...values, [`goals[${goalCount(values)}].title`]: '' };
  if (what.startsWith('remove:')) return withoutGoal(values, Number(what.slice('remove:'.length)));
  if (what === 'copy') return copied(parts, at, values);
  return null;
}

/** The goals without one, the later ones moved up. */
function withoutGoal(values: Values, gone: number): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const found = /^goals\[(\d+)\](.*)$/.exec(name);
      if (found === null) return [[name, value]];
      const index = Number(found[1]);
      if (index === gone) return [];
      return [[`goals[${index > gone ? index - 1 : index}]${found[2]}`, value]];
    }),
  );
}

/** Goals copied in the place of those typed, their deadlines moved into the year of this form. */
async function copied({ acts, views }: WebParts, { viewer, view }: ActAtHand, values: Values): Promise<Values> {
  const from = values['copyFrom'] ?? '';
  const { year, post } = view ?? { year: 0, post: null };
  const source = from === 'plan' || from === '' ? null : await views.appraisal(viewer, from);
  const goals = from === 'plan' ? await acts.store.planOf(post?.unit ?? '', year) : (source?.form?.goals ?? []);
  if (goals.length === 0) return values;
  const moved = goalsMovedInto(year, goals);
  const rest = Object.entries(values).filter(([name]) => !name.startsWith('goals['));
  const criteria = source?.form?.criteria ?? {};
  return { ...Object.fromEntries(rest), ...fieldsOf({ goals: moved, criteria } as unknown as Json) };
}
