import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectsAlong, effectsOf, type Delivery } from '../../machines/effects.ts';
import { appraisal } from '../../machines/appraisal/index.ts';
import { agencyYear } from '../../machines/agency-year/agency-year.ts';
import { refold } from '../../machines/timeline.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import { reportedIn } from '../../machines/reported.ts';
import type { Effect } from '../../machines/subject.ts';
import { law, open as stillOpen, row, type Step } from '../support/agency.ts';
import * as one from '../support/appraisal.ts';
import { approve, approvedYear, bodyYear, giveBack, opine, present, tenWith, unitOf } from '../support/reports.ts';

/** Every effect of an appraisal so far, as `kind of the entry → targets`. */
function told(of: one.AppraisalCase): string[] {
  return of.contents.flatMap((content, index) => {
    const upTo = (end: number) => (end === 0 ? null : refold(appraisal, null, of.contents.slice(0, end)));
    const effects = effectsOf('appraisal', content, upTo(index), upTo(index + 1));
    return effects
      .filter(({ effect }) => effect.kind === 'result.changed')
      .map(({ effect, targets }) => {
        expect(effect.id).toBe(`S-2026:${content.seq}`);
        return `${content.kind} → ${JSON.stringify(targets)}`;
      });
  });
}

const toUnit = JSON.stringify({ unit: one.unit });

describe('I-10: an appraisal tells the reports what has changed', () => {
  it('its unit, of a complete form, a disagreement and a new round', () => {
    const answered = one.answered();
    expect(told(answered)).toEqual([
      `form.completed → ${toUnit}`,
      `objection.filed → ${toUnit}`,
      `decision.presented → ${toUnit}`,
    ]);
    expect(told(one.open())).toEqual([]);
    expect(told(one.discussed())).toEqual([]);
  });

  it('and the body, once a final report was presented', () => {
    const complete = one.completed();
    one.does(complete, 'HR', 'recommendRedo', '2027-01-15T10:00', one.recommendation);
    one.effect(complete, 'finalReport.presented', '2027-02-16T10:00');
    one.does(complete, 'HEAD', 'orderRedo', '2027-02-17T10:00', { decision: 'redo', ...one.reasons });
    expect(told(complete)).toEqual([`form.completed → ${toUnit}`, `round.opened → ${toUnit}`, 'round.opened → "body"']);
  });

  it('the same by a run of entries as entry by entry, with what holds after each', () => {
    const complete = one.recommended();
    one.does(complete, 'HEAD', 'orderRedo', '2027-01-17T10:00', { decision: 'redo', ...one.reasons });
    const states = complete.contents.map((_, index) => refold(appraisal, null, complete.contents.slice(0, index + 1)));
    const along: readonly Delivery[] = effectsAlong('appraisal', complete.contents, null, states);
    const reported = along.flatMap(({ effect }) => reportedIn(effect) ?? []);
    expect(reported.map(({ outcome, score, holds }) => ({ outcome, score, holds }))).toEqual([
      { outcome: 'appraised', score: '4.0', holds: true },
      { outcome: 'open', score: null, holds: true },
    ]);
  });

  it('its unit, of what was brought outside the body, with or without a disagreement inside (§4.24)', () => {
    const complete = one.completed();
    one.does(complete, 'HR', 'recordOutsideComplaint', '2027-01-12T10:00', { kind: 'court', reference: '2-1(81)-17' });
    expect(told(complete).at(-1)).toBe(`outsideComplaint.recorded → ${toUnit}`);
  });

  it('nobody, of what comes before appraisals open', () => {
    const early = one.open({ openedOn: '2026-01-01', roster: one.withPost('S', { from: '2026-07-02' }) });
    expect(one.entries(early)).toContain('appraisal.notAppraised');
    expect(told(early)).toEqual([]);
  });
});

const nothing = { ...stillOpen, dispute: null };

function changed(seq: number, change: Parameters<typeof row>[0] = {}): Effect {
  const { servant, outcome, appraisedOn, exact, score, grade, dispute, reason, fromNotes } = row(change);
  const disagreement = dispute?.grounds ?? null;
  const reported = { servant, seq, outcome, appraisedOn, exact, score, grade, disagreement };
  const told = { ...reported, reason: reason?.clause ?? null, fromNotes, holds: true };
  const at = '2027-02-20T10:00:00+04:00';
  return { id: `${servant}-2026:${seq}`, kind: 'result.changed', at, clause: 'I-10', with: { reported: told } };
}

const better = { exact: '4.7', score: '4.7', grade: 'excellent' } as const;
const sign: Step = { by: 'E3', act: 'signUnitReport', at: '2027-01-25T10:00', rows: [row()] };
const handed: Step = { by: 'E3', act: 'handToHr', at: '2027-01-26T10:00' };

function signedUnit(seq = 10, rows = [row()]) {
  const unit = unitOf();
  unit.do({ ...sign, rows, findings: { seqs: { E6: seq } } });
  unit.do(handed);
  return unit;
}

