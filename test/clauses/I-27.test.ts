import { describe, expect, it } from 'vitest';
import { annex1Paper } from '../../documents/annex1.ts';
import { annex2Paper } from '../../documents/annex2.ts';
import { annex3Paper } from '../../documents/annex3.ts';
import { annex5Paper } from '../../documents/annex5.ts';
import { annex1Shape } from '../../documents/data/annex1-shape.ts';
import { annex2Shape, annex3Shape, annex5Shape, orderShape } from '../../documents/data/report-shapes.ts';
import { orderPaper } from '../../documents/order.ts';
import type { Paper } from '../../documents/paper.ts';
import { readAnnex1, readAnnex2, readAnnex3, readAnnex5, readOrder, type Records } from '../../documents/records.ts';
import { speak } from '../../locales/speak.ts';
import { agencyYear } from '../../machines/agency-year/agency-year.ts';
import { appraisal } from '../../machines/appraisal/index.ts';
import type { Entry, JsonObject } from '../../machines/subject.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import { drawings, squeezed, textsIn } from '../documents/opened.ts';
import { textsOfBlock } from '../documents/papers.ts';
import { law, roster, type Step } from '../support/agency.ts';
import * as one from '../support/appraisal.ts';
import { approve, bodyYear, opine, present, ten, unitOf } from '../support/reports.ts';

const az = speak('az');
const en = speak('en');

const linesOf = ({ before = [], blocks }: Paper): readonly string[] => [...before, ...blocks].flatMap(textsOfBlock);
const electronically = /Elektron imza|Elektron təsdiq|Signed electronically|Approved electronically/;

const nothing: Omit<Records, 'subjectOf' | 'journalOf'> = {
  heads: () => Promise.resolve([]),
  appraisalRows: () => Promise.resolve([]),
  earlierResults: () => Promise.resolve([]),
  roster: () => Promise.resolve({ roster }),
  names: () => Promise.resolve({ HR: { surname: 'Kərimova', givenName: 'Aygün', patronymic: '' } }),
};

const form = (of: one.AppraisalCase) =>
  readAnnex1(
    {
      ...nothing,
      subjectOf: () => Promise.resolve({ state: appraisal.freeze(of.kept.state) }),
      journalOf: () => Promise.resolve(one.journalOf(of)),
    },
    'S-2026',
  );

/** A form of which the servant has signed on paper, and the supervisor electronically. */
function signedOn(occurredOn: string): one.AppraisalCase {
  const of = one.opined();
  one.enters(of, '2026-12-14T10:00', { of: 'S', on: occurredOn, reference: 'K-7/2026-12-10' }, 'sign');
  one.does(of, 'SUP', 'sign', '2026-12-14T11:20');
  return of;
}

