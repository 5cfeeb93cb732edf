import { NoSuchRecord, readAnnex3 } from '../../../documents/records.ts';
import { packageFolder, writePackage } from '../../../documents/submission/folder.ts';
import { preparePackage } from '../../../documents/submission/prepare.ts';
import { reportsPackage } from '../../../documents/submission/reports.ts';
import type { Package } from '../../../documents/submission/package.ts';
import { refuse } from '../../../rules/ruling.ts';
import { dayOf, yearOf } from '../../../rules/calendar/date.ts';
import type { Submission } from '../../../store/submissions.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import { NoBody, type Acts } from '../../acts/acts.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { isSample } from '../../office/sample.ts';
import { actorFor } from '../actor.ts';
import { actPrepared, actSubmitted } from '../hr-acts.ts';
import { enterResults } from '../registry.ts';
import { dataFolderPath } from '../../../stack/data-folder.ts';
import { outboxOf } from '../../../worker/outbox.ts';
import { year as yearIn } from '../options.ts';
import { Refused } from '../refused.ts';
import { serviceError } from '../service-error.ts';
import { withActs } from '../service.ts';
import { table } from '../table.ts';

/** How long the command waits for the receiver. */
const patience = 60_000;

/**
 * `mizan submit`: writes the package of the version approved last (§4.27), and has it sent. With `--as` it performs HR's acts
 * that follow: the preparation, and with a receipt the submission. With `--registry` the results go to the registry instead.
 */
export async function run({ options }: Given, context: Context): Promise<ExitCode> {
  const { out, send, as } = options;
  const { env } = context.terminal;
  const { folder } = outboxOf(env, dataFolderPath(env));
  return withActs(context, async (acts) => {
    const year = typeof options['year'] === 'string' ? yearIn(options['year'], '--year') : await yearBefore(acts);
    const asking = typeof as === 'string' ? { year, actor: await actorOf(acts, as) } : null;
    const version = await approvedVersion(acts, year);
    if (options['registry'] === true) return enterResults(acts, { year, version }, asking, context);
    const made = await preparePackage(acts.store, folder, { year, version }, () =>
      reportsPackage(acts.store, year, version),
    );
    const place = typeof out === 'string' ? out : folder;
    if (place !== folder) await writePackage(place, made);
    const { manifest } = made;
    const refused = asking === null ? null : await actPrepared(acts, asking, made.id);
    if (refused !== null) throw new Refused(refused);
    const submitted = send === true ? await acts.submit(year, version, patience).catch(() => null) : null;
    const kept = (await acts.store.submissionsOf(year)).find((one) => one.version === version);
    show(context, packageFolder(place, manifest), made, kept);
    if (send === true && asking !== null && kept?.receipt != null) {
      const refusal = await actSubmitted(acts, asking, { package: kept.package, receipt: kept.receipt });
      if (refusal !== null) throw new Refused(refusal);
    }
    // Written, and nobody to send it to.
    if (submitted !== null && submitted.receipt === null)
      throw serviceError(3, 'service.noReceiver', { setting: 'MIZAN_SUBMISSION_URL' });
    return exitOf(kept, send === true);
  });
}

/** A shell user signs for nobody, and what the Centre answers is no paper of HR's: on the sample's data alone. */
async function actorOf(acts: Acts, as: string): Promise<string> {
  const body = await acts.body();
  if (body !== null && !isSample(body)) throw serviceError(2, 'service.submitAs');
  return actorFor(acts, as, false);
}

/** 1 where the receiver refused, 3 where it is still to be reached. */
function exitOf(kept: Submission | undefined, send: boolean): ExitCode {
  if (!send || kept?.state === 'sent') return 0;
  return kept?.state === 'refused' ? 1 : 3;
}

/** Reports of a year leave the body in the next. */
async function yearBefore(acts: Acts): Promise<number> {
  const body = await acts.body();
  if (body === null) throw new NoBody();
  return yearOf(dayOf(instantAt(Date.now(), body.offset))) - 1;
}

async function approvedVersion(acts: Acts, year: number): Promise<number> {
  try {
    const { version, approved } = await readAnnex3(acts.store, year, null);
    if (version !== null && approved !== null) return version.number;
  } catch (error) {
    if (error instanceof NoSuchRecord) throw serviceError(2, 'service.unknownSubject', { given: error.subject });
    throw error;
  }
  throw new Refused(refuse('4.27', 'submission.unapproved'));
}

function show(context: Context, folder: string, { id, manifest, files }: Package, kept: Submission | undefined): void {
  const { speech, paint } = context;
  const { year, version } = manifest;
  const state = kept?.state ?? 'prepared';
  const receipt = kept?.receipt ?? null;
  const lastError = kept?.lastError ?? null;
  const shown = { year, version, folder, package: id, state, receipt, lastError, files: manifest.files };
  context.show(shown, () => {
    const rows = [...manifest.files, { name: 'manifest.json', bytes: files.at(-1)?.bytes.length ?? 0, sha256: id }];
    const head = [speech.words('submit.file'), speech.words('submit.bytes'), 'SHA-256'];
    const lines = rows.map(({ name, bytes, sha256 }) => [name, String(bytes), sha256]);
    const said = lastError === null ? [] : [speech.words('submit.lastError', { givenError: lastError })];
    const taken =
      receipt === null
        ? []
        : [speech.words('submit.receipt', { givenReference: receipt.reference, givenAt: receipt.receivedAt })];
    return [
      paint.bold(speech.words('submit.heading', { year, version, state })),
      folder,
      '',
      table(head, lines, paint),
      ...taken,
      ...said,
    ].join('\n');
  });
}
