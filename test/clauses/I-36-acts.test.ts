import { describe, expect, it } from 'vitest';
import { watchedOf } from '../../machines/watch/watched.ts';
import { absenceStarted, left, moved, supervisorChanged } from '../roster/people.ts';
import {
  changes,
  does,
  drawnUp,
  form,
  managersForm,
  note,
  noted,
  open,
  openTo,
  recommended,
  scores,
  sector,
  tasks,
  tried,
  unit,
  until,
  withPost,
  type AppraisalCase,
} from '../support/appraisal.ts';

const day = '2026-04-02';
const noteOf = (who: string) => `recordQuarterlyNote of ${who} (3.2)`;

function lateNote(one: AppraisalCase, at = `${day}T12:00:00+04:00`) {
  until(one, at.slice(0, 16));
  return watchedOf(one.kept.state, at).overdue[0];
}

describe('I-36, I-13: what is late stays asked of somebody who may do it', () => {
  it.each([
    { who: 'the superior', gone: [], away: ['SUP'], asked: 'HEAD', told: ['CHIEF', 'HR'] },
    { who: 'the next one present', gone: [], away: ['SUP', 'HEAD'], asked: 'CHIEF', told: ['HR'] },
    {
      who: 'the absent supervisor, where all are',
      gone: [],
      away: ['SUP', 'HEAD', 'CHIEF'],
      asked: 'SUP',
      told: ['HEAD', 'HR'],
    },
    {
      who: 'an absent superior, where the supervisor has left',
      gone: ['SUP'],
      away: ['HEAD', 'CHIEF'],
      asked: 'HEAD',
      told: ['CHIEF', 'HR'],
    },
    { who: 'whoever is left above', gone: ['SUP', 'HEAD'], away: ['CHIEF'], asked: 'CHIEF', told: ['HR'] },
  ])('$who', ({ gone, away, asked, told }) => {
    const one = drawnUp();
    changes(one, ...gone.map((id) => left(day, id)), ...away.map((id) => absenceStarted(day, id)));
    const at = '2026-04-03T10:00';
    expect(tasks(one, at).filter((task) => task.startsWith('recordQuarterlyNote'))).toEqual([noteOf(asked)]);
    expect(tried(one, asked, 'recordQuarterlyNote', at, note(1))).toBe('accepted');
    expect(lateNote(one, '2026-04-03T12:00:00+04:00')).toMatchObject({ assignee: asked, escalatedTo: told });
  });

  it('where nobody is in service above nobody is asked, and HR’s watch has what is missing', () => {
    const one = drawnUp();
    changes(one, left('2026-04-01', 'SUP'), left('2026-04-01', 'HEAD'), left('2026-04-01', 'CHIEF'));
    expect(tasks(one, `${day}T10:00`)).not.toContainEqual(expect.stringContaining('recordQuarterlyNote'));
    expect(lateNote(one)).toMatchObject({ task: 'recordQuarterlyNote', assignee: null, escalatedTo: ['HR'] });
  });

  it('a redo is ordered in the place of a unit head who is away, by nobody where nobody is left', () => {
    const one = recommended();
    changes(one, absenceStarted('2027-01-18', 'HEAD'));
    expect(tasks(one, '2027-01-19T10:00')).toContain('orderRedo of CHIEF (6.2)');
    changes(one, ...['SUP', 'HEAD', 'CHIEF'].map((id) => left('2027-01-19', id)));
    expect(tasks(one, '2027-01-20T10:00')).not.toContainEqual(expect.stringContaining('orderRedo'));
    expect(tried(one, 'CHIEF', 'orderRedo', '2027-01-20T10:00', { decision: 'keep', reasons: 'Əsas yoxdur.' })).toBe(
      '6.2 who.notEntitled',
    );
  });
});

describe('I-29, I-36: a form without the criteria of the position is changed first', () => {
  const toTen = { unit, subUnit: sector, position: 'Sektor müdiri', supervisorId: 'SUP', managerial: true };

  it('the four more are asked for by §4.8, and the appraisal not before them', () => {
    const one = noted();
    changes(one, moved('2026-12-07', 'S', toTen));
    expect(tasks(one, '2026-12-08T10:00')).toContain('changeGoals of SUP (4.8)');
    expect(tasks(one, '2026-12-08T10:00')).not.toContain('appraise of SUP (4.1)');
    does(one, 'SUP', 'changeGoals', '2026-12-08T11:00', { ...managersForm, reason: 'Vəzifə dəyişib.' });
    expect(tasks(one, '2026-12-08T12:00')).toContain('appraise of SUP (4.1)');
  });

  it('those of a manager who is none any more go by §4.7', () => {
    const one = open({ roster: withPost('S', { managerial: true }) });
    does(one, 'SUP', 'drawUpForm', '2026-01-12T10:00', managersForm);
    changes(one, moved('2026-12-07', 'S', { ...toTen, managerial: false }));
    expect(tasks(one, '2026-12-08T10:00')).toContain('changeGoals of SUP (4.7)');
    expect(tried(one, 'SUP', 'appraise', '2026-12-08T10:00', scores)).toBe('4.7 criteria.superfluous');
    does(one, 'SUP', 'changeGoals', '2026-12-08T11:00', { ...form, reason: 'Vəzifə dəyişib.' });
    expect(tasks(one, '2026-12-08T12:00')).not.toContainEqual(expect.stringContaining('changeGoals'));
  });

  it('by who acts while the supervisor is away, and by him alone where the criteria fit', () => {
    const one = noted();
    changes(one, absenceStarted('2026-12-03', 'SUP'));
    expect(openTo(one, 'HEAD', '2026-12-04T10:00')).not.toContain('changeGoals');
    changes(one, moved('2026-12-07', 'S', toTen));
    expect(tasks(one, '2026-12-08T10:00')).toContain('changeGoals of HEAD (4.8)');
    does(one, 'HEAD', 'changeGoals', '2026-12-08T11:00', { ...managersForm, reason: 'Vəzifə dəyişib.' });
    expect(openTo(one, 'HEAD', '2026-12-08T12:00')).not.toContain('changeGoals');
  });
});

describe('§4.2, §4.18: who may not appraise is asked for nothing', () => {
  it('though there is nobody of HR to designate another', () => {
    const one = noted(open(), 3);
    changes(one, supervisorChanged('2026-10-02', 'S', 'NEXT'));
    changes(one, left('2026-12-01', 'HR2'), left('2026-12-01', 'HR'));
    const asked = tasks(one, '2026-12-08T10:00');
    expect(asked).not.toContainEqual(expect.stringMatching(/^(appraise|designateEvaluator)/));
  });
});
