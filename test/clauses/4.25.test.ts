import { describe, expect, it } from 'vitest';
import type { RosterChange } from '../../rules/roster/roster.ts';
import { audit, law, open, roster, row, staff, term, type Step } from '../support/agency.ts';
import { unitOf } from '../support/reports.ts';

const rows = [row(), row({ servant: 'E7', subUnit: 'Ekspertiza sektoru', ...open })];
const sign: Step = { by: 'E3', act: 'signUnitReport', at: '2027-01-26T16:10', rows };
const countersign: Step = { ...sign, by: 'E4', at: '2027-01-27T10:10' };
const hand: Step = { by: 'E3', act: 'handToHr', at: '2027-01-28T14:20', rows };

describe('§4.25, I-40: the unit head prepares and signs the unit report', () => {
  it.each([
    { by: 'E3', who: 'the unit head', clause: null },
    { by: 'E6', who: 'a servant of the unit', clause: '4.25' },
    { by: 'E1', who: 'the head of the body', clause: '4.25' },
    { by: 'E4', who: 'the head of HR, before the unit head', clause: '4.25' },
    { by: 'E5', who: 'another of HR', clause: '4.25' },
  ])('signed by $who: $clause', ({ by, clause }) => {
    expect(unitOf().do({ ...sign, by })).toBe(clause);
  });

  it('holds one row for each of the unit, also for an appraisal still open, and nobody else', () => {
    const unit = unitOf();
    const other = row({ servant: 'E9', unit: '', subUnit: audit });
    const gone = row({ ...open, servant: 'E10', outcome: 'left' });
    unit.do({ ...sign, rows: [...rows, other, gone] });
    expect(unit.state.context.signed?.rows).toMatchObject([
      { servant: 'E6', score: '4.0', disagreement: null, measure: null, remark: null },
      { servant: 'E7', score: null, remark: { clause: '4.25', because: { code: 'annex.stillOpen' } } },
    ]);
  });

  it('writes the content of a disagreement and what was scored from notes', () => {
    const unit = unitOf();
    const disputed = row({ dispute: { step: 'superior', open: true, grounds: 'Müddət dəyişib.' }, fromNotes: true });
    unit.do({ ...sign, rows: [disputed] });
    expect(unit.state.context.signed?.rows).toMatchObject([
      { disagreement: 'Müddət dəyişib.', remark: { clause: '4.18' } },
    ]);
  });

  it('is not signed twice while nothing has changed', () => {
    const unit = unitOf();
    expect(unit.do(sign)).toBeNull();
    expect(unit.codeOf({ ...sign, at: '2027-01-26T17:00' })).toBe('unit.alreadySigned');
  });

  it('is signed by the superior while the unit head is absent or the office vacant', () => {
    const head = roster.people['E3']!;
    const absent = { ...head, absences: [{ from: '2027-01-11', to: null, kind: 'sickLeave', countsAsService: true }] };
    const away = { ...roster, people: { ...roster.people, E3: absent } };
    const vacant = {
      ...roster,
      offices: roster.offices.map((each) => ({ ...each, to: each.holders[0] === 'E3' ? '2027-01-11' : null })),
    };
    for (const known of [away, vacant]) {
      expect(unitOf({ roster: known }).do({ ...sign, by: 'E1' })).toBeNull();
      expect(unitOf({ roster: known }).do({ ...sign, by: 'E2' })).toBe('4.25');
    }
    expect(unitOf({ roster: vacant }).do(sign)).toBe('4.25');
  });
});

