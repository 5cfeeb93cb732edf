import type { CalendarDate, Instant } from '../rules/calendar/date.ts';

/**
 * A paper of the law as its reader sees it, whatever the format: what stands on it, in order and in the reader's words. The
 * annexes are composed as papers; PDF, DOCX and XLSX are each drawn from a paper. A line break in a text is one on the paper.
 */
export interface Paper {
  /** Title of the document, also in its metadata. */
  readonly title: string;
  readonly language: 'az' | 'en';
  readonly orientation: 'portrait' | 'landscape';
  /** Lines at the right over the title, such as the number of the annex. */
  readonly annex: readonly string[];
  /** Over the title: the body and the approval of its head (Annex 3 and 5). */
  readonly before?: readonly Block[];
  readonly blocks: readonly Block[];
  /** Beside the number of each page: which record and version it is. */
  readonly footer: string;
  /** Instant of the latest entry that the paper shows: stands in the metadata, so that the same record gives the same bytes. */
  readonly asOf: Instant;
}

export type Block = Heading | Paragraph | Fields | Table | Signatures;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `small`: an explanation under something. */
  readonly size?: 'small';
}

/** Lines of label and value. */
export interface Fields {
  readonly kind: 'fields';
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows that end the table: totals. */
  readonly foot?: readonly Row[];
}

export interface Column {
  readonly header: string;
  /** Share of the width, in percent of the page. */
  readonly width: number;
  readonly align?: 'start' | 'center' | 'end';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A row over the following ones, such as the name of a unit. */
  readonly isHeading?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly bold?: boolean;
  /** How many columns it takes; one by default. */
  readonly span?: number;
  /** A decimal as text, such as `4.3`, where a spreadsheet is to have a number. */
  readonly number?: string;
  /** The day that the text says, where a spreadsheet is to have a date. */
  readonly date?: CalendarDate;
}

/** Where people sign, or have signed. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly lines: readonly SignatureLine[];
}

export interface SignatureLine {
  readonly role: string;
  /** Full name; empty leaves a line to be filled by hand. */
  readonly name: string;
  readonly on: string;
  /** What proves it: hash and time, or refusal with reasons; empty leaves a line to sign on. */
  readonly proof: string;
  /** A place for the seal (Annex 3 and 5). */
  readonly seal?: boolean;
}
