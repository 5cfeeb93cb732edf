import { describe, expect, it } from 'vitest';
import { annex1Paper } from '../../documents/annex1.ts';
import { annex1Data } from '../../documents/data/annex1.ts';
import { annex1Shape } from '../../documents/data/annex1-shape.ts';
import type { Names } from '../../documents/data/people.ts';
import type { Table } from '../../documents/paper.ts';
import { annexCriteria } from '../../locales/az/annex-criteria.ts';
import { speak } from '../../locales/speak.ts';
import { left } from '../roster/people.ts';
import * as one from '../support/appraisal.ts';
import { textsOfBlock } from './papers.ts';

const az = speak('az');

function paperOf(of: one.AppraisalCase, names: Names = {}) {
  const facts = one.factsOf(of);
  const data = annex1Data({
    subject: 'S-2026',
    seq: of.contents.length,
    facts,
    journal: of.contents,
    papers: [],
    names,
  });
  annex1Shape.parse(data);
  return annex1Paper(data, az);
}

const textOf = (of: one.AppraisalCase, names: Names = {}) => paperOf(of, names).blocks.flatMap(textsOfBlock).join('\n');

describe('Annex 1 of a second round keeps what stood in the first (I-8)', () => {
  it('the proposals, what the team said, and the opinion', () => {
    const again = one.noted();
    const teamOpinions = { experienceAndSharing: 'Kollektiv: təcrübəsini bölüşür.' };
    one.does(again, 'SUP', 'appraise', '2026-12-08T10:00', { ...one.scores, teamOpinions });
    const proposals = {
      skillsToImprove: 'Təqdimat bacarığı',
      trainingNeeded: 'Xarici dil',
      furtherNotes: 'Növbəti il',
    };
    one.does(again, 'SUP', 'recordProposals', '2026-12-08T11:00', proposals);
    one.does(again, 'SUP', 'holdInterview', '2026-12-10T10:30', one.interviewOf('2026-12-10T10:00'));
    one.does(again, 'S', 'giveOpinion', '2026-12-10T11:00', { text: 'Qismən razıyam.' });
    one.does(again, 'S', 'sign', '2026-12-10T11:10');
    one.does(again, 'SUP', 'sign', '2026-12-10T11:20');
    one.does(again, 'S', 'object', '2026-12-11T10:00', one.grounds);
    one.does(again, 'SUP', 'decideObjection', '2026-12-14T10:00', { decision: 'founded', ...one.reasons });
    const text = textOf(again);
    for (const kept of [...Object.values(proposals), teamOpinions.experienceAndSharing, 'Qismən razıyam.'])
      expect(text).toContain(kept);
  });

  it('the record of one who was silent (I-43), with the names of its witnesses', () => {
    const silent = one.discussed();
    one.does(silent, 'HR', 'recordNonSigning', '2026-12-16T10:00', { protocol: 'P-7', witnesses: ['MATE', 'qonşu'] });
    one.does(silent, 'S', 'object', '2026-12-17T10:00', one.grounds);
    one.does(silent, 'SUP', 'decideObjection', '2026-12-18T10:00', { decision: 'founded', ...one.reasons });
    const mate = { surname: 'Cəfərov', givenName: 'Ülvi', patronymic: 'Əli oğlu' };
    const text = textOf(silent, { MATE: mate });
    expect(text).toContain('Protokol: P-7. Şahidlər: Cəfərov Ülvi Əli oğlu, qonşu.');
  });
});

describe('Annex 1 says what was given letter by letter', () => {
  it('in the note of a change too: a title that looks like a day stays one', () => {
    const changed = one.drawnUp();
    const [first, ...others] = one.form.goals;
    const goals = [{ ...first!, title: '2026-09-30', measure: '3-ci variant', deadline: '2026-09-30' }, ...others];
    one.does(changed, 'SUP', 'changeGoals', '2026-05-12T10:00', { ...one.form, goals, reason: 'Plan dəyişib.' });
    const text = textOf(changed);
    expect(text).toContain(`“${first!.title}” əvəzinə “2026-09-30”`);
    expect(text).toContain(`“${first!.measure}” əvəzinə “3-ci variant”`);
    expect(text).toContain(`“${az.date(first!.deadline)}” əvəzinə “${az.date('2026-09-30')}”`);
  });
});

describe('§4.28: Annex 1 of one who went to another state body', () => {
  it('names that body', () => {
    const gone = one.noted(one.open(), 2);
    one.changes(gone, {
      date: '2026-08-14',
      type: 'transferredToBody',
      servantId: 'S',
      details: { body: 'Başqa nazirlik' },
    });
    one.until(gone, '2026-08-17T10:00');
    const text = textOf(gone);
    expect(text).toContain('vəzifəsindən başqa dövlət orqanına keçib: Başqa nazirlik.');
    expect(text).not.toContain('“”');
  });
});

describe('Annex 1 of one who is not appraised', () => {
  it('says why right over what stays empty', () => {
    const gone = one.open();
    one.changes(gone, left('2026-04-30', 'S'));
    one.until(gone, '2027-01-04T10:00');
    const texts = paperOf(gone).blocks.flatMap(textsOfBlock);
    const reason = texts.findIndex((text) => /^.+ tarixində nəticəsiz bağlanıb/.test(text));
    expect(reason).toBeGreaterThan(-1);
    expect(texts[reason + 1]).toBe(az.words('doc.annex1.goals'));
  });
});

describe('Annex 1 before a form is drawn up', () => {
  const { blocks } = paperOf(one.open());
  const tables = blocks.filter((block): block is Table => block.kind === 'table');

  it('is the blank form of the annex: three goals, all criteria', () => {
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
      ['1.', '2.', '3.'].map((number) => [number, '', '', '', '', '', '']),
    );
    const named = tables[1]?.rows.map(({ cells }) => cells[0]?.text);
    for (const criterion of Object.values(annexCriteria)) expect(named).toContain(criterion);
  });
});

describe('clauses as the language cites them', () => {
  it('a point, a sub-point, and each with its ending', () => {
    const text = textOf(one.completed());
    expect(text).toContain('Qaydanın 5.1.2-ci yarımbəndi');
    expect(text).toContain('Qaydanın 4.1-ci bəndi');
  });
});
