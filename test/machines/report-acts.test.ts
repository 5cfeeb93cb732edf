import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyYear } from '../../machines/agency-year/agency-year.ts';
import type { JsonObject, Subject } from '../../machines/subject.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import { actOf, open, row, type Run, type Step } from '../support/agency.ts';
import { bodyYear, tenWith, unitOf } from '../support/reports.ts';

const people = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'];
const entitled: Readonly<Record<string, string>> = {
  proposeMeasure: 'E3',
  signUnitReport: 'E3',
  handToHr: 'E3',
  attachOpinion: 'E2',
  approveFinalReport: 'E1',
  returnFinalReport: 'E1',
  decideMeasure: 'E1',
};
const rowsOfSomeday = [
  tenWith(2),
  tenWith(3),
  [...tenWith(1), row({ servant: 'E6', ...open })],
  [row({ grade: 'fair', score: '3.0', exact: '3' })],
];
const everything = { text: 'Rəy.', reasons: 'Səbəb.', servant: 'E6', reference: 'R', on: '2027-02-20' };
const training = { measure: 'specialTraining', subject: 'Hüquq' };
const withs = [{}, { ...everything, servant: 'S0', measure: 'reward' }, { reference: 'R', on: '2027-02-20' }];

/** Acts with anything, mostly as the law wants them, an hour to a week after one another. */
function stepsOf(acts: readonly string[]): fc.Arbitrary<Step[]> {
  const mostly = <T>(usual: T, others: readonly T[]) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
  const stepWith = (rows: Step['rows']) =>
    fc.record({
      by: mostly('', people),
      act: fc.constantFrom(...acts),
      hours: fc.integer({ min: 1, max: 168 }),
      with: mostly<JsonObject>({ ...everything, ...training }, withs),
      rows: mostly(rows, rowsOfSomeday),
    });
  return fc
    .constantFrom(...rowsOfSomeday)
    .chain((rows) => fc.array(stepWith(rows), { minLength: 20, maxLength: 40 }))
    .map((all) => {
      let hours = 0;
      return all.map(({ hours: more, by, rows = [], ...rest }) => {
        hours += more;
        return { ...rest, rows, by: by === '' ? (entitled[rest.act] ?? 'E4') : by, at: instantAfter(hours) };
      });
    });
}

function instantAfter(hours: number): string {
  return new Date(Date.UTC(2027, 0, 4) + hours * 3_600_000).toISOString().slice(0, 16);
}

function folded<S, Input>(subject: Subject<S, Input>, { entries }: Run<S, Input>): unknown {
  const [opened, ...rest] = entries;
  return subject.freeze(rest.reduce((state, entry) => subject.evolve(state, entry), subject.initial(opened!)));
}

/** What holds for any subject after any acts. */
function checkStep<S, Input>(subject: Subject<S, Input>, run: Run<S, Input>, step: Step): void {
  const before = run.entries.length;
  run.passTo(`${step.at}:00+04:00`);
  const told = subject.actsOf(run.state, step.by, `${step.at}:00+04:00`).find(({ act }) => act === step.act);
  const refused = run.do(step);
  if (told?.open === false) expect(refused).toBe(told.refusal?.clause);
  if (refused === null) expect(run.entries.length).toBeGreaterThan(before);
  for (const entry of run.entries.slice(before)) expect(entry.clause).toMatch(/^(\d|I-)/);
}

/** Entries seen over all runs, so that a run of refusals alone proves nothing. */
function expectKinds(seen: ReadonlySet<string>, kinds: readonly string[]): void {
  expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
}

