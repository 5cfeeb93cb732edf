import type { OpenAct } from '../../../machines/subject.ts';
import type { Refusal, Saying } from '../../../rules/ruling.ts';
import type { Roster } from '../../../rules/roster/roster.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import { actNames, actOn } from '../../acts-schema/index.ts';
import { badInput } from '../../bad-input.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { keptAt, machineOf } from '../../office/tasks-on.ts';
import { serviceError } from '../service-error.ts';
import { subjectNamed, withActs } from '../service.ts';

interface Explained {
  readonly act: string;
  readonly openFor: readonly string[];
  /** For whom it is not open, by reason. */
  readonly closedFor: readonly { readonly people: readonly string[]; readonly refusal: Refusal }[];
}

/** `mizan explain`: the rulings that led to where a subject stands, and what each person may do now. */
export async function run({ args: [given = '', act] }: Given, context: Context): Promise<ExitCode> {
  const { subject, stage, path, acts } = await withActs(context, async (office) => {
    const named = await subjectNamed(office, given);
    const names = actNames(named.parts.kind);
    if (act !== undefined && !names.includes(act)) {
      const place = { file: null, field: 'ACT' };
      if (actOn(act) === null) throw badInput(place, 'input.unknownAct', { act });
      throw badInput(place, 'input.actElsewhere', { act, on: given, known: names.join(', ') });
    }
    const machine = machineOf(named.subject);
    const body = await office.body();
    const journal = (await office.store.journalOf(named.subject)).map(({ content }) => content);
    const at = instantAt(Date.now(), body?.offset ?? '+04:00');
    const kept = keptAt(journal, named.subject, at);
    if (kept === null) throw serviceError(2, 'service.unknownSubject', { given });
    const { state } = kept;
    const people = Object.keys(
      (state as { readonly context: { readonly roster: Roster } }).context.roster.people,
    ).sort();
    const open = people.map((id) => ({ id, acts: machine.actsOf(state, id, at) }));
    const wanted = act === undefined ? names : [act];
    return {
      subject: named.subject,
      stage: machine.stageOf(state),
      path: machine.explain(state, at),
      acts: wanted.map((name) => explained(name, open)),
    };
  });
  const said = ({ clause, because }: { clause: string; because: Saying }) => ({
    clause,
    because: context.speech.say(because),
  });
  const value = {
    subject,
    stage,
    path: path.map(said),
    acts: acts.map(({ act: name, openFor, closedFor }) => ({
      act: name,
      openFor,
      closedFor: closedFor.map(({ people, refusal }) => ({ people, ...said(refusal), code: refusal.because.code })),
    })),
  };
  context.show(value, () => text(value, act !== undefined, context));
  return 0;
}

function explained(
  act: string,
  people: readonly { readonly id: string; readonly acts: readonly OpenAct[] }[],
): Explained {
  const found = people.flatMap(({ id, acts }) => acts.filter((one) => one.act === act).map((one) => ({ id, ...one })));
  const closed = new Map<string, { people: string[]; refusal: Refusal }>();
  for (const { id, refusal } of found) {
    if (refusal === null) continue;
    const key = JSON.stringify(refusal);
    const known = closed.get(key);
    if (known === undefined) closed.set(key, { people: [id], refusal });
    else known.people.push(id);
  }
  return { act, openFor: found.filter(({ open }) => open).map(({ id }) => id), closedFor: [...closed.values()] };
}

interface Said {
  readonly subject: string;
  readonly stage: string;
  readonly path: readonly { readonly clause: string; readonly because: string }[];
  readonly acts: readonly {
    readonly act: string;
    readonly openFor: readonly string[];
    readonly closedFor: readonly {
      readonly people: readonly string[];
      readonly clause: string;
      readonly because: string;
    }[];
  }[];
}

function text({ subject, stage, path, acts }: Said, oneAct: boolean, { speech, paint }: Context): string {
  const why = speech.words('explain.why', { subject, stage: speech.name('stage', stage) });
  const rulings = path.map(({ clause, because }) => `  §${clause}: ${because}`);
  const shown = oneAct ? acts : acts.filter(({ openFor }) => openFor.length > 0);
  const lines = shown.flatMap(({ act, openFor, closedFor }) => {
    const name = speech.name('act', act);
    const head =
      openFor.length > 0
        ? speech.words('explain.openFor', { act: name, people: openFor.join(', ') })
        : speech.words('explain.closed', { act: name });
    const reasons = closedFor.map(({ people, clause, because }) =>
      speech.words('explain.because', { people: people.join(', '), clause, message: because }),
    );
    return [`  ${head}`, ...(oneAct ? reasons.map((reason) => `    ${reason}`) : [])];
  });
  return [paint.bold(why), ...rulings, '', paint.bold(speech.words('explain.openActs')), ...lines].join('\n');
}
