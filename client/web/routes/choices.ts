import { draftOrder } from '../../../machines/agency-year/order.ts';
import { measures } from '../../../rules/measures.ts';
import { internalControlOn, nearestAbove } from '../../../rules/roster/who-is-who.ts';
import type { Speech } from '../../../locales/speak.ts';
import type { Option } from '../forms/fields.tsx';
import type { Choices } from '../forms/spec-fields.tsx';
import type { WebParts } from '../parts.ts';
import type { ActAtHand } from './desk.ts';
import { yearFacts } from './year-facts.ts';

/** What the fields of an act choose from. */
export async function choicesFor(speech: Speech, parts: WebParts, at: ActAtHand): Promise<Choices> {
  switch (at.act) {
    case 'observe':
      return {
        goal: (at.view?.form?.goals ?? []).map(({ title }, index) => ({ value: String(index + 1), label: title })),
      };
    case 'designateEvaluator':
      return { evaluator: await substitutes(parts, at) };
    case 'involveInternalControl': {
      const { roster } = await parts.acts.store.roster();
      return { official: await named(parts, internalControlOn(roster, at.view?.day ?? '')) };
    }
    case 'drawUpForm':
      return { copyFrom: await sources(speech, parts, at) };
    case 'proposeMeasure':
    case 'decideMeasure':
      return { servant: await people(parts, at), measure: measures.map((value) => measureOption(speech, value)) };
    case 'planCourse':
      return { participants: await people(parts, at) };
    case 'issueOrder':
    case 'recordCourseCompletion':
    case 'giveMethodHelp':
      return ofTheYear(parts, at);
    case 'recordMeasureDone':
    case 'recordRegistryEntry':
      return { servant: await people(parts, at) };
    default:
      return {};
  }
}

/** What the body's year knows: measures that stand in no order, courses, questions that wait. */
async function ofTheYear(parts: WebParts, { act, subject }: ActAtHand): Promise<Choices> {
  const year = await yearFacts(parts, subject);
  if (year === null) return {};
  const plain = (texts: readonly string[]) => texts.map((value) => ({ value, label: value }));
  switch (act) {
    case 'issueOrder':
      return {
        servants: await named(
          parts,
          draftOrder(year).map(({ servant }) => servant),
        ),
      };
    case 'recordCourseCompletion': {
      const open = Object.values(year.courses).flatMap(({ participants, completions }) =>
        participants.filter((id) => completions[id] === undefined),
      );
      return { course: plain(Object.keys(year.courses)), servant: await named(parts, [...new Set(open)]) };
    }
    default:
      return {
        question: year.help
          .filter(({ answer }) => answer === null)
          .map(({ number, question }) => ({ value: String(number), label: `${number}. ${question}` })),
      };
  }
}

function measureOption(speech: Speech, value: (typeof measures)[number]): Option {
  return { value, label: speech.words(`web.form.measure.${value}`) };
}

/** §4.2, §4.18, I-41: the superior of who would appraise otherwise, and the coordinating officials. */
async function substitutes(parts: WebParts, { view }: ActAtHand): Promise<readonly Option[]> {
  if (view === null) return [];
  const { roster } = await parts.acts.store.roster();
  const servant = view.servant.id;
  const { coordinatingOfficials } = roster;
  const replaced = view.who.filter(({ role }) => role === 'supervisor' || role === 'evaluator');
  const ids = replaced.flatMap(({ person: { id } }) => [
    nearestAbove(roster, { servant, official: id }, view.day),
    ...(coordinatingOfficials[id] ?? []),
  ]);
  const offered = [...ids, ...(coordinatingOfficials[servant] ?? [])].filter(
    (id): id is string => id !== null && id !== servant,
  );
  return named(parts, [...new Set(offered)]);
}

/** Where goals may be copied from: the servant's form of last year, forms of colleagues, the unit's plan. */
async function sources(
  speech: Speech,
  parts: WebParts,
  { view, viewer, subject }: ActAtHand,
): Promise<readonly Option[]> {
  if (view === null) return [];
  const { year, servant, post } = view;
  const [lastYear, colleagues, plan] = await Promise.all([
    parts.views.appraisal(viewer, `${servant.id}-${year - 1}`),
    parts.views.people(viewer, { year, ...(post === null ? {} : { unit: post.unit }), limit: 200 }),
    post === null ? [] : parts.acts.store.planOf(post.unit, year),
  ]);
  return [
    ...(lastYear?.form == null
      ? []
      : [{ value: `${servant.id}-${year - 1}`, label: speech.words('web.form.copy.lastYear') }]),
    ...(plan.length === 0 ? [] : [{ value: 'plan', label: speech.words('web.form.copy.plan') }]),
    ...(colleagues?.rows ?? [])
      .filter((row) => row.subject !== subject && row.stage !== 'drafting')
      .map((row) => ({
        value: row.subject,
        label: `${speech.words('web.form.copy.colleague')}: ${row.servant.name}, ${row.position}`,
      })),
  ];
}

/** Everybody of the unit, or of the body. */
async function people(parts: WebParts, { viewer, subject, on }: ActAtHand): Promise<readonly Option[]> {
  const year = Number(subject.slice(-4));
  const unit = on === 'unit' ? subject.slice('unit:'.length, -'/2026'.length) : undefined;
  const found = await parts.views.people(viewer, { year, ...(unit === undefined ? {} : { unit }), limit: 5_000 });
  return (found?.rows ?? []).map(({ servant, position }) => ({
    value: servant.id,
    label: `${servant.name}, ${position}`,
  }));
}

async function named({ acts }: WebParts, ids: readonly string[]): Promise<readonly Option[]> {
  const names = await acts.store.names([...ids]);
  return ids.map((id) => {
    const name = names[id];
    return {
      value: id,
      label: name === undefined ? id : `${name.surname} ${name.givenName} ${name.patronymic}`.trim(),
    };
  });
}
