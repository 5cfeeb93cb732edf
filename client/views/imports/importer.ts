import { createHash, randomUUID } from 'node:crypto';
import { hashOf } from '../../../machines/journal.ts';
import { yearOf } from '../../../rules/calendar/date.ts';
import type { EarlierResult } from '../../../machines/findings.ts';
import { bodyRolesOf, reachOf } from '../../access/body.ts';
import type { Onlooker } from '../../access/roles.ts';
import type { Acts } from '../../acts/acts.ts';
import { BadInput, contradiction } from '../../bad-input.ts';
import { sceneReader, type Clock, type Scene } from '../scene.ts';
import { previewChanges, type RosterWork } from './changes-preview.ts';
import type { Known } from './foresee.ts';
import { rowOutcomes, type GivenFile, type ImportPreview, type RowPreview } from './preview.ts';
import { previewResults } from './results-preview.ts';
import { previewRoster } from './roster-preview.ts';

export type Importer = ReturnType<typeof importer>;

/** How many rows changed something; or, where something else was looked at than would happen now, what would. */
export type ImportOutcome = { readonly applied: number } | { readonly moved: ImportPreview };

export interface Applying {
  /** Of the preview that was looked at; without one the file is applied as it is. */
  readonly stamp?: string;
  readonly via: 'web' | 'api';
  /** Makes it happen once. */
  readonly key?: string;
}

interface Looked {
  readonly preview: ImportPreview;
  readonly work: RosterWork | readonly EarlierResult[];
}

/**
 * Takes HR's files after they were looked at: a roster, changes, results of earlier years. What a file does is shown row by
 * row, and only that is applied, all or none. Both give null for whoever is not of HR; both throw NoBody and Unreachable.
 */
export function importer(
  acts: Pick<Acts, 'body' | 'store' | 'changeRoster'>,
  { clock = Date.now }: { readonly clock?: Clock } = {},
) {
  const scene = sceneReader(acts, clock);
  const look = async (viewer: Onlooker, file: GivenFile): Promise<Looked | null> => {
    const at = await scene();
    return reachOf(bodyRolesOf(viewer, at), 'roster') === 'all' ? lookedAt(acts, file, at) : null;
  };
  return {
    /** What the file would do; nothing is changed. */
    async preview(viewer: Onlooker, file: GivenFile): Promise<ImportPreview | null> {
      return (await look(viewer, file))?.preview ?? null;
    },

    /** Throws BadInput with everything that is wrong with the file: then nothing of it is applied. */
    async apply(
      viewer: Onlooker,
      file: GivenFile,
      { stamp, via, key = randomUUID() }: Applying,
    ): Promise<ImportOutcome | null> {
      const looked = await look(viewer, file);
      if (looked === null) return null;
      const { preview, work } = looked;
      if (stamp !== undefined && stamp !== preview.stamp) return { moved: preview };
      const flaws = preview.rows.flatMap((row) => row.flaws);
      if (flaws.length > 0) throw new BadInput(flaws);
      const applied = preview.rows.length - preview.counts.unchanged;
      if (!('changes' in work)) {
        await acts.store.keepResults(work);
        return { applied };
      }
      const { changes, names, renamed, lines } = work;
      const rows = { changes, names, renamed, onSeq: preview.rosterSeq, enteredBy: viewer.id, via };
      const outcome = await acts.changeRoster(rows, key);
      if (!('refusal' in outcome)) return { applied };
      const { refusal, index } = outcome;
      const now = await look(viewer, file);
      if (refusal.because.code === 'change.rosterMoved' && now !== null) return { moved: now.preview };
      const line = index === null ? undefined : lines[index];
      throw contradiction({ file: file.name, ...(line === undefined ? {} : { line }) }, refusal.because);
    },
  };
}

async function lookedAt({ store }: Pick<Acts, 'store'>, given: GivenFile, scene: Scene): Promise<Looked> {
  const { day, names } = scene;
  const file = { ...given, day: given.day ?? day };
  const { seq, roster } = await store.roster();
  if (file.kind === 'results') {
    const year = yearOf(day);
    const [imported, counting] = await Promise.all([store.importedResults(9999), store.earlierResults(9999)]);
    const { rows, results } = previewResults(file, { roster, year, imported, counting });
    return { preview: previewed(file, seq, { rows, missing: [], touched: [] }), work: results };
  }
  const waiting = (await store.keptChanges()).flatMap(({ change, waits }) => (waits ? [change] : []));
  const known: Known = { roster, day, waiting };
  const work = file.kind === 'roster' ? previewRoster(file, known, names) : previewChanges(file, known);
  return { preview: previewed(file, seq, work), work };
}

function previewed(
  { kind, name, text, day }: GivenFile & Pick<ImportPreview, 'day'>,
  rosterSeq: number,
  { rows, missing, touched }: Pick<ImportPreview, 'rows' | 'missing' | 'touched'>,
): ImportPreview {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const counted = (outcome: RowPreview['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const counts = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, counted(outcome)]));
  const does = rows.map(({ line, outcome, date, fields }) => ({ line, outcome, date, fields }));
  return {
    kind,
    name,
    sha256,
    day,
    stamp: hashOf({ sha256, rosterSeq, day, does }),
    rosterSeq,
    rows,
    counts: counts as ImportPreview['counts'],
    missing,
    touched,
  };
}