describe('I-10: the report of a unit hears of it', () => {
  it('not before it is signed', () => {
    expect(unitReport.affected(unitOf().state, changed(11, better))).toEqual([]);
  });

  it.each([
    { what: 'another score', seq: 11, change: better, items: ['exact', 'score', 'grade'] },
    { what: 'a disagreement', seq: 11, change: { dispute: objection() }, items: ['disagreement'] },
    { what: 'a new round', seq: 11, change: nothing, items: ['appraisedOn', 'exact', 'score', 'grade'] },
    { what: 'a result of notes only', seq: 11, change: { fromNotes: true }, items: ['remark'] },
    { what: 'the same as signed', seq: 11, change: {}, items: [] },
    { what: 'what is older than the report', seq: 10, change: better, items: [] },
  ])('$what: $items', ({ seq, change, items }) => {
    const entries = unitReport.affected(signedUnit().state, changed(seq, change));
    const found = entries.flatMap(({ with: given }) => given['items'] as unknown as { item: string }[]);
    expect(found.map(({ item }) => item)).toEqual(items);
  });

  it('of somebody who did not stand in it', () => {
    const [entry] = unitReport.affected(signedUnit(10, []).state, changed(11));
    expect(entry?.with['items']).toContainEqual({ item: 'score', before: null, after: '4.0' });
  });

  it('once, and takes it back when all is as signed again', () => {
    const unit = signedUnit();
    unit.take(unitReport.affected(unit.state, changed(11, better)));
    expect(unitReport.affected(unit.state, changed(11, better))).toEqual([]);
    expect(unit.state.context.pending['E6']).toMatchObject({ seq: 11, settled: true });
    expect(unit.isClosed()).toBe(false);
    unit.take(unitReport.affected(unit.state, changed(12)));
    expect(unit.tasks('2027-02-21T10:00').map(({ task, assignee }) => `${task} ${assignee}`)).toEqual([
      'signUnitReport E4',
    ]);
    expect(unitReport.affected(unit.state, changed(11, better))).toEqual([]);
  });

  it('asks the unit head for a correction once there is a result, without a limit, and says what it changes', () => {
    const unit = signedUnit();
    const tasks = () =>
      unit.tasks('2027-02-21T10:00').map(({ task, assignee, limit }) => `${task} ${assignee} ${limit ?? ''}`);
    unit.take(unitReport.affected(unit.state, changed(11, nothing)));
    expect(tasks()).toEqual(['signUnitReport E4 ']);
    unit.take(unitReport.affected(unit.state, changed(12, better)));
    expect(tasks()).toEqual(['signUnitReport E3 ', 'signUnitReport E4 ']);
    expect(unit.do({ ...sign, at: '2027-02-21T11:00', rows: [row(better)] })).toBeNull();
    expect(unit.state.context.signed).toMatchObject({
      version: 2,
      correction: 1,
      changes: [
        {
          servant: 'E6',
          items: [
            { item: 'exact', before: '4', after: '4.7' },
            { item: 'score', before: '4.0', after: '4.7' },
            { item: 'grade', before: 'good', after: 'excellent' },
          ],
        },
      ],
    });
    expect(unit.state.context.pending).toEqual({});
    expect(tasks()).toEqual(['handToHr E3 ', 'signUnitReport E4 ']);
    expect(unit.do({ ...handed, at: '2027-02-21T12:00' })).toBeNull();
    expect(tasks()).toEqual(['signUnitReport E4 ']);
  });
});

function objection() {
  return { step: 'supervisor', open: true, grounds: 'Üçüncü tapşırıq.' } as const;
}

