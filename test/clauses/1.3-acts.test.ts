import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted, left, moved } from '../roster/people.ts';
import {
  changes,
  changesKnown,
  does,
  form,
  managersForm,
  noted,
  open,
  openTo,
  roster,
  rowAt,
  scores,
  sector,
  stage,
  task,
  tasks,
  tried,
  unit,
  until,
  withPost,
} from '../support/appraisal.ts';
import { supremeBody } from '../roster/people.ts';

describe('§1.3: who is not appraised has no acts, by that clause', () => {
  const notAppraised = () => open({ roster: withPost('S', { from: '2026-07-02' }), openedOn: '2026-07-02' });

  it.each([
    { by: 'SUP', act: 'drawUpForm', given: form },
    { by: 'SUP', act: 'changeGoals', given: { ...form, reason: 'x' } },
    { by: 'SUP', act: 'recordQuarterlyNote', given: { quarter: 3 } },
    { by: 'SUP', act: 'observe', given: { text: 'x' } },
    { by: 'S', act: 'acknowledgeForm', given: {} },
    { by: 'S', act: 'presentAchievements', given: { goals: [] } },
    { by: 'SUP', act: 'appraise', given: scores },
    { by: 'SUP', act: 'holdInterview', given: {} },
    { by: 'SUP', act: 'recordProposals', given: {} },
    { by: 'S', act: 'giveOpinion', given: { text: 'x' } },
    { by: 'S', act: 'sign', given: {} },
    { by: 'S', act: 'refuseToSign', given: { reasons: 'x' } },
    { by: 'HR', act: 'recordNonSigning', given: {} },
    { by: 'S', act: 'object', given: { grounds: 'x' } },
    { by: 'SUP', act: 'handOver', given: {} },
    { by: 'HR', act: 'recommendRedo', given: {} },
    { by: 'HR', act: 'designateEvaluator', given: { evaluator: 'HEAD', clause: '4.2', reason: 'x' } },
  ])('$act by $by', ({ by, act, given }) => {
    expect(tried(notAppraised(), by, act, '2026-12-02T10:00', given)).toBe('1.3 service.tooShort');
  });

  it('nor tasks', () => {
    expect(tasks(notAppraised(), '2026-12-02T10:00')).toEqual([]);
    expect(openTo(notAppraised(), 'SUP', '2026-12-02T10:00')).toEqual([]);
    expect(openTo(notAppraised(), 'S', '2026-12-02T10:00')).toEqual([]);
  });
});

describe('§1.3 (a): the highest classifications in a body of the supreme category', () => {
  it.each([
    { category: 'supreme', positionClass: 'supreme-3', outcome: 'notAppraised' },
    { category: 'supreme', positionClass: 'supreme-4', outcome: 'open' },
    { category: 'first', positionClass: 'supreme-3', outcome: 'open' },
  ])('$category, $positionClass: $outcome', ({ category, positionClass, outcome }) => {
    const one = open({ roster: withPost('S', { positionClass }), body: { ...supremeBody, category } });
    expect(rowAt(one, '2026-01-02')).toMatchObject({ outcome });
  });

  it.each([
    { on: '2026-07-01', outcome: 'open', limit: '2026-07-11' },
    { on: '2026-07-02', outcome: 'notAppraised', limit: undefined },
  ])('out of one on $on under the same supervisor: counted from that day, $outcome', ({ on, outcome, limit }) => {
    const one = open({ roster: withPost('S', { positionClass: 'supreme-3' }), body: supremeBody });
    expect(rowAt(one, '2026-06-30')).toMatchObject({ outcome: 'notAppraised', reason: { clause: '1.3' } });
    changes(
      one,
      moved(on, 'S', { unit, subUnit: sector, position: 'Müşavir', supervisorId: 'SUP', positionClass: '' }),
    );
    expect(rowAt(one, '2026-07-03')).toMatchObject({ outcome, overdue: [] });
    expect(task(one, 'drawUpForm', '2026-07-03')?.limit).toBe(limit);
  });

  it('in a body of another category the same appraisal goes on after such a move (I-29)', () => {
    const body = { ...supremeBody, category: 'first' } as const;
    const one = open({ roster: withPost('S', { positionClass: 'supreme-3' }), body });
    const to = { unit, subUnit: sector, position: 'Müşavir', supervisorId: 'SUP', positionClass: '' };
    changes(one, moved('2026-07-02', 'S', to));
    expect(rowAt(one, '2026-07-03')).toMatchObject({ outcome: 'open' });
  });
});