describe('I-27, §4.17: a signature that HR entered from paper is printed as one on paper', () => {
  const dayOnly = [
    { what: 'of a day', on: '2026-12-11' },
    { what: 'of a day on which something else happened before', on: '2026-12-10' },
  ];

  it.each(dayOnly)('$what: with the document and who entered it, and no hour that nobody knows', async ({ on }) => {
    const data = await form(signedOn(on));
    annex1Shape.parse(data);
    expect(data.rounds[0]?.signatures).toMatchObject({
      servant: { paper: { reference: 'K-7/2026-12-10', enteredBy: { id: 'HR' }, timed: false } },
      evaluator: { paper: null },
    });
    const { signatures } = data.rounds[0]!;
    const { sha256 } = signatures.servant!;
    const official = linesOf(annex1Paper(data, az));
    expect(official).toContain(
      `Kağız üzərində imza, sənəd: K-7/2026-12-10; sistemə daxil edib: Kərimova Aygün\nDaxil edilmiş formanın SHA-256 heşi: ${sha256}`,
    );
    expect(official).toContain(az.date(on));
    expect(linesOf(annex1Paper(data, en))).toContain(
      `Signed on paper, document: K-7/2026-12-10; entered by Kərimova Aygün\nSHA-256 of the form as entered: ${sha256}`,
    );
    // The other signature is electronic still, three times: under two notes and at the end.
    expect(official.filter((line) => electronically.test(line))).toEqual(
      Array.from({ length: 3 }, () => az.words('doc.signed', { at: '2026-12-14T11:20:00+04:00', hash: sha256 })),
    );
  });

  it('of an hour: with that hour', async () => {
    const data = await form(signedOn('2026-12-11T15:40'));
    expect(data.rounds[0]?.signatures.servant?.paper).toMatchObject({ timed: true });
    expect(linesOf(annex1Paper(data, en)).join('\n')).toContain(
      `Signed on paper, ${en.instant('2026-12-11T15:40:00+04:00')}, document: K-7/2026-12-10; entered by`,
    );
  });

  it.each(['pdf', 'docx'] as const)('can be read in the %s', async (format) => {
    const paper = annex1Paper(await form(signedOn('2026-12-11')), az);
    const text = squeezed(await textsIn(await drawings[format](paper), format));
    expect(text).toContain(squeezed(['Kağız üzərində imza, sənəd: K-7/2026-12-10']));
  });

  it('in an earlier round too, and the refusal of one who did not sign', async () => {
    const of = one.opined();
    one.enters(of, '2026-12-14T10:00', { of: 'S', on: '2026-12-11' }, 'refuseToSign', one.reasons);
    one.enters(of, '2026-12-15T10:00', { of: 'SUP', on: '2026-12-14' }, 'sign');
    one.does(of, 'HEAD', 'orderReappraisal', '2026-12-16T10:00', one.reasons);
    const text = linesOf(annex1Paper(await form(of), en)).join('\n');
    expect(text).toContain('Signed on paper, document: K-1');
    expect(text).toContain(`Reasons: ${one.reasons.reasons}\nOn paper, document: K-1`);
    expect(text).not.toMatch(electronically);
  });

  it('under goals and criteria, and where the scores say who gave them', async () => {
    const of = one.open();
    one.enters(of, '2026-02-10T10:00', { of: 'SUP', on: '2026-01-26', reference: 'K-2' }, 'drawUpForm', one.form);
    one.enters(of, '2026-02-10T10:05', { of: 'S', on: '2026-01-27', reference: 'K-3' }, 'acknowledgeForm');
    for (const [index, day] of one.noteDays.entries())
      one.does(of, 'SUP', 'recordQuarterlyNote', `${day}T10:00`, one.note(index + 1));
    one.enters(of, '2026-12-09T10:00', { of: 'SUP', on: '2026-12-08', reference: 'K-4' }, 'appraise', one.scores);
    const data = await form(of);
    annex1Shape.parse(data);
    const lines = linesOf(annex1Paper(data, en));
    for (const [text, reference] of [
      [en.words('doc.annex1.drewUp'), 'K-2'],
      [en.words('doc.annex1.acknowledged'), 'K-3'],
      [en.words('doc.annex1.round.scores', { givenName: 'SUP', at: '2026-12-08', versions: 1 }), 'K-4'],
    ])
      expect(lines).toContain(`${text}\nOn paper, document: ${reference}; entered by Kərimova Aygün`);
  });

  it('what was done electronically says nothing of paper', async () => {
    const text = linesOf(annex1Paper(await form(one.completed()), en)).join('\n');
    expect(text).toMatch(electronically);
    expect(text).not.toMatch(/on paper/i);
  });
});

describe('I-27, §4.25: a form brought to HR on paper', () => {
  it('says so in the line of the unit head, without an hour', async () => {
    const of = one.completed();
    one.does(of, 'SUP', 'handOver', '2026-12-18T10:00');
    one.enters(of, '2026-12-22T10:00', { of: 'HEAD', on: '2026-12-21', reference: 'K-9' }, 'handOver');
    expect(linesOf(annex1Paper(await form(of), en))).toContain(
      'Brought the form to HR on paper, document: K-9; entered by Kərimova Aygün',
    );
  });
});

/** What a store has of a subject whose acts by `onPaper` HR entered. */
function recordsOf(subject: string, entries: readonly Entry[], state: JsonObject, onPaper: readonly string[]): Records {
  const journal = entries.map((entry, index) => {
    const content = { ...entry, subject, seq: index + 1, prev: '' };
    const envelope = { reference: `K-${entry.kind}`, enteredBy: 'E4' };
    return onPaper.includes(entry.kind) ? { content, envelope } : { content };
  });
  return {
    ...nothing,
    subjectOf: () => Promise.resolve({ state }),
    journalOf: () => Promise.resolve(journal),
  };
}

