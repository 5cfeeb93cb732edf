import { createHash } from 'node:crypto';
import { canonical } from '../../machines/canonical.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { readAnnex3, type Records } from '../records.ts';
import { UnapprovedVersion } from './reports.ts';

/** §4.27: one result as it is sent to the Civil Servants Registry. */
export interface RegistryResult {
  readonly servant: ServantId;
  /** SHA-256 of the canonical {appraisedOn, score, grade}. */
  readonly result: string;
  /** By which the registry knows it when it comes twice. */
  readonly key: string;
  /** JSON: `body`, `year`, `servant` (Annex 3's person), `appraisedOn`, `score`, `grade`. */
  readonly bytes: Uint8Array;
}

/**
 * §4.27: the results of an approved version, one for each servant who has one. The same result in a later version is the
 * same entry; a corrected one is another. Rejects with NoSuchRecord and UnapprovedVersion.
 */
export async function registryResults(
  records: Records,
  year: number,
  version: number,
): Promise<readonly RegistryResult[]> {
  const { body, approved, rows } = await readAnnex3(records, year, version);
  if (approved === null) throw new UnapprovedVersion(year, version);
  return rows
    .filter(({ score }) => score !== null)
    .map(({ servant, appraisedOn, score, grade }) => {
      const what = { appraisedOn, score, grade };
      const bytes = Buffer.from(canonical({ body: body.id, year, servant, ...what }));
      const result = createHash('sha256').update(canonical(what)).digest('hex');
      const key = [body.id, String(year), servant.id, result].map(encodeURIComponent).join('/');
      return { servant: servant.id, result, key, bytes };
    });
}
