import { buffer } from 'node:stream/consumers';
import type { Paper } from '../../paper.ts';
import { cleanPaper } from '../clean.ts';
import { locales } from '../words.ts';
import { contentOf } from './content.ts';
import { notoSans, PdfDocument } from './engine.ts';
import { glyphsOf, inFonts, type Fonts } from './glyphs.ts';
import { Layout } from './layout.ts';
import { TaggedRenderer } from './renderer.ts';
import { tagged, writeTags } from './tag.ts';

/** A4 in points. */
const a4 = { short: 595.28, long: 841.89 };
const margins = { left: 36, right: 36, top: 36, bottom: 44 };

/**
 * The paper as a tagged PDF 1.7 with its fonts inside. The same paper gives the same bytes: the date in it is the paper's, and
 * its identifier is made of what it says of itself.
 */
export async function drawPdf(given: Paper): Promise<Uint8Array> {
  const paper = cleanPaper(given);
  const isWide = paper.orientation === 'landscape';
  const size = { width: isWide ? a4.long : a4.short, height: isWide ? a4.short : a4.long };
  const on = new Date(paper.asOf);
  const document = new PdfDocument(
    { NotoSans: notoSans },
    {},
    {},
    {},
    {
      size: [size.width, size.height],
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: locales[paper.language],
      compress: true,
      info: {
        Title: paper.title,
        Subject: paper.footer,
        Creator: 'Mizan',
        Producer: 'Mizan',
        CreationDate: on,
        ModDate: on,
      },
    },
  );
  const root = tagged('Document');
  const width = size.width - margins.left - margins.right;
  const layout = new Layout({ ...size, orientation: paper.orientation }, margins, {});
  const piecesOf = glyphsOf(document as unknown as Fonts);
  const footer = inFonts({ text: paper.footer, width: '*' }, piecesOf);
  const pages = layout.layoutDocument(
    inFonts(contentOf(paper, width, root), piecesOf) as object[],
    document,
    {},
    { font: 'NotoSans', fontSize: isWide ? 8 : 9.5 },
    undefined,
    undefined,
    (page, count) => ({
      columns: [{ ...(footer as object) }, { text: `${page} / ${count}`, width: 60, alignment: 'right' }],
      fontSize: 7,
      color: '#666666',
      margin: [margins.left, 12, margins.right, 0],
    }),
  );
  new TaggedRenderer(document).renderPages(pages);
  writeTags(root, document);
  document.end();
  return new Uint8Array(await buffer(document));
}
