import { Renderer, type Line } from './engine.ts';
import type { Tag } from './tag.ts';

/**
 * Draws what was laid out, and marks each text as what it is. What is no text of the paper (rules, page numbers, the head of a
 * table said once already) is marked as an artifact, which is not read aloud.
 */
export class TaggedRenderer extends Renderer {
  readonly #document: PDFKit.PDFDocument;
  readonly #headPages = new Map<Tag, PDFKit.PDFPage>();
  #open: Tag | 'Artifact' | undefined;
  #page: PDFKit.PDFPage | undefined;

  constructor(document: PDFKit.PDFDocument) {
    super(document);
    this.#document = document;
  }

  override renderLine(line: Line, x: number, y: number): void {
    this.#mark(line.tag !== undefined && !this.#isRepeated(line.tag) ? line.tag : 'Artifact');
    for (const { text, first } of runs(line)) {
      if (text.trim() === '') continue;
      const document = this.#document;
      // pdfmake has opened the font; `font()` of pdfkit would open it by name again.
      Object.assign(document, { _font: first.font });
      document.fontSize(first.fontSize).fillColor(first.color);
      const baseline = y + line.getAscenderHeight() - (first.font.ascender / 1000) * first.fontSize;
      document.text(text, x + first.x, baseline, { lineBreak: false });
    }
  }

  override renderVector(vector: object): void {
    this.#mark('Artifact');
    super.renderVector(vector);
  }

  /** Lets what follows be part of this; pdfkit ends what was open, and does so at the end of each page too. */
  #mark(what: Tag | 'Artifact'): void {
    const { page } = this.#document;
    if (this.#open === what && this.#page === page) return;
    this.#open = what;
    this.#page = page;
    if (what === 'Artifact') this.#document.markContent('Artifact', { type: 'Layout' });
    else what.marks.push(this.#document.markStructureContent(what.role));
  }

  #isRepeated(tag: Tag): boolean {
    if (tag.role !== 'TH' || tag.scope !== 'Column') return false;
    const page = this.#headPages.get(tag) ?? this.#document.page;
    this.#headPages.set(tag, page);
    return page !== this.#document.page;
  }
}

type Inline = Line['inlines'][number];

interface Run {
  text: string;
  readonly first: Inline;
}

/** The pieces of a line that can be written in one. */
function runs(line: Line): readonly Run[] {
  const found: Run[] = [];
  for (const inline of line.inlines) {
    const run = found.at(-1);
    if (run?.first.font === inline.font && run.first.fontSize === inline.fontSize && run.first.color === inline.color) {
      run.text += inline.text;
    } else {
      found.push({ text: inline.text, first: inline });
    }
  }
  return found;
}
