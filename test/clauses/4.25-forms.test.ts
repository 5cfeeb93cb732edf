import { describe, expect, it } from 'vitest';
import { effectsOf, type Delivery } from '../../machines/effects.ts';
import { appraisal } from '../../machines/appraisal/index.ts';
import type { FormTold } from '../../machines/forms.ts';
import type { Effect, JsonObject } from '../../machines/subject.ts';
import { refold } from '../../machines/timeline.ts';
import { unitReportWatch } from '../../machines/watch/reports.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import type { RosterChange } from '../../rules/roster/roster.ts';
import { law, open as open_, roster, row, staff } from '../support/agency.ts';
import {
  changes,
  completed,
  does,
  drawnUp,
  noted,
  open,
  reasons,
  recommended,
  scored,
  unit,
  until,
  withPost,
  type AppraisalCase,
} from '../support/appraisal.ts';
import { unitOf } from '../support/reports.ts';
import { absenceEnded, absenceStarted, left, moved } from '../roster/people.ts';

/** What an appraisal has told units. */
function toUnits({ contents }: AppraisalCase): readonly Delivery[] {
  return contents.flatMap((content, index) => {
    const upTo = (end: number) => (end === 0 ? null : refold(appraisal, null, contents.slice(0, end)));
    return effectsOf('appraisal', content, upTo(index), upTo(index + 1));
  });
}

/** What of that is of its form, as `day unit standing`. */
function told(of: AppraisalCase): readonly string[] {
  return toUnits(of).flatMap(({ effect, targets }) => {
    const form = effect.with['form'] as unknown as FormTold | undefined;
    if (form === undefined) return [];
    return [`${effect.at.slice(0, 10)} ${(targets as { unit: string }).unit} ${form.standing ?? 'not awaited'}`];
  });
}

const hrUnit = 'Kadr şöbəsi';

function unitChanged(date: string, from: string, to: string): RosterChange {
  return { date, type: 'unitChanged', servantId: '', details: { from, to } };
}

describe('§4.25: an appraisal tells the unit that reports it where its form is', () => {
  it.each([
    { at: '2026-11-30T23:59', expected: [] },
    { at: '2026-12-01', expected: [`2026-12-01 ${unit} awaited`] },
  ])('awaited from the day appraisals open: $at', ({ at, expected }) => {
    const one = drawnUp();
    until(one, at);
    expect(told(one)).toEqual(expected);
  });

  it('there once it is handed over, to the unit head or to HR; with HR it is no other', () => {
    const one = completed();
    does(one, 'SUP', 'handOver', '2027-01-15T10:00');
    does(one, 'HEAD', 'handOver', '2027-01-16T10:00');
    expect(told(one)).toEqual([`2026-12-01 ${unit} awaited`, `2027-01-15 ${unit} received`]);
  });

  it('awaited again in a new round (§6.5)', () => {
    const one = recommended();
    does(one, 'SUP', 'handOver', '2027-01-16T10:00');
    does(one, 'HEAD', 'orderRedo', '2027-01-17T10:00', { decision: 'redo', ...reasons });
    expect(told(one)).toEqual([
      `2026-12-01 ${unit} awaited`,
      `2027-01-16 ${unit} received`,
      `2027-01-17 ${unit} awaited`,
    ]);
  });

  it('never of whoever is not appraised (§1.3), and no longer of whoever left without a result (I-16)', () => {
    const late = open({ roster: withPost('S', { from: '2026-07-02' }) });
    until(late, '2027-02-02');
    expect(told(late)).toEqual([]);
    const gone = noted();
    changes(gone, left('2026-12-09', 'S'));
    until(gone, '2026-12-10');
    expect(told(gone)).toEqual([`2026-12-01 ${unit} awaited`, `2026-12-10 ${unit} not awaited`]);
  });

  it.each([
    { back: '2027-01-20', standing: ['awaited', 'not awaited', 'awaited'] },
    { back: '2027-02-10', standing: ['awaited', 'not awaited', 'awaited'] },
    { back: null, standing: ['awaited', 'not awaited'] },
  ])('a lawful absence lifts the limit until the return (§4.19, I-31): back on $back', ({ back, standing }) => {
    const one = noted();
    changes(one, absenceStarted('2026-12-07', 'S', true));
    if (back !== null) changes(one, absenceEnded(back, 'S'));
    until(one, '2027-02-12');
    expect(told(one).map((each) => each.slice(`2026-12-01 ${unit} `.length))).toEqual(standing);
  });

  it('a complete form is awaited though the servant is away', () => {
    const one = completed();
    changes(one, absenceStarted('2026-12-14', 'S', true));
    expect(told(one)).toEqual([`2026-12-01 ${unit} awaited`]);
  });

  const move = moved('2026-12-09', 'S', { unit: hrUnit, position: 'Müfəttiş', supervisorId: 'HR' });

  it('the same unit after a move once there are scores', () => {
    const one = scored();
    changes(one, move);
    expect(told(one)).toEqual([`2026-12-01 ${unit} awaited`]);
  });

  it('the unit left behind after a move before the scores, the former supervisor appraising (§3.5)', () => {
    const one = drawnUp();
    until(one, '2026-12-08');
    changes(one, move);
    expect(told(one).slice(-2)).toEqual([`2026-12-09 ${hrUnit} not awaited`, `2026-12-09 ${unit} awaited`]);
  });

  it('the new unit after a move before the scores to a position under the same supervisor (I-29)', () => {
    const one = open({ roster: withPost('S', { subUnit: '', supervisorId: 'CHIEF' }) });
    drawnUp(one, 'CHIEF');
    until(one, '2026-12-08');
    changes(one, moved('2026-12-09', 'S', { unit: hrUnit, position: 'Müfəttiş', supervisorId: 'CHIEF' }));
    expect(told(one)).toEqual([
      `2026-12-01 ${unit} awaited`,
      `2026-12-09 ${unit} not awaited`,
      `2026-12-09 ${hrUnit} awaited`,
    ]);
  });

  it.each([
    { to: 'Hüquq idarəsi', on: '2026-12-09', why: 'renamed: under the new name' },
    { to: hrUnit, on: '2026-12-09', why: 'merged into another within the period: that one' },
  ])('its unit being $why', ({ to, on }) => {
    const one = noted();
    changes(one, unitChanged(on, unit, to));
    expect(told(one)).toEqual([`2026-12-01 ${unit} awaited`, `${on} ${unit} not awaited`, `${on} ${to} awaited`]);
  });

  it('the same unit, merged into another after the period (§3.1)', () => {
    const one = noted();
    changes(one, unitChanged('2027-01-11', unit, hrUnit));
    expect(told(one)).toEqual([`2026-12-01 ${unit} awaited`]);
  });

  it('nobody, where people go straight into the final report', () => {
    const outside = withPost('S', { unit: '', subUnit: '', supervisorId: 'CHIEF' });
    const one = noted(open({ roster: outside }), 4, 'CHIEF');
    expect(told(one)).toEqual([]);
  });
});

