import type { Cell, Column, Paper, Row } from '../documents/paper.ts';

const grades = ['əla', 'yaxşı', 'kafi', 'qeyri-kafi'] as const;

/** A report with the size of a body's final report (Annex 3): so many people in units of thirty, eleven columns. */
export function reportOf(people: number): Paper {
  const column = (header: string, width: number, align: NonNullable<Column['align']> = 'start'): Column => ({
    header,
    width,
    align,
  });
  const rows = Array.from({ length: people }, (_, index): readonly Row[] => {
    const unit: Row = { isHeading: true, cells: [{ text: `Struktur bölmə ${index / 30 + 1}` }] };
    return [...(index % 30 === 0 ? [unit] : []), { cells: cellsOf(index) }];
  }).flat();
  return {
    title: 'Dövlət qulluqçularının xidməti fəaliyyətinin qiymətləndirilməsinin nəticələrinə dair hesabat',
    language: 'az',
    orientation: 'landscape',
    annex: ['3 nömrəli əlavə'],
    footer: 'Yekun hesabat, 2026, 1-ci buraxılış',
    asOf: '2027-02-18T10:00:00+04:00',
    blocks: [
      { kind: 'fields', rows: [{ label: 'Dövlət orqanı', value: 'Ölçü üçün dövlət orqanı' }] },
      {
        kind: 'table',
        columns: [
          column('№', 4, 'center'),
          column('Soyadı, adı, atasının adı', 16),
          column('Vəzifəsi', 14),
          column('Qiymətləndirən', 14),
          column('Qiymət', 6, 'center'),
          column('Nəticə', 7),
          column('Əvvəlki qiymət', 6, 'center'),
          column('Mübahisə', 8),
          column('Təlim ehtiyacı', 12),
          column('Nəzərdə tutulan tədbir', 13),
        ],
        rows,
        foot: [
          {
            cells: [
              { text: 'Cəmi', span: 4, bold: true },
              { text: String(people), bold: true },
            ],
          },
        ],
      },
      { kind: 'signatures', lines: [{ role: 'Dövlət orqanının rəhbəri', name: '', on: '', proof: '', seal: true }] },
    ],
  };
}

function cellsOf(index: number): readonly Cell[] {
  const tenths = 25 + (index % 26);
  const score = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return [
    { text: String(index + 1) },
    { text: `Məmmədov Əliağa Şahin oğlu ${index + 1}` },
    { text: `${(index % 7) + 1}-ci şöbənin baş məsləhətçisi` },
    { text: `Quliyeva Şəhla İlqar qızı ${Math.floor(index / 30)}` },
    { text: score, number: score },
    { text: grades[index % grades.length] ?? '' },
    { text: score, number: score },
    { text: index % 40 === 0 ? 'şikayət verilib' : '' },
    { text: index % 3 === 0 ? 'dövlət satınalmaları üzrə ixtisasartırma' : '' },
    { text: index % 5 === 0 ? 'mükafatlandırma' : 'nəzərdə tutulmur' },
  ];
}