describe('§4.25, Annex 2: the head of HR countersigns by the same act', () => {
  it.each([
    { when: 'before the report is with HR', steps: [sign, countersign, hand] },
    { when: 'after the report is with HR', steps: [sign, hand, { ...countersign, at: '2027-01-29T10:00' }] },
  ])('$when', ({ steps }) => {
    const unit = unitOf();
    expect(steps.map((step) => unit.do(step))).toEqual([null, null, null]);
    expect(unit.state.value).toEqual({ report: 'withHr', countersignature: 'given', unitReport: 'met' });
    expect(unit.state.context.signed).toMatchObject({
      signedBy: 'E3',
      countersignedBy: 'E4',
      version: 1,
      correction: 0,
    });
  });

  it('once only', () => {
    const unit = unitOf();
    unit.do(sign);
    unit.do(countersign);
    expect(unit.codeOf({ ...countersign, at: '2027-01-27T11:00' })).toBe('unit.alreadyCountersigned');
  });

  it('in a unit of the head of HR the two signatures are two acts', () => {
    const own = [row({ servant: 'E5', unit: staff, supervisor: 'E4' })];
    const unit = unitOf({ unit: staff });
    const signs: Step = { ...sign, by: 'E4', rows: own };
    expect(unit.do(signs)).toBeNull();
    expect(unit.state.context.signed).toMatchObject({ signedBy: 'E4', countersignedBy: null });
    expect(unit.do({ ...signs, at: '2027-01-27T11:02' })).toBeNull();
    expect(unit.state.context.signed).toMatchObject({ signedBy: 'E4', countersignedBy: 'E4' });
    expect(unit.do({ ...signs, at: '2027-01-27T12:00' })).toBe('4.25');
  });
});

describe('§4.25: report and forms go to HR by 1 February', () => {
  it('only once signed, and only by the unit head', () => {
    const unit = unitOf();
    expect(unit.codeOf({ ...hand, at: '2027-01-22T16:00' })).toBe('unit.unsigned');
    unit.do(sign);
    expect(unit.codeOf({ ...hand, by: 'E4' })).toBe('unit.notHead');
    expect(unit.do(hand)).toBeNull();
    expect(unit.codeOf({ ...hand, at: '2027-01-28T15:00' })).toBe('unit.alreadyWithHr');
  });

  it.each([
    { at: '2027-02-01T23:59', term: 'met' },
    { at: '2027-02-02T00:00', term: 'doneLate' },
  ])('at $at: $term', ({ at, term: reached }) => {
    const unit = unitOf();
    unit.do(sign);
    expect(unit.do({ ...hand, at })).toBeNull();
    expect(unit.state.value.unitReport).toBe(reached);
    expect(unit.kinds().includes('deadline.passed')).toBe(reached === 'doneLate');
  });

  it('I-27: on paper within the limit, typed after it: the mark is withdrawn', () => {
    const unit = unitOf();
    unit.do(sign);
    const paper = { occurredOn: '2027-02-01', reference: 'K-12', actor: 'E3' };
    expect(unit.do({ ...hand, by: 'E5', at: '2027-02-03T10:00', paper })).toBeNull();
    expect(unit.kinds().slice(-3)).toEqual(['deadline.passed', 'unitReport.handed', 'deadline.withdrawn']);
    expect(unit.state.value.unitReport).toBe('met');
    expect(unit.state.context.overdue).toEqual([]);
  });

  it.each([
    { by: 'E3', occurredOn: '2027-02-01', code: 'reportPaper.notHr' },
    { by: 'E5', occurredOn: '2027-02-04', code: 'reportPaper.future' },
    { by: 'E5', occurredOn: 'dünən', code: 'reportPaper.undated' },
    { by: 'E5', occurredOn: '2027-01-25', code: 'reportPaper.beforeLast' },
    { by: 'E5', occurredOn: '2027-01-26T16:09', code: 'reportPaper.beforeLast' },
    { by: 'E5', occurredOn: '2027-01-26', code: null },
    { by: 'E5', occurredOn: '2027-01-26T16:10', code: null },
  ])('I-27: entered by $by with the day $occurredOn: $code', ({ by, occurredOn, code }) => {
    const unit = unitOf();
    unit.do(sign);
    const paper = { occurredOn, reference: 'K-12', actor: 'E3' };
    expect(unit.codeOf({ ...hand, by, at: '2027-02-03T10:00', paper })).toBe(code);
  });

  it('the task shows the last working day and who is asked (I-4)', () => {
    const unit = unitOf();
    expect(unit.tasks('2026-12-31T23:59')).toEqual([]);
    const task = {
      on: `unit:${law}`,
      assignee: 'E3',
      clause: '4.25',
      opens: '2027-01-01',
      due: '2027-02-01',
      limit: '2027-02-01',
    };
    expect(unit.tasks('2027-01-11T09:00')).toEqual([{ ...task, task: 'signUnitReport', overdue: false }]);
    unit.do(sign);
    const hr = { task: 'signUnitReport', on: `unit:${law}`, assignee: 'E4' };
    expect(unit.tasks('2027-02-02T09:00')).toMatchObject([{ ...task, task: 'handToHr', overdue: true }, hr]);
    unit.do(countersign);
    unit.do(hand);
    expect(unit.tasks('2027-02-02T09:00')).toEqual([]);
  });
});

