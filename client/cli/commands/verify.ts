import type { CliCode } from '../../../locales/codes/cli.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { withActs } from '../service.ts';

/** `mizan verify`: the hash chains, what signatures cover, and the views against a fold of the journal. */
export async function run(_given: Given, context: Context): Promise<ExitCode> {
  const found = await withActs(context, (acts) => acts.store.verify());
  const { speech, paint, terminal } = context;
  const { broken, subjects, entries, signatures } = found;
  context.show(found, () => {
    if (broken.length === 0) return speech.words('verify.sound', { subjects, entries, signatures });
    return speech.words('verify.broken', { count: broken.length, subjects });
  });
  for (const { subject, seq, fault: kind } of broken) {
    const fault = speech.say({ code: `verify.fault.${kind}` satisfies CliCode });
    const line =
      seq === null
        ? speech.words('verify.view', { subject, fault })
        : speech.words('verify.entry', { subject, seq, fault });
    terminal.err(`${paint.red(line)}\n`);
  }
  return broken.length === 0 ? 0 : 70;
}
