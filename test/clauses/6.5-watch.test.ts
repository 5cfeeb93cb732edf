import { describe, expect, it } from 'vitest';
import { missingIn } from '../../machines/watch/missing.ts';
import { byUnit } from '../../machines/watch/by-unit.ts';
import { entryOf } from '../../machines/watch/entry.ts';
import { unitWatch, watchOf } from '../../machines/watch/watch.ts';
import { watchedOf } from '../../machines/watch/watched.ts';
import { bodyReportWatch, unitReportWatch } from '../../machines/watch/reports.ts';
import type { RosterChange } from '../../rules/roster/roster.ts';
import { row } from '../support/agency.ts';
import * as one from '../support/appraisal.ts';
import { approve, bodyYear, opine, present, unitOf } from '../support/reports.ts';

function watched(of: one.AppraisalCase, at: string) {
  const later = one.fork(of);
  one.until(later, at);
  return watchedOf(later.kept.state, `${at.length === 10 ? `${at}T12:00` : at}:00+04:00`);
}

function stepsAt(of: one.AppraisalCase, at: string): string {
  return Object.entries(watched(of, at).steps)
    .map(([step, state]) => `${step} ${state}`)
    .join(', ');
}

describe('§6.5: where every step of an appraisal stands', () => {
  it.each([
    { on: '2026-01-20', of: () => one.open(), form: 'due', Q1: 'notOwed', appraisal: 'upcoming' },
    { on: '2026-01-31', of: () => one.open(), form: 'overdue', Q1: 'notOwed', appraisal: 'upcoming' },
    { on: '2026-03-24', of: () => one.drawnUp(), form: 'done', Q1: 'upcoming', appraisal: 'upcoming' },
    { on: '2026-03-25', of: () => one.drawnUp(), form: 'done', Q1: 'due', appraisal: 'upcoming' },
    { on: '2026-04-01', of: () => one.drawnUp(), form: 'done', Q1: 'overdue', appraisal: 'upcoming' },
    { on: '2026-12-01', of: () => one.noted(one.open(), 3), form: 'done', Q1: 'done', appraisal: 'due' },
    { on: '2027-01-11', of: () => one.noted(), form: 'done', Q1: 'done', appraisal: 'overdue' },
  ])('$on: form $form, Q1 $Q1, appraisal $appraisal', ({ on, of, form, Q1, appraisal }) => {
    expect(watched(of(), on).steps).toMatchObject({ form, Q1, appraisal });
  });

  it('a form drawn up late stays late; one that is handed over is done', () => {
    const late = one.open();
    one.does(late, 'SUP', 'drawUpForm', '2026-02-03T10:00', one.form);
    expect(watched(late, '2026-02-04').steps.form).toBe('doneLate');
    const complete = one.completed();
    expect(stepsAt(complete, '2026-12-11')).toContain('handOver due');
    expect(stepsAt(complete, '2027-02-02')).toContain('handOver overdue');
    one.does(complete, 'SUP', 'handOver', '2026-12-11T10:00');
    expect(stepsAt(complete, '2026-12-12')).toContain('handOver due');
    one.does(complete, 'HEAD', 'handOver', '2026-12-12T10:00');
    expect(stepsAt(complete, '2026-12-13')).toContain('handOver done');
  });

  it('owes nothing where nobody is appraised', () => {
    const intern = one.open({ roster: one.withPost('S', { from: '2026-07-02' }) });
    expect(stepsAt(intern, '2027-02-02')).not.toMatch(/due|upcoming/);
    expect(watched(intern, '2027-02-02').missing).toEqual([]);
  });
});