describe('whatever people try', { timeout: 60_000 }, () => {
  const seed = 20_210_409;

  it('a unit report stays lawful', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(stepsOf(['proposeMeasure', 'signUnitReport', 'handToHr']), (steps) => {
        const unit = unitOf();
        for (const step of steps) {
          checkStep(unitReport, unit, step);
          const { signed } = unit.state.context;
          if (signed !== null) expect(signed.signedBy).toBe('E3');
          if (signed?.countersignedBy) expect(signed.countersignedBy).toBe('E4');
        }
        for (const kind of unit.kinds()) seen.add(kind);
        expect(folded(unitReport, unit)).toEqual(unitReport.freeze(unit.state));
      }),
      { numRuns: 30, seed },
    );
    expectKinds(seen, ['measure.proposed', 'unitReport.signed', 'unitReport.countersigned', 'unitReport.handed']);
  });

  it('the body’s year stays lawful', () => {
    const seen = new Set<string>();
    const usual = ['presentFinalReport', 'attachOpinion', 'approveFinalReport', 'recordSubmission', 'decideMeasure'];
    const every = agencyYear.actsOf(bodyYear().state, 'E1', '2027-01-04T00:00:00+04:00').map(({ act }) => act);
    const acts = [...every, ...usual, ...usual];
    fc.assert(
      fc.property(stepsOf(acts), (steps) => {
        const year = bodyYear();
        for (const step of steps) {
          checkStep(agencyYear, year, step);
          const { approved, submitted, presented, measures } = year.state.context;
          if (approved !== null) expect(approved.excellent).toBeLessThanOrEqual(approved.limit);
          if (submitted !== null) expect(approved?.version).toBeGreaterThanOrEqual(submitted.version);
          if (approved !== null) expect(presented?.version).toBeGreaterThanOrEqual(approved.version);
          expect(Object.keys(measures).every((servant) => servant === 'E6')).toBe(true);
        }
        const decided = year.kinds().filter((kind) => kind === 'measure.decided');
        expect(decided.length).toBe(Object.keys(year.state.context.measures).length);
        for (const kind of year.kinds()) seen.add(kind);
        expect(folded(agencyYear, year)).toEqual(agencyYear.freeze(year.state));
      }),
      { numRuns: 60, seed },
    );
    expectKinds(seen, ['finalReport.approved', 'finalReport.returned', 'submission.recorded', 'measure.decided']);
  });
});

describe('a subject of reports', () => {
  const step: Step = { by: 'E4', act: 'presentFinalReport', at: '2027-02-16T10:00', rows: tenWith(2) };

  it('takes no entry that its state has no place for', () => {
    const year = bodyYear();
    const entry = {
      kind: 'finalReport.approved',
      actor: 'E1',
      at: '2027-02-16T10:00:00+04:00',
      clause: '4.26',
      with: {},
    };
    expect(() => agencyYear.evolve(year.state, entry)).toThrow(/finalReport\.approved/);
    expect(() => agencyYear.evolve(year.state, { ...entry, kind: 'form.drawnUp' })).toThrow(/form\.drawnUp/);
  });

  it('calls an act that it does not know, or that came without findings, our fault', () => {
    const { state } = bodyYear();
    const act = actOf(step);
    expect(() => agencyYear.decide(state, { ...act, name: 'drawUpForm' })).toThrow(/drawUpForm/);
    const { findings: _left, ...bare } = act;
    expect(() => agencyYear.decide(state, bare)).toThrow(/findings/);
  });

  it('takes a newer roster and calendar once, and lets their officials act', () => {
    const year = bodyYear();
    const { roster } = year.state.context;
    const offices = roster.offices.map((term) => (term.office === 'hrService' ? { ...term, holders: ['E5'] } : term));
    const update = { seq: 3, at: '2027-01-05T00:00:00+04:00', changes: [], roster: { ...roster, offices } };
    year.roster(update);
    expect(agencyYear.rosterChanged(year.state, update)).toEqual([]);
    expect(year.do(step)).toBe('4.26');
    expect(year.do({ ...step, by: 'E5' })).toBeNull();
    const calendar = { at: '2027-02-17T00:00:00+04:00', calendar: { ...year.state.context.calendar, version: 'new' } };
    year.take(agencyYear.calendarChanged(year.state, calendar));
    expect(agencyYear.calendarChanged(year.state, calendar)).toEqual([]);
    expect(year.state.context.calendar.version).toBe('new');
  });

  it('explains how it came to be where it is, clause by clause', () => {
    const year = bodyYear();
    year.do(step);
    year.passTo('2027-03-02T00:00:00+04:00');
    const explained = agencyYear.explain(year.state, '2027-03-02T00:00:00+04:00');
    expect(explained.map(({ clause, because }) => `${clause} ${because.code}`)).toEqual([
      '3.1 final.opened',
      '4.26 reportTerm.opened',
      '4.27 reportTerm.opened',
      '4.26 final.presented',
      '4.27 reportTerm.passed',
    ]);
  });
});