describe('§4.25: which unit reports whom', () => {
  it('a sector outside units reports itself, signed by its head', () => {
    const own = [row({ servant: 'E9', unit: '', subUnit: audit, supervisor: 'E8' })];
    const unit = unitOf({ unit: audit });
    expect(unit.do({ ...sign, by: 'E3', rows: own })).toBe('4.25');
    expect(unit.do({ ...sign, by: 'E8', rows: own })).toBeNull();
    expect(unit.state.context.signed?.rows).toHaveLength(1);
  });

  it('a body without units: the immediate supervisor signs for those under him', () => {
    const bare = { ...roster, offices: [term('headOfBody', 'E1'), term('hrService', 'E4')] };
    const own = [row({ unit: '' }), row({ servant: 'E9', unit: '', supervisor: 'E8' })];
    const unit = unitOf({ unit: 'E3', roster: bare });
    expect(unit.do({ ...sign, by: 'E8', rows: own })).toBe('4.25');
    expect(unit.do({ ...sign, by: 'E3', rows: own })).toBeNull();
    expect(unit.state.context.signed?.rows.map(({ servant }) => servant)).toEqual(['E6']);
  });

  it.each([
    { on: '2026-11-30', clause: '4.25' },
    { on: '2026-12-01', clause: null },
  ])('not before appraisals open (I-17): on $on $clause', ({ on, clause }) => {
    expect(unitOf().do({ ...sign, at: `${on}T23:59` })).toBe(clause);
  });

  it('who is unit head and head of HR signs anew what has changed before signing for HR', () => {
    const unit = unitOf({ unit: staff });
    const rows = [row({ servant: 'E5', unit: staff })];
    const by = { ...sign, by: 'E4', rows };
    expect(unit.do(by)).toBeNull();
    const changed = [row({ servant: 'E5', unit: staff, exact: '4.4', score: '4.4' })];
    expect(unit.do({ ...by, at: '2027-01-27T09:00', rows: changed })).toBeNull();
    expect(unit.state.context.signed).toMatchObject({ version: 2, countersignedBy: null });
    expect(unit.do({ ...by, at: '2027-01-27T09:10', rows: changed })).toBeNull();
    expect(unit.state.context.signed).toMatchObject({ version: 2, countersignedBy: 'E4' });
  });

  it('a measure proposed after the signature asks for another', () => {
    const unit = unitOf();
    const rows = [row({ grade: 'fair', exact: '3', score: '3.0' })];
    for (const step of [sign, countersign, hand]) expect(unit.do({ ...step, rows })).toBeNull();
    const at = '2027-01-29T10:00';
    expect(unit.tasks(at)).toEqual([]);
    const proposal = { servant: 'E6', measure: 'specialTraining', subject: 'Hüquqi ekspertiza' };
    expect(unit.do({ ...sign, act: 'proposeMeasure', at, with: proposal, rows })).toBeNull();
    expect(unit.tasks(at).map(({ task }) => task)).toEqual(['signUnitReport']);
    expect(unit.isClosed()).toBe(false);
    expect(unit.do({ ...sign, at: '2027-01-29T11:00', rows })).toBeNull();
    expect(
      unit
        .tasks('2027-01-29T12:00')
        .filter(({ assignee }) => assignee === 'E3')
        .map(({ task }) => task),
    ).toEqual(['handToHr']);
  });

  it('compares names in NFC', () => {
    const unit = unitOf({ unit: law.normalize('NFD') });
    expect(unit.do({ ...sign, rows: [row({ unit: law.normalize('NFD') })] })).toBeNull();
    expect(unit.state.context.signed?.rows).toHaveLength(1);
    expect(unit.tasks('2027-01-27T09:00')[0]?.on).toBe(`unit:${law.normalize('NFC')}`);
  });

  it('a unit renamed keeps its report, one merged into another its name', () => {
    const to = 'Hüquq departamenti';
    const renamed = unitOf();
    const change = (name: string) =>
      ({ date: '2026-06-01', type: 'unitChanged', servantId: '', details: { from: law, to: name } }) as const;
    const update = (name: string) => ({ seq: 1, at: '2026-06-01T00:00:00+04:00', changes: [change(name)], roster });
    renamed.roster(update(to));
    expect(renamed.state.context.unit).toBe(to);
    const merged = unitOf();
    merged.roster(update(staff));
    expect(merged.state.context.unit).toBe(law);
    merged.roster(update(to));
    expect(merged.state.context).toMatchObject({ unit: law, rosterSeq: 1 });
  });

  it('a unit that has its old name back keeps its report, though its office is in the record under that name', () => {
    const to = 'Hüquq departamenti';
    const change = (date: string, from: string, name: string): RosterChange => ({
      date,
      type: 'unitChanged',
      servantId: '',
      details: { from, to: name },
    });
    const unit = unitOf();
    unit.roster({ seq: 1, at: '2026-06-01T00:00:00+04:00', changes: [change('2026-06-01', law, to)], roster });
    unit.roster({ seq: 2, at: '2026-09-01T00:00:00+04:00', changes: [change('2026-09-01', to, law)], roster });
    expect(unit.state.context).toMatchObject({ unit: law, names: [law, to, law] });
  });
});

