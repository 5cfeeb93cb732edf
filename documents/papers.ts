import type { Speech } from '../locales/speak.ts';
import { annex1Paper } from './annex1.ts';
import { annex2Paper } from './annex2.ts';
import { annex3Paper } from './annex3.ts';
import { annex5Paper } from './annex5.ts';
import type { Annex1 } from './data/annex1-shape.ts';
import type { Annex2, Annex3, Annex5, MeasuresData, OrderData } from './data/report-shapes.ts';
import { drawAside } from './draw/aside.ts';
import { measuresPaper } from './measures.ts';
import { orderPaper } from './order.ts';
import type { Paper } from './paper.ts';

/** The papers of the body and its units; Annex 1 is each servant's. */
export const reportNames = ['annex2', 'annex3', 'annex5', 'order', 'measures'] as const;
export const paperNames = ['annex1', ...reportNames] as const;
export const paperFormats = ['pdf', 'docx', 'xlsx', 'json'] as const;

export type ReportName = (typeof reportNames)[number];
export type PaperName = (typeof paperNames)[number];
export type PaperFormat = (typeof paperFormats)[number];
export type ReportData = Annex2 | Annex3 | Annex5 | OrderData | MeasuresData;
export type PaperData = Annex1 | ReportData;

/** What a paper comes as: the form is filled in and signed, and is no table to reckon with. */
export function formatsOf(name: PaperName): readonly PaperFormat[] {
  return name === 'annex1' ? paperFormats.filter((format) => format !== 'xlsx') : paperFormats;
}

/** The paper that the data says, in the reader's language. */
export function paperFrom(data: PaperData, speech: Speech): Paper {
  switch (data.document) {
    case 'annex1':
      return annex1Paper(data, speech);
    case 'annex2':
      return annex2Paper(data, speech);
    case 'annex3':
      return annex3Paper(data, speech);
    case 'annex5':
      return annex5Paper(data, speech);
    case 'order':
      return orderPaper(data, speech);
    case 'measures':
      return measuresPaper(data, speech);
  }
}

/** The paper as a file: drawn in a thread of its own, or the data itself. */
export async function bytesOf(data: PaperData, format: PaperFormat, speech: Speech): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
  const [drawn = new Uint8Array()] = await drawAside([{ format, paper: paperFrom(data, speech) }]);
  return drawn;
}