let number = 0;

function formOf(servant: string, standing: FormTold['standing'], at: string): Effect {
  number += 1;
  const form = { servant, seq: number, standing, isMoved: false } as unknown as JsonObject;
  return {
    id: `${servant}-2026:${number}`,
    kind: 'form.changed',
    at: `${at}:00+04:00`,
    clause: '4.25',
    with: { form },
  };
}

/** What is told to the unit that another has taken over from. */
function gone(servant: string): JsonObject {
  return { servant, seq: number, standing: null, isMoved: true };
}

function tell(report: ReturnType<typeof unitOf>, ...told: readonly Effect[]): void {
  for (const effect of told) {
    report.passTo(effect.at);
    report.take(unitReport.affected(report.state, effect));
  }
}

describe('§4.25, I-40: the unit report is ready once every form has been handed over', () => {
  const december = '2026-12-01T00:00';

  it('collects while one is missing, and is ready with the last', () => {
    const report = unitOf();
    tell(report, formOf('E6', 'awaited', december), formOf('E7', 'awaited', december));
    tell(report, formOf('E6', 'received', '2027-01-12T10:00'));
    expect(report.stage()).toBe('collecting');
    tell(report, formOf('E7', 'received', '2027-01-14T10:00'));
    expect(report.stage()).toBe('ready');
    expect(report.entries.at(-1)).toMatchObject({
      kind: 'forms.gathered',
      clause: '4.25',
      at: '2027-01-14T10:00:00+04:00',
      with: { received: 2 },
    });
  });

  it('with the last that is no longer awaited', () => {
    const report = unitOf();
    tell(report, formOf('E6', 'awaited', december), formOf('E6', null, '2027-01-14T10:00'));
    expect(report.stage()).toBe('ready');
  });

  it.each([
    { at: '2026-12-31T23:59', stage: 'collecting' },
    { at: '2027-01-01T00:00', stage: 'ready' },
  ])('not before the period has ended (§3.1), nobody being awaited: $stage at $at', ({ at, stage }) => {
    const report = unitOf();
    tell(report, formOf('E6', 'awaited', december), formOf('E6', 'received', '2026-12-20T10:00'));
    report.passTo(`${at}:00+04:00`);
    expect(report.stage()).toBe(stage);
  });

  it('not any more when a form is awaited again, and says of how many', () => {
    const report = unitOf();
    report.passTo('2027-01-01T00:00:00+04:00');
    tell(report, formOf('E6', 'awaited', '2027-01-20T00:00'));
    expect(report.stage()).toBe('collecting');
    expect(unitReport.explain(report.state, '').at(-1)).toMatchObject({ because: { code: 'unit.formsReopened' } });
    tell(report, formOf('E6', 'received', '2027-01-21T10:00'));
    expect(report.stage()).toBe('ready');
  });

  it.each(['collecting', 'ready'])('may be signed while $0, an open appraisal said in its row', (stage) => {
    const report = unitOf();
    tell(report, formOf('E6', stage === 'ready' ? 'received' : 'awaited', '2027-01-14T10:00'));
    expect(report.stage()).toBe(stage);
    expect(report.do({ by: 'E3', act: 'signUnitReport', at: '2027-01-25T10:00', rows: [row()] })).toBeNull();
    expect(report.stage()).toBe('signed');
    tell(report, formOf('E6', stage === 'ready' ? 'awaited' : 'received', '2027-01-26T10:00'));
    expect(report.stage()).toBe('signed');
  });

  it('is told the same twice without effect', () => {
    const report = unitOf();
    const effect = formOf('E6', 'awaited', december);
    tell(report, effect, effect, formOf('E7', null, december));
    expect(report.kinds().filter((kind) => kind.startsWith('form.'))).toEqual(['form.awaited']);
  });

  it('is corrected where somebody moved to another unit after the signature, before the period ended (I-10)', () => {
    const report = unitOf();
    tell(report, formOf('E6', 'awaited', december));
    const rows = [row({ ...open_, servant: 'E6' })];
    expect(report.do({ by: 'E3', act: 'signUnitReport', at: '2026-12-07T10:00', rows })).toBeNull();
    tell(report, { ...formOf('E6', null, '2026-12-09T00:00'), with: { form: gone('E6') } });
    expect(report.state.context.pending['E6']).toMatchObject({ settled: true });
    expect(report.state.context.pending['E6']?.items.length).toBeGreaterThan(0);
    expect(report.do({ by: 'E3', act: 'signUnitReport', at: '2026-12-14T10:00', rows: [] })).toBeNull();
    expect(report.state.context.pending).toEqual({});
  });
});

