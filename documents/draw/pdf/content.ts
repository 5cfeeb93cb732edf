import type { Block, Paper, Row, Signatures, Table } from '../../paper.ts';
import { isOverSignatures, placed, shares, type Placed } from '../grid.ts';
import { words } from '../words.ts';
import { tagged, type Tag } from './tag.ts';

type Content = Readonly<Record<string, unknown>>;

/** Sizes in points. */
const text = { landscape: { body: 8, small: 7, cell: 7.5 }, portrait: { body: 9.5, small: 8, cell: 8.5 } } as const;
const pad = { side: 3, top: 2, bottom: 2.5 };
const line = 0.5;
const grey = '#666666';
const align = { start: 'left', center: 'center', end: 'right' } as const;

interface Sheet {
  readonly paper: Paper;
  readonly sizes: (typeof text)[Paper['orientation']];
  /** Width between the margins. */
  readonly width: number;
  readonly root: Tag;
}

/** What pdfmake lays out for a paper; each text bears its tag, which stands below `root`. */
export function contentOf(paper: Paper, width: number, root: Tag): readonly Content[] {
  const sheet: Sheet = { paper, sizes: text[paper.orientation], width, root };
  const annex = paper.annex.map((one) => ({ text: one, alignment: 'right', tag: tagged('P', root) }));
  const title = () => ({
    text: paper.title,
    bold: true,
    fontSize: sheet.sizes.body + 3,
    alignment: 'center',
    margin: [0, 6, 0, 8],
    tag: tagged('H1', root),
  });
  const drawn = (blocks: readonly Block[]) =>
    blocks.flatMap((block, at) => blockContent(block, sheet, isOverSignatures(blocks, at)));
  return [...annex, ...drawn(paper.before ?? []), title(), ...drawn(paper.blocks)];
}

function blockContent(block: Block, sheet: Sheet, isKeptWithNext: boolean): readonly Content[] {
  const { sizes, root } = sheet;
  switch (block.kind) {
    case 'heading': {
      const tag = tagged(block.level === 1 ? 'H2' : 'H3', root);
      const fontSize = sizes.body + (block.level === 1 ? 1.5 : 0.5);
      return [{ text: block.text, bold: true, fontSize, margin: [0, 8, 0, 4], room: 30, isKeptWithNext: true, tag }];
    }
    case 'paragraph': {
      const small = block.size === 'small' ? { fontSize: sizes.small, color: grey } : {};
      const tag = tagged('P', root);
      return [
        {
          text: unbroken(block.text),
          margin: [0, 0, 0, 4],
          ...small,
          room: 40,
          isKeptWithNext,
          isSigned: isKeptWithNext,
          tag,
        },
      ];
    }
    case 'fields':
      return block.rows.length === 0 ? [] : [fieldsContent(block.rows, sheet)];
    case 'table':
      return tableContent(block, sheet);
    case 'signatures':
      return signaturesContent(block, sheet);
  }
}

function fieldsContent(rows: readonly { readonly label: string; readonly value: string }[], sheet: Sheet): Content {
  const table = tagged('Table', sheet.root);
  const body = rows.map(({ label, value }) => {
    const row = tagged('TR', table);
    return [
      { text: unbroken(label), color: grey, tag: tagged('TH', row, { scope: 'Row' }) },
      { text: unbroken(value), tag: tagged('TD', row) },
    ];
  });
  const free = sheet.width - 4 * pad.side;
  const layout = { ...ruled('#cccccc'), vLineWidth: () => 0 };
  return { table: { body, widths: [free * 0.35, free * 0.65] }, layout, margin: [0, 2, 0, 8] };
}

