import { criteriaFor } from '../../../rules/form/criteria.ts';
import type { Json } from '../../../machines/subject.ts';
import { fieldsOf, type Values } from '../forms/values.ts';
import type { WebParts } from '../parts.ts';
import type { ActAtHand } from './desk.ts';

/** What the fields of an act hold before anybody types: what the record says already, and the template of the position. */
export async function firstValues({ acts }: WebParts, { act, view }: ActAtHand): Promise<Values> {
  if (view === null) return {};
  const { form, post, rounds, achievements, notes } = view;
  switch (act) {
    case 'drawUpForm': {
      const template = post === null ? null : await acts.store.weightsFor(post.position, post.managerial);
      return fieldsOf({ criteria: template ?? {} });
    }
    case 'changeGoals': {
      const weights = Object.fromEntries(
        criteriaFor(post?.managerial ?? false).map((id) => [id, form?.criteria[id] ?? '']),
      );
      return form === null ? {} : fieldsOf({ goals: form.goals, criteria: weights } as unknown as Json);
    }
    case 'appraise': {
      const last = rounds.findLast(({ scores }) => scores.length > 0)?.scores.at(-1);
      if (last === undefined) return {};
      const { goals, criteria, discipline, teamOpinions } = last;
      return fieldsOf({ goals, criteria, discipline, teamOpinions } as unknown as Json);
    }
    case 'presentAchievements': {
      const { on: _on, by: _by, ...said } = achievements.at(-1) ?? { on: '', by: '' };
      return fieldsOf(said as unknown as Json);
    }
    case 'recordQuarterlyNote': {
      const asked = view.tasks.find(({ task }) => task === 'recordQuarterlyNote')?.limit;
      const term = view.terms.find(({ act: of, limit }) => of === 'recordQuarterlyNote' && limit === asked);
      const quarter = /\d$/.exec(term?.key ?? '')?.[0] ?? '';
      return quarter === '' || quarter in notes ? {} : { quarter };
    }
    default:
      return {};
  }
}
