import { randomUUID } from 'node:crypto';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import type { RecordEntry } from '../../views/record-view.ts';
import type { Values } from '../forms/values.ts';
import type { WebContext, WebParts } from '../parts.ts';
import { placeOf, type ActPlace } from './act-places.ts';

/** What a request to an act is about, as far as the viewer may see it. */
export interface ActAtHand extends ActPlace {
  readonly viewer: { readonly id: string; readonly isAdministrator: boolean };
  /** Null for acts on a unit or on the body. */
  readonly view: AppraisalView | null;
  readonly seq: number;
}

/** §6.5.3: whoever serves in the body may ask. */
const forEverybody = ['askMethodHelp'];

/** Null for what does not exist for the viewer. */
export async function actAtHand(c: WebContext, { acts, views }: WebParts): Promise<ActAtHand | null> {
  const place = placeOf(c);
  const viewer = c.get('viewer');
  if (place === null || viewer === null || viewer.isAdministrator) return null;
  if (place.on === 'appraisal') {
    const view = await views.appraisal(viewer, place.subject);
    return view === null ? null : { ...place, viewer, view, seq: view.seq };
  }
  const seen = await views.viewer(viewer);
  if (seen === null || (seen.roles.every((role) => role === 'everybody') && !forEverybody.includes(place.act)))
    return null;
  const record = await acts.store.subjectOf(place.subject);
  return record === null ? null : { ...place, viewer, view: null, seq: record.seq };
}

/** Whether an act with this key is in the record already: the same form sent again. */
export async function isSentAgain(
  { acts }: WebParts,
  { subject }: ActAtHand,
  key: string,
  after: number,
): Promise<boolean> {
  const since = await acts.store.journalOf(subject, after);
  return since.some(({ envelope }) => envelope.updateId?.startsWith(`${key}-`) === true);
}

/** What the viewer can see of what happened since the page was made; a limit that came or passed changes nothing that is typed. */
export async function movedSince({ views }: WebParts, at: ActAtHand, seq: number): Promise<readonly RecordEntry[]> {
  if (at.view === null || seq >= at.seq) return [];
  const since = (await views.record(at.viewer, at.subject, { after: seq }))?.entries ?? [];
  return since.filter(({ kind }) => !kind.startsWith('deadline.'));
}

/** What makes the act of a page happen once; a new one where the page had none. */
export function keyIn(values: Values): string {
  const key = values['key'] ?? '';
  return /^[A-Za-z0-9-]{8,60}$/.test(key) ? key : randomUUID();
}

const ofThePage = new Set(['key', 'seq', '_csrf', 'do']);

/** The fields that a draft keeps. */
export function draftFields(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !ofThePage.has(name) && value !== ''));
}
