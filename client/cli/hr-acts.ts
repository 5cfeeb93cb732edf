import { subjectName } from '../../machines/subject-name.ts';
import { dayOf, type CalendarDate } from '../../rules/calendar/date.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { RegistryEntry } from '../../store/registry-entries.ts';
import type { Submission, SubmissionReceipt } from '../../store/submissions.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { ActAnswer, ActRequest } from '../acts/act.ts';
import { NoBody, type Acts } from '../acts/acts.ts';

/** Who of HR asked on the command line, and for which year. */
export interface Asking {
  readonly year: number;
  readonly actor: ServantId;
}

/** §4.27: HR's act that the package is prepared; once for a package, whoever of HR asks. */
export async function actPrepared(acts: Acts, asking: Asking, id: string): Promise<Refusal | null> {
  const refusal = refusalIn(await perform(acts, asking, { name: 'prepareSubmission', with: {} }, id));
  return refusal?.because.code === 'submission.alreadyPrepared' ? null : refusal;
}

/** §4.27: HR's act that the package was submitted; once for a receipt. */
export async function actSubmitted(
  acts: Acts,
  asking: Asking,
  { package: id, receipt }: Pick<Submission, 'package'> & { readonly receipt: SubmissionReceipt },
): Promise<Refusal | null> {
  const { reference } = receipt;
  const given = { reference, on: await dayReceived(acts, receipt), package: id };
  return refusalIn(await perform(acts, asking, { name: 'recordSubmission', with: given }, reference));
}

/** §4.27: HR's act that one servant's result was entered in the registry; once for a receipt. */
export async function actEntered(
  acts: Acts,
  asking: Asking,
  { servant, receipt }: Pick<RegistryEntry, 'servant'> & { readonly receipt: SubmissionReceipt },
): Promise<Refusal | null> {
  const { reference } = receipt;
  const given = { servant, reference, on: await dayReceived(acts, receipt) };
  return refusalIn(await perform(acts, asking, { name: 'recordRegistryEntry', with: given }, reference));
}

/** The day of a receipt in the body; a receiver whose clock is ahead of ours received it today. */
async function dayReceived(acts: Acts, { receivedAt }: SubmissionReceipt): Promise<CalendarDate> {
  const body = await acts.body();
  if (body === null) throw new NoBody();
  return dayOf(instantAt(Math.min(Date.parse(receivedAt), Date.now()), body.offset));
}

async function perform(
  acts: Acts,
  { year, actor }: Asking,
  act: Pick<ActRequest, 'name' | 'with'>,
  key: string,
): Promise<ActAnswer> {
  const subject = subjectName({ kind: 'body', year });
  const answer = await acts.act(subject, { ...act, actor, via: 'cli' }, key);
  if ('seq' in answer) await acts.store.waitForSeq(subject, answer.seq);
  return answer;
}

function refusalIn(answer: ActAnswer): Refusal | null {
  return 'refusal' in answer ? answer.refusal : null;
}