function tableContent(block: Table, sheet: Sheet): readonly Content[] {
  const { sizes, root, width } = sheet;
  const table = tagged('Table', root);
  const caption = block.caption === undefined ? undefined : { text: block.caption, tag: tagged('Caption', table) };
  const columns = block.columns.length;
  const free = width - columns * 2 * pad.side - (columns + 1) * line;
  const head = tagged('TR', table);
  const headers = block.columns.map((column) => ({
    text: unbroken(column.header),
    bold: true,
    alignment: 'center',
    fillColor: '#eeeeee',
    tag: tagged('TH', head, { scope: 'Column' }),
  }));
  const body = [...block.rows, ...(block.foot ?? [])].map((row) => rowContent(row, block, tagged('TR', table)));
  return [
    ...(caption === undefined
      ? []
      : [{ ...caption, bold: true, margin: [0, 4, 0, 2], room: 20, isKeptWithNext: true }]),
    {
      table: { headerRows: 1, body: [headers, ...body], widths: shares(block.columns).map((share) => share * free) },
      layout: ruled('#444444'),
      fontSize: sizes.cell,
      margin: [0, 2, 0, 8],
      room: 60,
    },
  ];
}

function rowContent(row: Row, table: Table, tag: Tag): readonly Content[] {
  return placed(row, table).flatMap((place) => [
    {
      text: unbroken(place.cell.text),
      bold: place.isBold,
      colSpan: place.span,
      alignment: align[row.isHeading === true ? 'start' : place.align],
      ...(row.isHeading === true && { fillColor: '#f7f7f7', isKeptWithNext: true }),
      tag: cellTag(row, place, tag),
    },
    ...Array.from({ length: place.span - 1 }, () => ({ text: '' })),
  ]);
}

function cellTag(row: Row, { span }: Placed, within: Tag): Tag {
  return row.isHeading === true ? tagged('TH', within, { scope: 'Row', span }) : tagged('TD', within, { span });
}

/** One line for each who signs: the role, then room to sign by hand or what proves the signature, the name, the date. */
function signaturesContent(block: Signatures, sheet: Sheet): readonly Content[] {
  if (block.lines.length === 0) return [];
  const { sizes, paper, width, root } = sheet;
  const said = words[paper.language];
  const gap = () => ({ text: '', border: [false, false, false, false] });
  const field = (label: string, value: string) => ({
    text: [{ text: `(${label})\n`, fontSize: sizes.small - 1, color: grey }, { text: unbroken(value) }],
    border: [false, false, false, true],
    tag: tagged('P', root),
  });
  const rows = block.lines.map(({ role, name, on, proof, seal }) => [
    {
      text: [{ text: role, bold: true }, { text: seal === true ? `\n\n${said.seal}` : '' }],
      border: [false, false, false, false],
      tag: tagged('P', root),
    },
    gap(),
    field(said.signature, proof),
    gap(),
    field(said.name, name),
    gap(),
    field(said.date, on),
  ]);
  const free = width - 3 * 6 - 14 * pad.side;
  const [role, signature, name, on] = [0.27, 0.29, 0.29, 0.15].map((share) => share * free);
  const layout = { ...ruled(grey), vLineWidth: () => 0, paddingTop: () => 8 };
  // Each a table of its own: a page that begins with one has no line of the one before.
  return rows.map((row, index) => ({
    table: { body: [row], widths: [role, 6, signature, 6, name, 6, on], heights: 36 },
    layout,
    margin: [0, index === 0 ? 6 : 0, 0, index === rows.length - 1 ? 6 : 0],
    room: 60,
    isKeptWithNext: index < rows.length - 1,
    isSigned: index === 0,
  }));
}

const suffixed = /((?<=^|\s)\S{0,8}[\p{N}№]-\p{L}{1,3}(?!\p{L})\S{0,3}(?:$|(?=\n)| ))/u;

/** A number keeps its suffix: `2026-cı` is never broken at its hyphen. */
function unbroken(text: string): string | readonly Content[] {
  const parts = text.split(suffixed);
  return parts.length === 1 ? text : parts.map((part, index) => ({ text: part, noWrap: index % 2 === 1 }));
}

function ruled(color: string) {
  return {
    hLineWidth: () => line,
    vLineWidth: () => line,
    hLineColor: () => color,
    vLineColor: () => color,
    paddingLeft: () => pad.side,
    paddingRight: () => pad.side,
    paddingTop: () => pad.top,
    paddingBottom: () => pad.bottom,
  };
}
