/** What a piece of a document is to a program that reads it aloud: an element of its structure (PDF 1.7, 14.8). */
export interface Tag {
  readonly role: 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'Caption' | 'Table' | 'TR' | 'TH' | 'TD';
  /** What a heading cell is the head of. */
  readonly scope?: 'Row' | 'Column';
  readonly span?: number;
  readonly children: Tag[];
  /** Where its text stands on the pages. */
  readonly marks: PDFKit.PDFStructureContent[];
}

/** Its dictionary, which the published types leave out: pdfkit by itself writes no `ColSpan`. */
type Element = PDFKit.PDFStructureElement & { readonly dictionary: { readonly data: Record<string, unknown> } };

type Kind = Pick<Tag, 'scope' | 'span'>;

/** A new element, within the given one where there is one. */
export function tagged(role: Tag['role'], within?: Tag, kind: Kind = {}): Tag {
  const tag: Tag = { role, ...kind, children: [], marks: [] };
  within?.children.push(tag);
  return tag;
}

/** Writes the element and all below it into the document, once its pages are drawn. */
export function writeTags(root: Tag, document: PDFKit.PDFDocument): void {
  document.addStructure(written(root, document));
}

function written(tag: Tag, document: PDFKit.PDFDocument): PDFKit.PDFStructureElement {
  const children = [...tag.marks, ...tag.children.map((child) => written(child, document))];
  const element = document.struct(tag.role) as Element;
  const attributes = {
    ...(tag.scope !== undefined && { Scope: tag.scope }),
    ...(tag.span !== undefined && tag.span > 1 && { ColSpan: tag.span }),
  };
  if (Object.keys(attributes).length > 0) element.dictionary.data['A'] = { O: 'Table', ...attributes };
  for (const child of children) element.add(child);
  element.end();
  return element;
}
