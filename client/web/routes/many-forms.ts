import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../machines/subject.ts';
import { checkForm } from '../../../rules/form/check-form.ts';
import { criteriaFor } from '../../../rules/form/criteria.ts';
import type { Goal, Weights } from '../../../rules/form/types.ts';
import type { Refusal } from '../../../rules/ruling.ts';
import type { Speech } from '../../../locales/speak.ts';
import type { Viewer } from '../../http/viewer.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import type { TaskView } from '../../views/task-view.ts';
import { goalsMovedInto } from '../copied-goals.ts';
import type { Option } from '../forms/fields.tsx';
import type { Values } from '../forms/values.ts';
import type { WebParts } from '../parts.ts';

/** Forms that are drawn up at once at most. */
export const mostForms = 50;

/** Somebody whose form the viewer may draw up now, and what it can be copied from. */
export interface Candidate {
  readonly view: AppraisalView;
  readonly task: TaskView;
  /** Where goals may come from: `plan`, or an appraisal. */
  readonly sources: readonly Option[];
  /** §2.4: kept as the template of the position; null where there is none. */
  readonly template: Weights | null;
}

/** A form as it would be drawn up, with what the law has against it already. */
export interface PreparedForm {
  readonly subject: string;
  readonly servant: AppraisalView['servant'];
  readonly key: string;
  readonly goals: readonly Goal[];
  readonly criteria: Weights;
  readonly refusal: Refusal | null;
}

/** Everybody whose form the viewer is to draw up, in order of the task; empty for whoever has nobody. */
export async function candidatesFor(speech: Speech, parts: WebParts, viewer: Viewer): Promise<readonly Candidate[]> {
  const tasks = await parts.views.tasks(viewer);
  const open = [...(tasks?.late ?? []), ...(tasks?.thisWeek ?? []), ...(tasks?.later ?? [])]
    .filter(({ task, on }) => task === 'drawUpForm' && on.kind === 'appraisal')
    .slice(0, mostForms);
  const views = await Promise.all(open.map(({ subject }) => parts.views.appraisal(viewer, subject)));
  const years = new Set(views.flatMap((view) => (view === null ? [] : [view.year])));
  const colleagues = (await Promise.all([...years].map((year) => drawnUp(speech, parts, viewer, year)))).flat();
  const candidates = open.map(async (task, index): Promise<readonly Candidate[]> => {
    const view = views[index];
    if (view?.acts.find(({ act }) => act === 'drawUpForm')?.isOpen !== true) return [];
    const { post, year } = view;
    const [before, plan, template] = await Promise.all([
      parts.views.appraisal(viewer, lastYearOf(view)),
      post === null ? [] : parts.acts.store.planOf(post.unit, year),
      post === null ? null : parts.acts.store.weightsFor(post.position, post.managerial),
    ]);
    const sources = [
      ...(plan.length === 0 ? [] : [{ value: 'plan', label: speech.words('web.form.copy.plan') }]),
      ...(before?.form == null ? [] : [{ value: lastYearOf(view), label: speech.words('web.form.copy.lastYear') }]),
      ...colleagues.filter((one) => one.year === year && one.unit === (post?.unit ?? '')),
    ].map(({ value, label }) => ({ value, label }));
    return [{ view, task, sources, template }];
  });
  return (await Promise.all(candidates)).flat();
}

/** Colleagues whose form of the year is drawn up and shown to the viewer. */
async function drawnUp(speech: Speech, { views }: WebParts, viewer: Viewer, year: number) {
  const people = await views.people(viewer, { year, limit: 500 });
  return (people?.rows ?? [])
    .filter(({ stage, roles }) => !['expected', 'drafting', 'examined'].includes(stage) && !roles.includes('servant'))
    .map(({ subject, servant, position, unit }) => ({
      value: subject,
      label: `${speech.words('web.form.copy.colleague')}: ${servant.name}, ${position}`,
      unit,
      year,
    }));
}

/** Each one's own form of last year: a source for all at once. */
const lastYear = 'lastYear';