describe('I-10: a result that comes to another unit', () => {
  it('is told to that unit, whose report may be signed already', () => {
    const one = completed(open({ roster: withPost('S', { subUnit: '', supervisorId: 'CHIEF' }) }), 'CHIEF');
    changes(one, unitChanged('2026-12-21', unit, hrUnit));
    const [last] = toUnits(one).slice(-1);
    expect(last).toMatchObject({ targets: { unit: hrUnit }, effect: { kind: 'result.changed' } });
    const report = unitOf({ unit: hrUnit });
    expect(report.do({ by: 'E4', act: 'signUnitReport', at: '2026-12-20T10:00' })).toBeNull();
    tell(report, last!.effect);
    expect(report.state.context.pending['S']).toMatchObject({ settled: true });
    expect(report.state.context.forms.awaited).toEqual(['S']);
  });
});

describe('§4.25: the report of a unit that is no more', () => {
  const merged = (date: string) => ({
    seq: 1,
    at: `${date}T00:00:00+04:00`,
    changes: [unitChanged(date, law, staff)],
    roster,
  });

  it('is asked of nobody once nobody’s form is with it, and is never late', () => {
    const report = unitOf();
    report.roster(merged('2026-06-01'));
    expect(report.stage()).toBe('dissolved');
    report.passTo('2027-02-02T00:00:00+04:00');
    expect(report.tasks('2027-02-02T10:00')).toEqual([]);
    expect(report.kinds()).not.toContain('deadline.passed');
    expect(report.isClosed()).toBe(true);
    expect(unitReportWatch(report.state, '2027-02-02T10:00:00+04:00').overdue).toBeNull();
  });

  it('is asked for all the same of whoever’s form stays with it, or comes to it', () => {
    const report = unitOf();
    tell(report, formOf('E6', 'awaited', '2026-12-01T00:00'));
    report.roster(merged('2026-12-09'));
    expect(report.stage()).toBe('collecting');
    tell(report, formOf('E6', null, '2026-12-10T00:00'));
    expect(report.stage()).toBe('dissolved');
    tell(report, formOf('E6', 'awaited', '2026-12-11T00:00'));
    expect(report.stage()).toBe('collecting');
    expect(report.tasks('2027-01-11T10:00').map(({ task }) => task)).toEqual(['signUnitReport']);
  });

  it.each([
    { on: '2026-12-31', stage: 'dissolved' },
    { on: '2027-01-01', stage: 'ready' },
  ])('merged on $on: $stage, since after the period the unit reports it still (§3.1)', ({ on, stage }) => {
    const report = unitOf();
    report.passTo(`${on}T00:00:00+04:00`);
    report.roster(merged(on));
    expect(report.stage()).toBe(stage);
  });

  it('renamed it is the same unit', () => {
    const report = unitOf();
    report.roster({ ...merged('2026-06-01'), changes: [unitChanged('2026-06-01', law, 'Hüquq idarəsi')] });
    expect(report.stage()).toBe('collecting');
  });
});
