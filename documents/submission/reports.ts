import { annex3Paper } from '../annex3.ts';
import { annex5Paper } from '../annex5.ts';
import { drawAside } from '../draw/aside.ts';
import { measuresPaper } from '../measures.ts';
import { readAnnex3, readAnnex5, readMeasures, type Records } from '../records.ts';
import { speak } from '../../locales/speak.ts';
import { canonical } from '../../machines/canonical.ts';
import { packageOf, type Package } from './package.ts';

/** §4.27: only what the head of the body has approved leaves it. */
export class UnapprovedVersion extends Error {
  override readonly name = 'UnapprovedVersion';

  constructor(year: number, version: number) {
    super(`Version ${version} of the final report of ${year} is not approved.`);
  }
}

/**
 * §4.27: the final report, the report on those not appraised and what became of the measures of the year before, each as PDF,
 * as a workbook and as data, all in Azerbaijani. Rejects with NoSuchRecord and UnapprovedVersion.
 */
export async function reportsPackage(records: Records, year: number, version: number): Promise<Package> {
  const annex3 = await readAnnex3(records, year, version);
  const annex5 = await readAnnex5(records, year, version);
  const measures = await readMeasures(records, year);
  if (annex3.approved === null) throw new UnapprovedVersion(year, version);
  const speech = speak('az');
  const parts = [
    { name: 'annex3', paper: annex3Paper(annex3, speech), data: annex3 },
    { name: 'annex5', paper: annex5Paper(annex5, speech), data: annex5 },
    { name: 'measures', paper: measuresPaper(measures, speech), data: measures },
  ];
  const formats = ['pdf', 'xlsx'] as const;
  const drawings = parts.flatMap(({ name, paper }) =>
    formats.map((format) => ({ name: `${name}.${format}`, format, paper })),
  );
  const drawn = await drawAside(drawings);
  const files = [
    ...drawings.map(({ name }, index) => ({ name, bytes: drawn[index] ?? new Uint8Array() })),
    ...parts.map(({ name, data }) => ({ name: `${name}.json`, bytes: Buffer.from(`${canonical(data)}\n`) })),
  ];
  return packageOf({ body: annex3.body.id, year, version }, files);
}