/** What the goals of all who are chosen can be copied from at once. */
export function sourcesForAll(speech: Speech, candidates: readonly Candidate[]): readonly Option[] {
  const each = candidates.flatMap(({ view, sources }) =>
    sources.map((source) =>
      source.value === lastYearOf(view) ? { value: lastYear, label: speech.words('web.form.copy.lastYear') } : source,
    ),
  );
  return [...new Map(each.map((source) => [source.value, source])).values()];
}

function lastYearOf({ servant, year }: Pick<AppraisalView, 'servant' | 'year'>): string {
  return `${servant.id}-${year - 1}`;
}

/** What was chosen for all, else for this one; empty where it is none of the sources. */
function sourceOf({ view, sources }: Candidate, values: Values): string {
  const all = values['all.from'] ?? '';
  const given = all === '' ? values[`from.${view.subject}`] : all === lastYear ? lastYearOf(view) : all;
  return sources.find(({ value }) => value === given)?.value ?? '';
}

/** What the page holds before anybody chooses: nobody ticked, or everybody, and the nearest source of each. */
export function firstChoices(candidates: readonly Candidate[], isEverybody: boolean): Values {
  return Object.fromEntries(
    candidates.flatMap(({ view: { subject }, sources, template }) => [
      ...(isEverybody ? [[`draw.${subject}`, 'yes'] as const] : []),
      [`from.${subject}`, sources[0]?.value ?? ''],
      [`weights.${subject}`, template === null ? 'source' : 'template'],
    ]),
  );
}

/** The forms that come of what was chosen, for those who were ticked. */
export async function preparedForms(
  parts: WebParts,
  viewer: Viewer,
  candidates: readonly Candidate[],
  values: Values,
): Promise<readonly PreparedForm[]> {
  const decimals = (await parts.acts.body())?.rules.weightDecimals ?? 0;
  const chosen = candidates.filter(({ view }) => values[`draw.${view.subject}`] === 'yes');
  return Promise.all(
    chosen.map(async (one) => {
      const { view, template } = one;
      const { subject, servant, post, year } = view;
      const from = sourceOf(one, values);
      const source = from === '' || from === 'plan' ? null : await parts.views.appraisal(viewer, from);
      const goals =
        from === 'plan' ? await parts.acts.store.planOf(post?.unit ?? '', year) : (source?.form?.goals ?? []);
      const weights = values[`weights.${subject}`] === 'template' ? template : (source?.form?.criteria ?? null);
      const managerial = post?.managerial ?? false;
      const form = { goals: goalsMovedInto(year, goals), criteria: ofPosition(weights ?? {}, managerial) };
      const refusal = checkForm(form, { year, managerial, decimals });
      return { subject, servant, key: randomUUID(), ...form, refusal };
    }),
  );
}

/** Only the criteria of the position: a template of another one may have more. */
function ofPosition(weights: Weights, managerial: boolean): Weights {
  return Object.fromEntries(
    criteriaFor(managerial).flatMap((id) => (weights[id] === undefined ? [] : [[id, weights[id]]])),
  );
}

/** A form as the page carries it, to be drawn up exactly as it was shown. */
export interface CarriedForm {
  readonly subject: string;
  readonly key: string;
  readonly with: JsonObject;
}

export function carried({ goals, criteria }: PreparedForm): string {
  return JSON.stringify({ goals, criteria });
}

/** The forms that a page carried, those that were left ticked; what is no form of ours is left out. */
export function carriedForms(values: Values): readonly CarriedForm[] {
  return Object.entries(values)
    .filter(([name]) => name.startsWith('form.'))
    .slice(0, mostForms)
    .flatMap(([name, text]) => {
      const subject = name.slice('form.'.length);
      const key = values[`key.${subject}`] ?? '';
      if (values[`draw.${subject}`] !== 'yes' || !/^[A-Za-z0-9-]{8,60}$/.test(key)) return [];
      const given = parsed(text);
      return given === null ? [] : [{ subject, key, with: given }];
    });
}

function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}