describe('I-10: the body’s year hears of it', () => {
  const ten = tenWith(2);
  const seqs = Object.fromEntries(ten.map(({ servant }) => [servant, 10]));
  const approved = () => {
    const year = bodyYear();
    for (const step of [present, opine, approve]) year.do({ ...step, findings: { seqs } });
    return year;
  };
  const S5 = { servant: 'S5', unit: law };

  it('not before a report is presented, nor after it was returned', () => {
    expect(agencyYear.affected(bodyYear().state, changed(11, S5))).toEqual([]);
    const year = bodyYear();
    for (const step of [present, giveBack]) year.do(step);
    expect(agencyYear.affected(year.state, changed(11, { ...S5, ...better }))).toEqual([]);
  });

  it.each([
    { what: 'another score', change: better, items: ['exact', 'score', 'grade'] },
    { what: 'a disagreement', change: { dispute: objection() }, items: ['disagreement'] },
    { what: 'the same as presented', change: {}, items: [] },
    {
      what: 'a new round: on to Annex 5',
      change: nothing,
      items: ['annex', 'appraisedOn', 'exact', 'score', 'grade', 'reason'],
    },
  ])('$what: $items', ({ change, items }) => {
    const entries = agencyYear.affected(approved().state, changed(11, { ...S5, ...change }));
    const found = entries.flatMap(({ with: given }) => given['items'] as unknown as { item: string }[]);
    expect(found.map(({ item }) => item)).toEqual(items);
    expect(agencyYear.affected(approved().state, changed(10, { ...S5, ...change }))).toEqual([]);
  });

  it('asks HR for a correction once there is a result, without a limit; it is sent like the report', () => {
    const year = approvedYear();
    const tasks = (at = '2027-03-05T10:00') =>
      year.tasks(at).map(({ task, assignee, overdue }) => `${task} ${assignee} ${overdue}`);
    year.do({ by: 'E4', act: 'recordSubmission', at: '2027-02-25T10:00', with: { reference: 'D', on: '2027-02-25' } });
    year.do({
      by: 'E4',
      act: 'recordRegistryEntry',
      at: '2027-02-25T11:00',
      with: { reference: 'R', on: '2027-02-25' },
    });
    expect(year.isClosed()).toBe(true);
    year.take(agencyYear.affected(year.state, changed(11, { ...S5, ...nothing })));
    expect(year.isClosed()).toBe(false);
    expect(tasks()).toEqual([]);
    year.take(agencyYear.affected(year.state, changed(12, { ...S5, exact: '4.4', score: '4.4' })));
    expect(tasks()).toEqual(['presentFinalReport E4 false']);
    const rows = ten.map((each) => (each.servant === 'S5' ? { ...each, exact: '4.4', score: '4.4' } : each));
    expect(year.do({ ...present, at: '2027-03-05T11:00', rows })).toBeNull();
    const items = [
      { item: 'exact', before: '4', after: '4.4' },
      { item: 'score', before: '4.0', after: '4.4' },
    ];
    expect(year.state.context.presented).toMatchObject({
      version: 2,
      correction: 1,
      changed: ['S5'],
      changes: [{ servant: 'S5', items }],
    });
    year.do({ ...opine, at: '2027-03-05T12:00' });
    year.do({ ...approve, at: '2027-03-05T13:00', rows });
    expect(tasks()).toEqual(['recordSubmission E4 false', 'recordRegistryEntry E4 false']);
  });

  it('asks for a new presentation of what lies before the head and cannot be approved any more', () => {
    const year = bodyYear();
    for (const step of [present, opine]) year.do(step);
    const tasks = () => year.tasks('2027-02-18T10:00').map(({ task }) => task);
    expect(tasks()).toEqual(['approveFinalReport']);
    year.take(agencyYear.affected(year.state, changed(11, { ...S5, ...nothing })));
    expect(tasks()).toEqual(['presentFinalReport']);
  });
});

describe('I-10: whatever changes', () => {
  const grades = { excellent: '4.7', good: '4.0', fair: '3.0', unsatisfactory: '2.5' } as const;
  const result = fc.constantFrom('excellent', 'good', 'fair', 'unsatisfactory', null);
  const results = fc.array(result, { minLength: 6, maxLength: 6 });
  const rowsOf = (all: readonly (keyof typeof grades | null)[]) =>
    all.map((grade, index) =>
      row({
        servant: `S${index}`,
        ...(grade === null ? nothing : { grade, score: grades[grade], exact: grades[grade] }),
      }),
    );

  it('a unit report is outdated by just those whose result is another, and a correction says so of just them', () => {
    fc.assert(
      fc.property(results, results, (before, after) => {
        const [signed, now] = [rowsOf(before), rowsOf(after)];
        const unit = signedUnit(10, signed);
        const entries = now.flatMap((each) => unitReport.affected(unit.state, changed(11, each)));
        unit.take(entries);
        const other = before.flatMap((grade, index) => (grade === after[index] ? [] : [`S${index}`]));
        expect(entries.map(({ with: given }) => given['servant'])).toEqual(other);
        expect(
          unit.tasks('2027-02-21T10:00').some(({ task, assignee }) => task === 'signUnitReport' && assignee === 'E3'),
        ).toBe(other.some((servant) => after[Number(servant.slice(1))] !== null));
        const refused = unit.codeOf({ ...sign, at: '2027-02-21T11:00', rows: now });
        expect(refused).toBe(other.length === 0 ? 'unit.alreadySigned' : null);
        if (refused !== null) return;
        expect(unit.state.context.signed?.changes.map(({ servant }) => servant)).toEqual(other);
        expect(unit.state.context.pending).toEqual({});
      }),
    );
  });

  it('the body’s report is outdated by just those, and presented again it is right', () => {
    fc.assert(
      fc.property(results, results, (before, after) => {
        const [presented, now] = [rowsOf(before), rowsOf(after)];
        const year = bodyYear();
        year.do({ ...present, rows: presented });
        const entries = now.flatMap((each) => agencyYear.affected(year.state, changed(11, each)));
        year.take(entries);
        const other = before.flatMap((grade, index) => (grade === after[index] ? [] : [`S${index}`]));
        expect(entries.map(({ with: given }) => given['servant'])).toEqual(other);
        const again = year.codeOf({ ...present, at: '2027-02-17T10:00', rows: now });
        expect(again).toBe(other.length === 0 ? 'final.alreadyPresented' : null);
        expect(now.flatMap((each) => agencyYear.affected(year.state, changed(12, each)))).toEqual([]);
      }),
    );
  });
});