describe('§6.5: whether a form is complete, and what it lacks', () => {
  const lacking = (of: one.AppraisalCase, at: string) =>
    watched(of, at).missing.map(({ item, clause, overdue }) => `${item} ${clause}${overdue ? ' late' : ''}`);

  it.each([
    { what: 'no form yet', of: () => one.open(), on: '2026-01-20', lacks: ['form 2.1'] },
    { what: 'no form at all', of: () => one.open(), on: '2026-02-20', lacks: ['form 2.1 late'] },
    { what: 'a form', of: () => one.drawnUp(), on: '2026-03-24', lacks: ['acknowledgement 2.1'] },
    { what: 'its first week', of: () => one.drawnUp(), on: '2026-03-25', lacks: ['acknowledgement 2.1', 'Q1 3.2'] },
    { what: 'the week past', of: () => one.drawnUp(), on: '2026-04-01', lacks: ['acknowledgement 2.1', 'Q1 3.2 late'] },
    {
      what: 'scores',
      of: () => one.scored(),
      on: '2026-12-09',
      lacks: ['interview 4.15', 'proposals 6.3', 'opinion 4.17', 'servantSignature 4.17', 'evaluatorSignature 4.17'],
    },
    {
      what: 'the opinion',
      of: () => one.opined(),
      on: '2026-12-10',
      lacks: ['proposals 6.3', 'servantSignature 4.17', 'evaluatorSignature 4.17'],
    },
    { what: 'both signatures', of: () => one.completed(), on: '2026-12-11', lacks: ['proposals 6.3', 'handOver 4.25'] },
  ])('after $what: $lacks', ({ of, on, lacks }) => {
    expect(lacking(of(), on)).toEqual(lacks);
  });

  it('a manager without the four further criteria, and notes of a former supervisor', () => {
    const led = one.drawnUp();
    const change: RosterChange = {
      date: '2026-05-04',
      type: 'supervisorChanged',
      servantId: 'S',
      details: { supervisorId: 'NEXT' },
    };
    one.changes(led, change);
    expect(lacking(led, '2026-05-05')).toContain('leadershipNotes 3.4');
    one.does(led, 'SUP', 'recordLeadershipNotes', '2026-05-06T10:00', { goals: 'a', criteria: 'b', discipline: 'c' });
    expect(lacking(led, '2026-05-07')).not.toContain('leadershipNotes 3.4');
  });

  it('a new round lacks what the first had', () => {
    const again = one.recommended();
    one.does(again, 'HEAD', 'orderRedo', '2027-01-16T10:00', { decision: 'redo', ...one.reasons });
    expect(lacking(again, '2027-01-17')).toContain('scores 4.1');
    expect(missingIn(again.kept.state.context, '2027-01-17T10:00:00+04:00').every(({ limit }) => limit === null)).toBe(
      true,
    );
  });
});

describe('I-13: what is overdue, by which clause, and who hears of it', () => {
  it.each([
    { of: () => one.open(), on: '2026-01-31T00:00', task: 'drawUpForm', clause: '2.1', assignee: 'SUP' },
    { of: () => one.drawnUp(), on: '2026-04-01T00:00', task: 'recordQuarterlyNote', clause: '3.2', assignee: 'SUP' },
    { of: () => one.noted(), on: '2027-01-11T00:00', task: 'appraise', clause: '4.1', assignee: 'SUP' },
  ])('$task: one level up and HR', ({ of, on, task, clause, assignee }) => {
    const [found] = watched(of(), on).overdue;
    expect(found).toMatchObject({ task, clause, assignee, escalatedTo: ['HEAD', 'HR'] });
    const before = new Date(Date.parse(`${on}:00Z`) - 60_000).toISOString().slice(0, 16);
    expect(watched(of(), before).overdue).toEqual([]);
  });

  it('what was done late is overdue no more', () => {
    const late = one.open();
    one.does(late, 'SUP', 'drawUpForm', '2026-02-03T10:00', one.form);
    expect(watched(late, '2026-02-04').overdue).toEqual([]);
  });
});