const byPaper = ({ by, at, ...step }: Step): Step => ({
  ...step,
  by: 'E4',
  at: `2027-03-10T1${at.slice(12, 13)}:00`,
  paper: { occurredOn: at.slice(0, 10), reference: 'K-1', actor: by },
});

describe('I-27, §4.25: the report of a unit signed on paper', () => {
  it('says it of the head, and of HR that it was electronically', async () => {
    const unit = unitOf();
    const rows = ten;
    for (const step of [
      byPaper({ by: 'E3', act: 'signUnitReport', at: '2027-01-22T10:00', rows }),
      { by: 'E4', act: 'signUnitReport', at: '2027-03-11T10:00', rows },
    ])
      expect(unit.codeOf(step)).toBeNull();
    const state = unitReport.freeze(unit.state);
    const records = recordsOf(`unit:${law}/2026`, unit.entries, state, ['unitReport.signed']);
    const data = await readAnnex2(records, law, 2026, null);
    annex2Shape.parse(data);
    const { sha256 } = data.version!;
    const paper = annex2Paper(data, az);
    const [head, hr] = [
      `Kağız üzərində imza, sənəd: K-unitReport.signed; sistemə daxil edib: E4\nDaxil edilmiş hesabatın SHA-256 heşi: ${sha256}`,
      az.words('doc.signedReport', { at: '2027-03-11T10:00:00+04:00', hash: sha256 }),
    ];
    expect(linesOf(paper)).toEqual(expect.arrayContaining([head, hr]));
    const text = squeezed(await textsIn(await drawings.xlsx(paper), 'xlsx'));
    for (const proof of [head, hr]) expect(text).toContain(squeezed([proof]));
  });
});

describe('I-27, §4.26, §5.1: what the head of the body approved and ordered on paper', () => {
  const decided: Step = {
    by: 'E1',
    act: 'decideMeasure',
    at: '2027-02-22T10:00',
    with: { servant: 'S5', measure: 'specialTraining', subject: 'Kargüzarlıq' },
  };
  const ordered: Step = {
    by: 'E1',
    act: 'issueOrder',
    at: '2027-02-23T10:00',
    with: { number: '1-K', on: '2027-02-23' },
  };
  const rows = ten.map((row) =>
    row.servant === 'S5' ? { ...row, score: '3.0', exact: '3', grade: 'fair' as const } : row,
  );

  function papersOfBody(): Records {
    const year = bodyYear();
    for (const step of [present, opine, approve, decided, ordered])
      expect(year.codeOf(byPaper({ ...step, rows })), step.act).toBeNull();
    const kinds = ['finalReport.presented', 'opinion.attached', 'finalReport.approved', 'order.issued'];
    return recordsOf('body/2026', year.entries, agencyYear.freeze(year.state), kinds);
  }

  it('Annex 3 and 5 say it with the document, and of the opinion', async () => {
    const records = papersOfBody();
    const [annex3, annex5] = [await readAnnex3(records, 2026, null), await readAnnex5(records, 2026, null)];
    annex3Shape.parse(annex3);
    annex5Shape.parse(annex5);
    const { number, sha256 } = annex3.version!;
    for (const paper of [annex3Paper(annex3, en), annex5Paper(annex5, en)]) {
      const lines = linesOf(paper);
      expect(lines).toContain(
        `Approved on paper, document: K-finalReport.approved; entered by E4\nVersion ${number}, SHA-256: ${sha256}`,
      );
      expect(lines.join('\n')).toMatch(/Opinion of .*\nOn paper, document: K-opinion.attached; entered by E4/);
      expect(lines.join('\n')).not.toMatch(electronically);
    }
  });

  it('an order has the document in place of a line to sign on', async () => {
    const data = await readOrder(papersOfBody(), 2026, '1-K');
    orderShape.parse(data);
    expect(linesOf(orderPaper(data, az))).toContain(
      'Kağız üzərində imza, sənəd: K-order.issued; sistemə daxil edib: E4',
    );
  });
});
