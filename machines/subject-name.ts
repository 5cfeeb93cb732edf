import type { ServantId } from '../rules/roster/roster.ts';
import type { Subject } from './subject.ts';

type SubjectKind = Subject<unknown, unknown>['kind'];

/** Whose journal it is: somebody's appraisal of a year, the report of a unit, or the body's year. */
export type SubjectParts =
  | { readonly kind: 'appraisal'; readonly servant: ServantId; readonly year: number }
  /** By the name that the unit had when its report was begun: one renamed keeps its journal. */
  | { readonly kind: 'unit'; readonly unit: string; readonly year: number }
  | { readonly kind: 'body'; readonly year: number };

/** The journal's name of a subject: `E017-2026`, `unit:Hüquq şöbəsi/2026`, `body/2026`. */
export function subjectName(parts: SubjectParts): string {
  switch (parts.kind) {
    case 'appraisal':
      return `${parts.servant}-${parts.year}`;
    case 'unit':
      return `unit:${parts.unit}/${parts.year}`;
    case 'body':
      return `body/${parts.year}`;
  }
}

/** What a name says; null for a text that is no name of a subject. Ids of servants have neither colon nor slash. */
export function readSubjectName(subject: string): SubjectParts | null {
  const [, unit, ofUnit] = /^unit:(.+)\/(\d{4})$/su.exec(subject) ?? [];
  if (unit !== undefined) return { kind: 'unit', unit, year: Number(ofUnit) };
  const [, ofBody] = /^body\/(\d{4})$/.exec(subject) ?? [];
  if (ofBody !== undefined) return { kind: 'body', year: Number(ofBody) };
  const [, servant, ofServant] = /^([^:/]+)-(\d{4})$/.exec(subject) ?? [];
  return servant === undefined ? null : { kind: 'appraisal', servant, year: Number(ofServant) };
}

/** What a name that stands in a journal says. Throws a RangeError for any other text. */
export function partsOf(subject: string): SubjectParts {
  const parts = readSubjectName(subject);
  if (parts === null) throw new RangeError(`${subject} is no name of a subject.`);
  return parts;
}

export function kindOfSubject(subject: string): SubjectKind {
  return partsOf(subject).kind;
}