describe('§6.5.1: the training needs of all forms', () => {
  it('as proposed, as corrected, and as the servant wished', () => {
    const need = one.opined();
    one.does(need, 'SUP', 'recordProposals', '2026-12-10T11:05', {
      skillsToImprove: 'Hüquqi tehlil',
      trainingNeeded: 'İnzibati icraat',
    });
    expect(watched(need, '2026-12-11').training).toEqual({
      trainingNeeded: 'İnzibati icraat',
      skillsToImprove: 'Hüquqi tehlil',
      wish: null,
    });
    one.does(need, 'S', 'sign', '2026-12-10T11:10');
    one.does(need, 'SUP', 'sign', '2026-12-10T11:20');
    const correction = { field: 'proposals.skillsToImprove', from: 'Hüquqi tehlil', to: 'Hüquqi təhlil' };
    one.does(need, 'HR', 'correct', '2026-12-14T10:00', { ...correction, ...one.reasons });
    expect(watched(need, '2026-12-15').training?.skillsToImprove).toBe('Hüquqi təhlil');
  });

  it('nothing where nothing is written', () => {
    expect(watched(one.completed(), '2026-12-11').training).toBeNull();
    const wished = one.drawnUp();
    const goals = one.form.goals.map(() => 'İcra olunub.');
    one.does(wished, 'S', 'presentAchievements', '2026-11-02T10:00', { goals, toDiscuss: { training: 'SQL' } });
    expect(watched(wished, '2026-11-03').training).toMatchObject({ wish: 'SQL', trainingNeeded: null });
  });
});

describe('§6.5.4, §4.2, §4.18: what waits for a decision', () => {
  it('a recommendation, until it is decided on', () => {
    const recommended = one.recommended();
    expect(watched(recommended, '2027-01-16').redo).toMatchObject({ violation: '5.2', decides: 'HEAD' });
    one.does(recommended, 'HEAD', 'orderRedo', '2027-01-16T10:00', { decision: 'keep', ...one.reasons });
    expect(watched(recommended, '2027-01-17').redo).toBeNull();
  });

  it('an evaluator to designate: one of less than three months, or one who is away in the window', () => {
    const led = one.noted(one.open(), 3);
    const change = (date: string): RosterChange => ({
      date,
      type: 'supervisorChanged',
      servantId: 'S',
      details: { supervisorId: 'NEXT' },
    });
    const [late, inTime] = [one.fork(led), one.fork(led)];
    one.changes(late, change('2026-10-02'));
    one.changes(inTime, change('2026-10-01'));
    expect(watched(late, '2026-10-03').designate).toEqual({ insteadOf: 'NEXT', clause: '4.2' });
    expect(watched(inTime, '2026-10-03').designate).toBeNull();
    const details = { kind: 'sick', countsAsService: true };
    one.changes(led, { date: '2026-11-20', type: 'absenceStarted', servantId: 'SUP', details });
    expect(watched(led, '2026-11-30').designate).toBeNull();
    expect(watched(led, '2026-12-01').designate).toEqual({ insteadOf: 'SUP', clause: '4.18' });
  });

  it('who is away on the day', () => {
    const away = one.drawnUp();
    const details = { kind: 'sick', countsAsService: true };
    one.changes(away, { date: '2026-06-01', type: 'absenceStarted', servantId: 'S', details });
    expect(watched(away, '2026-06-01').away).toEqual({ from: '2026-06-01', to: null, kind: 'sick' });
    one.changes(away, { date: '2026-06-10', type: 'absenceEnded', servantId: 'S' });
    expect(watched(away, '2026-06-09').away).toMatchObject({ to: '2026-06-10' });
    expect(watched(away, '2026-06-10').away).toBeNull();
  });
});

