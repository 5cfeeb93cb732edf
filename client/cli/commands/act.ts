import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { actNames, actOn, parseAct, tooLong } from '../../acts-schema/index.ts';
import { paper } from '../../acts-schema/shapes.ts';
import { badInput, BadInput } from '../../bad-input.ts';
import { readInput } from '../../folder/input.ts';
import { actorFor } from '../actor.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { textOf, textOrNull } from '../options.ts';
import { Refused } from '../refused.ts';
import { subjectNamed, withActs } from '../service.ts';

/** `mizan act`: one act on an appraisal, a unit’s report or the body’s year. A shell user signs for nobody: see `actorFor`. */
export async function run(given: Given, context: Context): Promise<ExitCode> {
  const [name = ''] = given.args;
  const on = textOf(given, 'on');
  const payload = readWith(textOrNull(given, 'with'), name);
  const paperFile = textOrNull(given, 'paper');
  const onPaper = paperFile === null ? null : readInput(paperFile, paper);
  const done = await withActs(context, async (acts) => {
    const actor = await actorFor(acts, textOrNull(given, 'as'), onPaper !== null);
    const { subject, parts } = await subjectNamed(acts, on);
    if (actOn(name) !== parts.kind) {
      throw badInput({ file: null, field: 'ACT' }, 'input.actElsewhere', {
        act: name,
        on,
        known: actNames(parts.kind).join(', '),
      });
    }
    const request = { name, actor, with: payload, via: 'cli', ...(onPaper === null ? {} : { paper: onPaper }) };
    const answer = await acts.act(subject, request, randomUUID());
    if ('refusal' in answer) throw new Refused(answer.refusal);
    await acts.store.waitForSeq(subject, answer.seq);
    return { subject, ...answer };
  });
  const { speech } = context;
  const { subject, seq, stage } = done;
  context.show({ act: name, subject, seq, stage }, () =>
    speech.words('act.done', { act: speech.name('act', name), subject, seq, stage: speech.name('stage', stage) }),
  );
  return 0;
}

function readWith(file: string | null, name: string) {
  const place = { file };
  const found = file === null ? {} : readInput(file, z.unknown());
  const parsed = parseAct(name, found, place);
  if (parsed instanceof BadInput) throw parsed;
  const long = tooLong(JSON.stringify(parsed), place);
  if (long !== null) throw long;
  return parsed;
}