describe('§1.3 (c), I-6: service lost during the year is looked at again when it ends', () => {
  const since = (from: string) => {
    const one = open({ roster: withPost('S', { from }), openedOn: from });
    does(one, 'SUP', 'drawUpForm', `${from}T10:00`, form);
    return one;
  };

  it.each([
    { away: '2026-09-01', outcome: 'open' },
    { away: '2026-08-31', outcome: 'notAppraised' },
  ])('appointed on 1 March, away without counting from $away to the end of the year: $outcome', ({ away, outcome }) => {
    const one = since('2026-03-01');
    changes(one, absenceStarted(away, 'S'));
    until(one, '2026-12-31T23:59');
    expect(stage(one)).toMatch(/^inForce/);
    expect(rowAt(one, '2027-01-01')).toMatchObject({ outcome });
  });

  it.each([
    { back: '2026-10-01', outcome: 'open' },
    { back: '2026-10-02', outcome: 'notAppraised' },
  ])('appointed on 1 April, away without counting from 2 July, back on $back: $outcome', ({ back, outcome }) => {
    const one = since('2026-04-01');
    changes(one, absenceStarted('2026-07-02', 'S'));
    changes(one, absenceEnded(back, 'S'));
    expect(rowAt(one, back)).toMatchObject({ outcome });
  });

  it('a return that becomes known after the year opens the appraisal again, with what there was', () => {
    const one = since('2026-03-01');
    changes(one, absenceStarted('2026-08-31', 'S'));
    until(one, '2027-01-04');
    expect(rowAt(one, '2027-01-04')).toMatchObject({ outcome: 'notAppraised', reason: { clause: '1.3' } });
    changesKnown(one, '2027-01-05', absenceEnded('2026-12-14', 'S'));
    expect(stage(one)).toBe('inForce.due');
    expect(tried(one, 'SUP', 'appraise', '2027-01-05T10:00', scores)).toBe('accepted');
  });

  it('absences that count as service take nothing', () => {
    const one = since('2026-03-01');
    changes(one, absenceStarted('2026-04-01', 'S', true));
    expect(rowAt(one, '2027-01-02').outcome).toBe('open');
  });
});

describe('§1.4.1, I-18: a head of body whom nobody supervises', () => {
  it('stands among those not appraised, by that clause', () => {
    const one = open({ servant: 'CHIEF' });
    expect(rowAt(one, '2026-01-02')).toMatchObject({
      outcome: 'notAppraised',
      reason: { clause: '1.4.1', because: { code: 'appraisal.nobodySupervises' } },
      overdue: [],
    });
    expect(tasks(one, '2026-01-12T10:00')).toEqual([]);
    expect(tried(one, 'HEAD', 'drawUpForm', '2026-01-12T10:00', form)).toBe('2.1 who.notEntitled');
  });

  it('§1.3 comes first', () => {
    const one = open({
      servant: 'CHIEF',
      roster: withPost('CHIEF', { positionClass: 'supreme-1' }),
      body: supremeBody,
    });
    expect(rowAt(one, '2026-01-02').reason?.clause).toBe('1.3');
  });

  const heads = (date: string, holder: string) =>
    ({ date, type: 'officeChanged', servantId: '', details: { office: 'headOfBody', holder } }) as const;
  /** HEAD, whose form is in force, becomes head of the body when the one above has left. */
  const promoted = (date = '2026-03-02', of = roster) => {
    const one = open({ servant: 'HEAD', roster: of });
    does(one, 'CHIEF', 'drawUpForm', '2026-01-12T10:00', managersForm);
    changes(one, left('2026-03-01', 'CHIEF'));
    changes(one, heads(date, 'HEAD'));
    return one;
  };

  it.each([
    { what: 'one who became head when the one above had left', one: promoted(), clause: '1.4.1' },
    {
      what: 'one whom a coordinating official may still appraise (I-41)',
      one: promoted('2026-03-02', { ...roster, coordinatingOfficials: { HEAD: ['COORD'] } }),
      clause: undefined,
    },
    { what: 'one who became head on 31 December', one: promoted('2026-12-31'), clause: '1.4.1' },
    { what: 'one who became head after the period', one: promoted('2027-01-01'), clause: undefined },
  ])('$what: $clause', ({ one, clause }) => {
    expect(rowAt(one, '2027-01-12').reason?.clause).toBe(clause);
  });

  it('while the former head is still in service, the appraisal goes on; it ends when that one leaves', () => {
    const one = open({ servant: 'HEAD' });
    changes(one, heads('2026-03-02', 'HEAD'));
    expect(rowAt(one, '2026-03-03').outcome).toBe('open');
    changes(one, left('2026-05-04', 'CHIEF'));
    expect(rowAt(one, '2026-05-05').reason?.clause).toBe('1.4.1');
  });

  it('one who was head for a time is appraised again', () => {
    const one = promoted();
    changes(one, heads('2026-06-01', 'COORD'));
    expect(stage(one)).toBe('inForce.underway');
  });

  it('one who has a supervisor is appraised', () => {
    expect(rowAt(noted(), '2026-12-02T11:00').outcome).toBe('open');
  });
});
