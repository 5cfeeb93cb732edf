import type { CliCode } from '../../../locales/codes/cli.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { withActs } from '../service.ts';

/** `mizan rebuild`: every view anew from the journal. */
export async function run(_given: Given, context: Context): Promise<ExitCode> {
  const found = await withActs(context, (acts) => acts.store.rebuild());
  const { speech } = context;
  const { differed, subjects } = found;
  context.show(found, () => {
    if (differed.length === 0) return speech.words('rebuild.same', { subjects });
    const lines = differed.map(({ subject, what }) => {
      const faults = what.map((fault) => speech.say({ code: `verify.fault.${fault}` satisfies CliCode }));
      return speech.words('rebuild.differed', { subject, what: faults.join('; ') });
    });
    return [...lines, speech.words('rebuild.done', { subjects, count: differed.length })].join('\n');
  });
  return 0;
}
