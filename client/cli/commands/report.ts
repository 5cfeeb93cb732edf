import {
  bytesOf,
  formatsOf,
  paperFormats,
  paperNames,
  type PaperData,
  type PaperName,
} from '../../../documents/papers.ts';
import {
  NoSuchRecord,
  readAnnex1,
  readAnnex2,
  readAnnex3,
  readAnnex5,
  readMeasures,
  readOrder,
} from '../../../documents/records.ts';
import type { Acts } from '../../acts/acts.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { countOf, textOf, textOrNull, yearOf } from '../options.ts';
import { serviceError } from '../service-error.ts';
import { subjectNamed, withActs } from '../service.ts';
import { usageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/** `mizan report`: writes one paper of the law to a file, whole or not at all. */
export async function run(given: Given, context: Context): Promise<ExitCode> {
  const { speech } = context;
  const name = oneOf(paperNames, given.args[0] ?? '');
  const format = oneOf(paperFormats, textOf(given, 'format'));
  if (!formatsOf(name).includes(format)) throw usageError('usage.noSpreadsheet');
  const file = textOf(given, 'out');
  const data = await withActs(context, (acts) => read(name, given, acts)).catch(asAnswer);
  const written = writeWhole(file, await bytesOf(data, format, speech));
  context.show(written, () => speech.words('report.written', { givenFile: written.file, hash: written.sha256 }));
  return 0;
}

async function read(name: PaperName, given: Given, acts: Acts): Promise<PaperData> {
  const { store } = acts;
  if (name === 'annex1') {
    const of = textOf(given, 'of');
    const asked = textOrNull(given, 'year') === null ? of : `${of}-${yearOf(given)}`;
    return readAnnex1(store, (await subjectNamed(acts, asked)).subject);
  }
  const year = textOrNull(given, 'year') === null ? (await store.openYears()).at(-1) : yearOf(given);
  if (year === undefined) throw usageError('usage.missingOption', { given: '--year' });
  const number = () => (textOrNull(given, 'number') === null ? null : countOf(given, 'number'));
  switch (name) {
    case 'annex2':
      return readAnnex2(store, textOf(given, 'unit'), year, number());
    case 'annex3':
      return readAnnex3(store, year, number());
    case 'annex5':
      return readAnnex5(store, year, number());
    case 'order': {
      const data = await readOrder(store, year, textOrNull(given, 'number'));
      if (data.items.length === 0) throw serviceError(1, 'service.nothingToOrder', { year });
      return data;
    }
    case 'measures':
      return readMeasures(store, year);
  }
}

function oneOf<T extends string>(known: readonly T[], given: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw usageError('usage.notOneOf', { given, known: known.join(', ') });
  return found;
}

function asAnswer(error: unknown): never {
  if (!(error instanceof NoSuchRecord)) throw error;
  const { subject, version } = error;
  if (version === null) throw serviceError(2, 'service.unknownSubject', { given: subject });
  throw serviceError(2, 'service.noSuchVersion', { subject, number: String(version) });
}