describe('I-10: what changes after the report went to HR is signed as a correction', () => {
  it('with a number, countersigned and brought to HR again', () => {
    const unit = unitOf();
    for (const step of [sign, countersign, hand]) unit.do(step);
    const later = { rows: [row({ score: '4.4', exact: '4.4', rounds: 2 }), rows[1]!] };
    expect(unit.do({ ...sign, at: '2027-02-19T09:00' })).toBe('4.25');
    expect(unit.do({ ...sign, ...later, at: '2027-02-19T09:00' })).toBeNull();
    expect(unit.state.context.signed).toMatchObject({ version: 2, correction: 1, countersignedBy: null });
    expect(unit.state.value).toEqual({ report: 'signed', countersignature: 'awaited', unitReport: 'met' });
    expect(unit.do({ ...countersign, ...later, at: '2027-02-19T10:00' })).toBeNull();
    expect(unit.do({ ...hand, ...later, at: '2027-02-19T11:00' })).toBeNull();
  });
});

describe('Annex 2: the measure intended', () => {
  const fair = [row({ grade: 'fair', score: '3.0', exact: '3' })];
  const propose: Step = {
    by: 'E3',
    act: 'proposeMeasure',
    at: '2027-01-25T10:00',
    with: { servant: 'E6', measure: 'specialTraining', subject: 'Kargüzarlıq' },
    rows: fair,
  };

  it.each([
    { what: 'the unit head, one that is open', change: {}, code: null },
    { what: 'another', change: { by: 'E6' }, code: 'measures.notUnitHead' },
    { what: 'one that is not open', change: { with: { servant: 'E6', measure: 'reward' } }, code: 'measures.notOpen' },
    {
      what: 'someone of another unit',
      change: { with: { servant: 'E9', measure: 'reward' } },
      code: 'measures.notOfUnit',
    },
    {
      what: 'training without its subject',
      change: { with: { servant: 'E6', measure: 'specialTraining' } },
      code: 'measures.withoutSubject',
    },
  ])('$what: $code', ({ change, code }) => {
    expect(unitOf().codeOf({ ...propose, ...change })).toBe(code);
    expect(unitOf().do({ ...propose, ...change })).toBe(code === null ? null : '5.1');
  });

  it('stands in the report, the last one proposed, as long as the result opens it', () => {
    const unit = unitOf();
    unit.do(propose);
    unit.do({ ...propose, with: { servant: 'E6', measure: 'furtherEducation', subject: 'Hüquq' } });
    unit.do({ ...sign, rows: fair });
    const measure = { measure: 'furtherEducation', subject: 'Hüquq' };
    expect(unit.state.context.signed?.rows[0]?.measure).toEqual(measure);
    unit.do({ ...sign, at: '2027-01-27T09:00', rows: [row()] });
    expect(unit.state.context.signed?.rows[0]?.measure).toBeNull();
  });
});
