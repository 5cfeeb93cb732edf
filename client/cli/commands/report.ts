import { annex1Paper } from '../../../documents/annex1.ts';
import { annex2Paper } from '../../../documents/annex2.ts';
import { annex3Paper } from '../../../documents/annex3.ts';
import { annex5Paper } from '../../../documents/annex5.ts';
import { measuresPaper } from '../../../documents/measures.ts';
import { orderPaper } from '../../../documents/order.ts';
import type { Paper } from '../../../documents/paper.ts';
import {
  NoSuchRecord,
  readAnnex1,
  readAnnex2,
  readAnnex3,
  readAnnex5,
  readMeasures,
  readOrder,
} from '../../../documents/records.ts';
import type { Speech } from '../../../locales/speak.ts';
import type { Acts } from '../../acts/acts.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { countOf, textOf, textOrNull, yearOf } from '../options.ts';
import { serviceError } from '../service-error.ts';
import { subjectNamed, withActs } from '../service.ts';
import { usageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

const papers = ['annex1', 'annex2', 'annex3', 'annex5', 'order', 'measures'] as const;
const formats = ['pdf', 'docx', 'xlsx', 'json'] as const;
type PaperName = (typeof papers)[number];
type Format = (typeof formats)[number];

/** What a paper says, and the paper itself when it is to be drawn. */
interface Composed {
  readonly data: unknown;
  readonly paper: () => Paper;
}

/** `mizan report`: writes one paper of the law to a file, whole or not at all. */
export async function run(given: Given, context: Context): Promise<ExitCode> {
  const name = oneOf(papers, given.args[0] ?? '');
  const format = oneOf(formats, textOf(given, 'format'));
  if (name === 'annex1' && format === 'xlsx') throw usageError('usage.noSpreadsheet');
  const file = textOf(given, 'out');
  const composed = await withActs(context, (acts) => compose(name, given, acts, context.speech)).catch(asAnswer);
  const written = writeWhole(file, await bytesOf(composed, format));
  context.show(written, () =>
    context.speech.words('report.written', { givenFile: written.file, hash: written.sha256 }),
  );
  return 0;
}

async function compose(name: PaperName, given: Given, acts: Acts, speech: Speech): Promise<Composed> {
  const { store } = acts;
  if (name === 'annex1') {
    const of = textOf(given, 'of');
    const asked = textOrNull(given, 'year') === null ? of : `${of}-${yearOf(given)}`;
    const data = await readAnnex1(store, (await subjectNamed(acts, asked)).subject);
    return { data, paper: () => annex1Paper(data, speech) };
  }
  const year = textOrNull(given, 'year') === null ? (await store.openYears()).at(-1) : yearOf(given);
  if (year === undefined) throw usageError('usage.missingOption', { given: '--year' });
  const number = () => (textOrNull(given, 'number') === null ? null : countOf(given, 'number'));
  switch (name) {
    case 'annex2': {
      const data = await readAnnex2(store, textOf(given, 'unit'), year, number());
      return { data, paper: () => annex2Paper(data, speech) };
    }
    case 'annex3': {
      const data = await readAnnex3(store, year, number());
      return { data, paper: () => annex3Paper(data, speech) };
    }
    case 'annex5': {
      const data = await readAnnex5(store, year, number());
      return { data, paper: () => annex5Paper(data, speech) };
    }
    case 'order': {
      const data = await readOrder(store, year, textOrNull(given, 'number'));
      if (data.items.length === 0) throw serviceError(1, 'service.nothingToOrder', { year });
      return { data, paper: () => orderPaper(data, speech) };
    }
    case 'measures': {
      const data = await readMeasures(store, year);
      return { data, paper: () => measuresPaper(data, speech) };
    }
  }
}

async function bytesOf({ data, paper }: Composed, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
    case 'pdf':
      return (await import('../../../documents/draw/pdf/pdf.ts')).drawPdf(paper());
    case 'docx':
      return (await import('../../../documents/draw/docx.ts')).drawDocx(paper());
    case 'xlsx':
      return (await import('../../../documents/draw/xlsx.ts')).drawXlsx(paper());
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
