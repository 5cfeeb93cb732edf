import { z } from 'zod';
import { finalShares, finalScore, type FinalScore } from '../../../rules/score/final-score.ts';
import { checkScoredWork } from '../../../rules/score/check-score.ts';
import { inForce } from '../../../rules/score/in-force.ts';
import { readInput } from '../../folder/input.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { Refused } from '../refused.ts';
import { table } from '../table.ts';

const weighed = z.strictObject({ weight: z.number(), score: z.number() });

const scoredForm = z.strictObject({
  managerial: z.boolean(),
  goals: z.array(weighed),
  criteria: z.record(z.string(), weighed),
  discipline: z.strictObject({ score: z.number() }),
});

/** `mizan score FORM.json`: T, M, Əİ and YQ (§4.3, §4.6, §4.12, §4.14) with the grade (§5.1). */
export function run({ args: [file = ''] }: Given, context: Context): ExitCode {
  const { managerial, ...work } = readInput(file, scoredForm);
  const refusal = checkScoredWork(work, managerial, { on: newestLaw, decimals: 0 });
  if (refusal !== null) throw new Refused(refusal);
  const result = finalScore(work);
  context.show(result, () => text(result, context));
  return 0;
}

/** A form without a date is judged by the newest law. */
const newestLaw = '9999-12-31';

function text(result: FinalScore, { speech, paint }: Context): string {
  const shares = inForce(finalShares);
  const rows = [
    [speech.words('score.goals'), result.goals, `${shares.goals} %`],
    [speech.words('score.criteria'), result.criteria, `${shares.criteria} %`],
    [speech.words('score.discipline'), result.discipline, `${shares.discipline} %`],
    [`${speech.words('score.result')}, ${speech.words('score.exact')}`, result.exact, ''],
  ];
  const head = [speech.words('score.part'), speech.words('score.value'), speech.words('score.share')];
  const grade = `${speech.name('grade', result.grade)} (§${result.clause})`;
  return `${table(head, rows, paint)}\n\n${speech.words('score.result')}: ${paint.bold(result.score)} · ${grade}`;
}
