/// <reference types="pdfkit" />
import { createRequire } from 'node:module';
import type { Tag } from './tag.ts';

/**
 * The parts of pdfmake 0.3.11 that lay out and draw. They are no part of its public interface; they are used because its own
 * printer draws no tags, and drops what does not fit the page of a row that is not to be broken.
 */
const require = createRequire(import.meta.url);

/** A piece of text in one font, a word mostly, with its place within the line. All measures are points. */
export interface Inline {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly font: { readonly ascender: number };
  readonly fontSize: number;
  readonly color: string;
  readonly lineEnd?: boolean;
}

export interface Line {
  readonly inlines: readonly Inline[];
  tag?: Tag;
  getAscenderHeight(): number;
}

/** Anything laid out; `tag`, `room` and those that begin with `is` are ours. */
export interface Node {
  readonly tag?: Tag;
  /** Height that must be left on the page, or the node begins the next one. */
  readonly room?: number;
  /** It stands on the page of what follows: a heading, who signs before another, what is said right over signatures. */
  readonly isKeptWithNext?: boolean;
  /** Signatures begin with it: the last row of a table before it comes along, so that nobody signs a page of nothing. */
  readonly isSigned?: boolean;
  readonly colSpan?: number;
  readonly positions: unknown[];
  readonly _inlines?: readonly Inline[];
}

export interface Stack extends Node {
  readonly stack: readonly Node[];
}

export interface TableNode extends Node {
  readonly table: {
    readonly body: readonly (readonly Node[])[];
    readonly widths: readonly { readonly width: number }[];
    readonly headerRows?: number;
    dontBreakRows?: boolean;
    readonly heights?: number;
  };
  readonly _offsets: { readonly offsets: readonly number[] };
  readonly _layout: Readonly<Record<'paddingTop' | 'paddingBottom', (row: number, node: TableNode) => number>>;
}

export interface Writer {
  context(): {
    readonly availableHeight: number;
    readonly y: number;
    readonly pageMargins: { readonly top: number; readonly bottom: number };
    getCurrentPage(): { readonly pageSize: { readonly height: number } };
    resetMarginXTopParent(): void;
  };
  readonly contextStack: readonly unknown[];
  moveToNextPage(): void;
}

type PageBreaks = readonly { readonly prevPage: number; readonly prevY: number; readonly y: number }[];

export interface Page {
  readonly pageSize: { readonly width: number; readonly height: number };
}

interface Builder {
  readonly writer: Writer;
  nestedLevel: number;
  layoutDocument(
    content: readonly object[],
    document: PDFKit.PDFDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: undefined,
    footer: (page: number, pages: number) => object,
  ): readonly Page[];
  processNode(node: Node, isVerticalAlignmentAllowed?: boolean): void;
  processVerticalContainer(node: Stack): void;
  processTable(node: TableNode): void;
  processRow(row: object): { readonly pageBreaks: PageBreaks; readonly positions: readonly unknown[] };
  buildNextLine(node: Node): Line | null;
}

interface Rows {
  dontBreakRows: boolean;
  readonly rowsWithoutPageBreak: number;
  beginTable(writer: Writer): void;
  beginRow(index: number, writer: Writer): void;
  endRow(index: number, writer: Writer, breaks: PageBreaks): void;
  endTable(writer: Writer): void;
}

interface Drawer {
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: object): void;
}

type Constructor<Built, Given extends readonly unknown[]> = new (...given: Given) => Built;

const part = (module: unknown): unknown => (module as { readonly default: unknown }).default;

export const LayoutBuilder = part(require('pdfmake/js/LayoutBuilder.js')) as Constructor<
  Builder,
  [size: object, margins: object, svg: object]
>;
export const TableProcessor = part(require('pdfmake/js/TableProcessor.js')) as Constructor<Rows, [node: TableNode]>;
export const Renderer = part(require('pdfmake/js/Renderer.js')) as Constructor<Drawer, [document: PDFKit.PDFDocument]>;
export const PdfDocument = part(require('pdfmake/js/PDFDocument.js')) as Constructor<
  PDFKit.PDFDocument,
  [fonts: object, images: object, patterns: object, attachments: object, options: PDFKit.PDFDocumentOptions]
>;

/** The files of Noto Sans, which has every letter of Azerbaijani; they become part of the document. */
export const notoSans = {
  normal: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};
