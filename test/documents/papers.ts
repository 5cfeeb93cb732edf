import type { Block, Column, Paper, Row, Table } from '../../documents/paper.ts';

export const letters = 'əğıİşçöüƏĞIŞÇÖÜ';

/** A paper of its own kind around what a test is about. */
export function paperOf(blocks: Paper['blocks'], more: Partial<Paper> = {}): Paper {
  return {
    title: 'Xidməti fəaliyyətin qiymətləndirilməsi',
    language: 'az',
    orientation: 'landscape',
    annex: ['3 nömrəli əlavə'],
    blocks,
    footer: 'Hesabat 2 & əlavə, 2026',
    asOf: '2027-02-18T10:00:00+04:00',
    ...more,
  };
}

export function tableOf(rows: readonly Row[], more: Partial<Table> = {}): Table {
  const column = (header: string, width: number, align: NonNullable<Column['align']> = 'start') => ({
    header,
    width,
    align,
  });
  const columns = [
    column('Sıra', 6, 'center'),
    column('Soyadı, adı', 34),
    column('Qiymət', 10, 'end'),
    column('Əsas', 50),
  ];
  return { kind: 'table', columns, rows, ...more };
}

export function rowOf(number: number, name: string, reason: string): Row {
  return { cells: [{ text: String(number) }, { text: name }, { text: '4.3', number: '4.3' }, { text: reason }] };
}

export function rowsOf(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index) =>
    rowOf(index + 1, `Məmmədov Əli ${index + 1}`, `əsas ${index + 1}`),
  );
}

/** About so many letters, each word another: what is lost or comes twice shows. */
export function prose(length: number): string {
  let text = '';
  for (let word = 1; text.length < length; word++) text += `söz${word} `;
  return text.trim();
}

/** Everything that a block of a paper says. */
export function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'fields':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [
        ...block.columns.map(({ header }) => header),
        ...[...block.rows, ...(block.foot ?? [])].flatMap(({ cells }) => cells.map(({ text }) => text)),
      ];
    case 'signatures':
      return block.lines.flatMap(({ role, name, on, proof }) => [role, name, on, proof]);
  }
}