describe('§6.5: the watch over all of them', () => {
  const people = [one.completed(), one.objected(one.open({ servant: 'S' })), one.drawnUp()];
  const entries = people.map((of, index) => {
    const found = watched(of, '2026-12-11');
    const row = { ...found.row, servant: `S${index}`, unit: index === 2 ? '' : found.row.unit, subUnit: '' };
    return entryOf({ ...found, row }, true);
  });
  const units = byUnit(entries.toReversed()).map(({ unit, of }) => unitWatch(unit, of));
  const watch = watchOf(units, 2026);

  it('counts units by name, those outside them last, and the body', () => {
    expect(watch.units.map(({ unit, people: count }) => [unit, count])).toEqual([
      [one.unit, 2],
      [null, 1],
    ]);
    expect(watch.body).toMatchObject({
      people: 3,
      outcomes: { appraised: 2, open: 1 },
      disputes: { supervisor: 1, superior: 0 },
      overdue: 1,
    });
    expect(watch.body.steps.appraisal).toMatchObject({ done: 2, due: 1, overdue: 0 });
    expect(watch.body.steps.Q1).toMatchObject({ done: 2, overdue: 1 });
  });

  it('lists what is overdue and incomplete with whose it is', () => {
    expect(units.flatMap(({ lists }) => lists.overdue).map(({ servant, task }) => `${servant} ${task}`)).toEqual(
      Array.from({ length: 4 }, () => 'S2 recordQuarterlyNote'),
    );
    expect(units.flatMap(({ lists }) => lists.incomplete).map(({ servant, unit }) => [servant, unit])).toEqual([
      ['S0', one.unit],
      ['S1', one.unit],
      ['S2', null],
    ]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify({ watch, units }))).toEqual({ watch, units });
  });
});

describe('§6.5, I-13: where the reports stand', () => {
  it.each([
    { at: '2027-02-01T23:59', late: null },
    { at: '2027-02-02T00:00', late: { key: 'unitReport', clause: '4.25', limit: '2027-02-01', assignee: 'E3' } },
  ])('a unit report not with HR at $at', ({ at, late }) => {
    const unit = unitOf();
    const found = unitReportWatch(unit.state, `${at}:00+04:00`);
    expect(found).toMatchObject({ stage: 'collecting', version: null, toCorrect: false });
    expect(found.overdue).toEqual(late === null ? null : { ...late, escalatedTo: ['E1', 'E4'] });
  });

  it('and one that is', () => {
    const unit = unitOf();
    unit.do({ by: 'E3', act: 'signUnitReport', at: '2027-01-25T10:00', rows: [row()] });
    unit.do({ by: 'E4', act: 'signUnitReport', at: '2027-01-25T11:00', rows: [row()] });
    unit.do({ by: 'E3', act: 'handToHr', at: '2027-01-26T10:00' });
    expect(unitReportWatch(unit.state, '2027-02-02T00:00:00+04:00')).toEqual({
      unit: unit.state.context.unit,
      stage: 'withHr',
      forms: { received: 0, awaited: [] },
      version: 1,
      correction: 0,
      signedOn: '2027-01-25',
      countersignedOn: '2027-01-25',
      withHrOn: '2027-01-26',
      toCorrect: false,
      overdue: null,
    });
  });

  it('the body’s, with HR’s deputy head and HR told of what is late', () => {
    const year = bodyYear();
    const at = (time: string) => bodyReportWatch(year.state, `${time}:00+04:00`);
    expect(at('2027-02-20T23:59').overdue).toEqual([]);
    expect(at('2027-02-21T00:00').overdue).toEqual([
      { key: 'finalReport', clause: '4.26', limit: '2027-02-20', assignee: 'E4', escalatedTo: ['E2', 'E4'] },
    ]);
    for (const step of [present, opine, approve]) year.do(step);
    expect(at('2027-03-01T23:59')).toMatchObject({ stage: 'approved', overdue: [], approved: { version: 1 } });
    expect(at('2027-03-02T00:00').overdue).toMatchObject([{ key: 'submission', clause: '4.27', limit: '2027-03-01' }]);
  });

  it('the mark itself names them', () => {
    const year = bodyYear();
    year.passTo('2027-02-21T00:00:00+04:00');
    expect(year.entries.at(-1)?.with['escalated']).toEqual(['E2', 'E4']);
    const unit = unitOf();
    unit.passTo('2027-02-02T00:00:00+04:00');
    expect(unit.entries.at(-1)?.with['escalated']).toEqual(['E1', 'E4']);
  });
});
