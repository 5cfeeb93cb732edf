import { describe, expect, it } from 'vitest';
import { attachment } from '../../client/http/attachment.ts';
import { fileName } from '../../client/http/paper.ts';
import type { PaperData } from '../../documents/papers.ts';

describe('the name under which a file is kept (RFC 6266)', () => {
  it.each([
    { name: 'annex3-2026-v2-az.pdf', plain: 'annex3-2026-v2-az.pdf', whole: 'annex3-2026-v2-az.pdf' },
    { name: 'Şöbə.pdf', plain: 'Sob_.pdf', whole: '%C5%9E%C3%B6b%C9%99.pdf' },
    { name: 'a"b\\c%d.pdf', plain: 'a_b_c_d.pdf', whole: 'a%22b%5Cc%25d.pdf' },
    { name: "it's (1)*.pdf", plain: "it's (1)*.pdf", whole: 'it%27s%20%281%29%2A.pdf' },
    { name: 'a\r\nset-cookie: x', plain: 'a__set-cookie: x', whole: 'a%0D%0Aset-cookie%3A%20x' },
  ])('$name', ({ name, plain, whole }) => {
    expect(attachment(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${whole}`);
  });

  it.each([
    { of: { document: 'annex1', subject: 'E005-2026' }, format: 'docx', name: 'annex1-E005-2026-az.docx' },
    {
      of: { document: 'annex2', year: 2026, unit: 'Hüquq şöbəsi', version: null },
      name: 'annex2-2026-Hüquq-şöbəsi-draft-az.pdf',
    },
    {
      of: { document: 'annex2', year: 2026, unit: '../a:b', version: { number: 3 } },
      name: 'annex2-2026-..-a-b-v3-az.pdf',
    },
    { of: { document: 'annex3', year: 2026, version: { number: 2 } }, format: 'json', name: 'annex3-2026-v2.json' },
    { of: { document: 'order', year: 2026, number: '12/K' }, name: 'order-2026-12_K-az.pdf' },
    { of: { document: 'measures', year: 2026 }, format: 'xlsx', name: 'measures-2026-az.xlsx' },
  ] as const)('$name', ({ of, name, ...rest }) => {
    const format = 'format' in rest ? rest.format : 'pdf';
    expect(fileName(of as unknown as PaperData, { format, lang: 'az' })).toBe(name);
  });
});
