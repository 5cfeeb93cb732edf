import type { AttachedFile } from '../../../store/desk.ts';
import type { Done, WebParts } from '../parts.ts';
import { isAway } from './is-away.ts';

/** Milliseconds after which nobody is still about to have an act accepted. */
const day = 24 * 60 * 60 * 1000;

interface Brought {
  readonly subject: string;
  readonly viewer: string;
  readonly files: readonly AttachedFile[];
}

/**
 * Performs an act that files come with. They are kept before it, so that no accepted act names a file that is not there, and
 * are gone again where it was not accepted. Where nobody knows whether it was, since a service did not answer, they wait a day.
 */
export async function withFiles(
  { acts: { store } }: WebParts,
  { subject, viewer, files }: Brought,
  perform: () => Promise<Done | null>,
): Promise<Done | null> {
  if (files.length === 0) return perform();
  await store.sweepFiles(new Date(Date.now() - day));
  const brought: string[] = [];
  for (const file of files) if ((await store.keepFile(subject, file, viewer)).isNew) brought.push(file.sha256);
  try {
    const done = await perform();
    if (done === null || 'refusal' in done) await store.dropFiles(subject, brought);
    else for (const file of files) await store.takeFile(subject, file, viewer);
    return done;
  } catch (error) {
    if (!isAway(error)) await store.dropFiles(subject, brought);
    throw error;
  }
}
