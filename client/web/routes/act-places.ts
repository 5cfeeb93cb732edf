import { actNames, type ActOn } from '../../acts-schema/index.ts';
import type { WebContext } from '../parts.ts';

/** Where an act is done: what on, and the page one comes back to. */
export interface ActPlace {
  readonly on: ActOn;
  readonly subject: string;
  readonly act: string;
  readonly path: string;
  readonly back: string;
}

export const actPaths = [
  '/appraisals/:id/acts/:act',
  '/units/:unit/:year{[0-9]{4}}/acts/:act',
  '/body/:year{[0-9]{4}}/acts/:act',
] as const;

/** The place of a request to one of the paths above; null for an act that is none of its kind. */
export function placeOf(c: WebContext): ActPlace | null {
  const { id, unit, year = '', act = '' } = c.req.param();
  const place = placeFor(id, unit, year);
  if (!actNames(place.on).includes(act)) return null;
  // Whoever asks has come from the law, and may not see the reports.
  const back = act === 'askMethodHelp' ? '/law' : place.back;
  return { ...place, act, back, path: `${place.root}/acts/${act}` };
}

function placeFor(id: string | undefined, unit: string | undefined, year: string) {
  if (id !== undefined) {
    const root = `/appraisals/${encodeURIComponent(id)}`;
    return { on: 'appraisal' as const, subject: id, root, back: root };
  }
  if (unit !== undefined) {
    const name = unit.normalize('NFC');
    const root = `/units/${encodeURIComponent(name)}/${year}`;
    return { on: 'unit' as const, subject: `unit:${name}/${year}`, root, back: root };
  }
  return { on: 'body' as const, subject: `body/${year}`, root: `/body/${year}`, back: '/reports' };
}
