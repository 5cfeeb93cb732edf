import type { Json } from '../../../machines/subject.ts';
import { isBlank } from '../../../rules/form/types.ts';
import { specs } from './specs.ts';
import { nested, numberOr, textOrNothing, type Values } from './values.ts';

type Reader = (values: Values) => Record<string, Json>;

/** Fields that every form has and no act knows. */
const ofThePage = /^(key|seq|_csrf|do|paper\..*|more|copy.*|keep.*|people\..*|attachments.*|removes?.*|read)$/;

/** What comes `with` an act, from the fields of its page. Its shape is checked by the schema of the act, as for any door. */
export function readAct(act: string, fields: Values): Record<string, Json> {
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !ofThePage.test(name)));
  return (readers[act] ?? readSpec(act))(values);
}

function readSpec(act: string): Reader {
  const known = new Map((specs[act] ?? []).map((spec) => [spec.name, spec]));
  return (values) =>
    nested(values, (name, value) => {
      const listed = known.get(name.replace(/\[\d+\]$/, ''));
      const spec = listed?.kind === 'people' ? listed : known.get(name);
      if (spec === undefined) return undefined;
      if (spec.reads === 'number') return numberOr(value);
      if (spec.reads === 'yesNo') return value === '' ? undefined : value === 'yes';
      return spec.optional === true || spec.kind === 'choice' || spec.kind === 'person' ? textOrNothing(value) : value;
    });
}

/** Goals and weights. A goal of which nothing was typed is no goal. */
const readForm: Reader = (values) => {
  const used = withoutEmptyGoals(values, 'goals');
  const read = nested(used, (name, value) => (/(^criteria\.|\.weight$)/.test(name) ? numberOr(value) : value.trim()));
  return { goals: [], criteria: {}, ...read };
};

const readScores: Reader = (values) =>
  nested(values, (name, value) => {
    if (/^goals\[\d+\]$|\.score$/.test(name)) return numberOr(value);
    return name.startsWith('teamOpinions.') ? textOrNothing(value) : value;
  });

const isOfChanges = ([name]: readonly [string, string]): boolean => name.startsWith('changes.');

/** The interview; changed scores and next year's goals only where they were given. */
const readInterview: Reader = (values) => {
  const { answer = '', atWorkplace, ...rest } = values;
  const changes = Object.entries(rest).filter(isOfChanges);
  const nextYear = withoutEmptyGoals(rest, 'nextYear.goals');
  const said = nested(nextYear, (name, value) => {
    if (name.startsWith('changes.') || name === 'reasons') return undefined;
    if (name.startsWith('nextYear.')) return name.endsWith('.weight') ? numberOr(value) : value.trim();
    return name === 'servantObjection' ? textOrNothing(value) : value;
  });
  const changed = Object.fromEntries(changes.map(([name, value]) => [name.slice('changes.'.length), value]));
  const gaveChanges = Object.entries(changed).some(
    ([name, value]) => !/justification|state/.test(name) && value !== '',
  );
  return {
    ...said,
    atWorkplace: atWorkplace !== 'no',
    ...(answer === '' ? {} : { objectionAnswer: { founded: answer === 'founded', reasons: rest['reasons'] ?? '' } }),
    ...(answer === 'founded' && gaveChanges ? { changes: readScores(changed) } : {}),
  };
};

const readAchievements: Reader = (values) =>
  nested(values, (name, value) => (name.startsWith('goals[') ? value : textOrNothing(value)));

const readers: Readonly<Record<string, Reader>> = {
  drawUpForm: readForm,
  changeGoals: readForm,
  appraise: readScores,
  holdInterview: readInterview,
  presentAchievements: readAchievements,
  sign: (values) => (values['form'] === undefined ? {} : { form: values['form'] }),
};

function withoutEmptyGoals(values: Values, list: string): Values {
  const goalOf = (name: string): string | null =>
    name.startsWith(`${list}[`) ? name.slice(0, name.indexOf(']') + 1) : null;
  const used = new Set(
    Object.entries(values)
      .filter(([, value]) => !isBlank(value))
      .map(([name]) => goalOf(name)),
  );
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const goal = goalOf(name);
      return goal === null || used.has(goal);
    }),
  );
}
