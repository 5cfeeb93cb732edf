import { describe, expect, it } from 'vitest';
import { absenceStarted, left, moved, supervisorChanged } from '../roster/people.ts';
import {
  changes,
  changesKnown,
  does,
  drawnUp,
  factsOf,
  form,
  interviewOf,
  noted,
  open,
  rowAt,
  scored,
  scores,
  sector,
  stage,
  task,
  tasks,
  tried,
  unit,
  until,
} from '../support/appraisal.ts';

const elsewhere = { unit: 'Kadr şöbəsi', subUnit: '', position: 'Müfəttiş', supervisorId: 'HR' };
const impossible = { reasons: 'Tapşırıqların icra müddəti yetişməmişdi.' };

function movedOn(on: string, one = noted(open(), on > '2026-07' ? 2 : on > '2026-04' ? 1 : 0)) {
  changes(one, moved(on, 'S', elsewhere));
  return one;
}

describe('§3.5, I-29: with more than six months of the year in the former position its supervisor appraises', () => {
  it.each([
    { on: '2026-07-01', former: false },
    { on: '2026-07-02', former: true },
  ])('moved on $on with a change of supervisor: the former one appraises $former', ({ on, former }) => {
    const one = movedOn(on, noted(open(), 1));
    expect(factsOf(one).former !== null).toBe(former);
    expect(stage(one)).toBe(former ? 'inForce.due' : 'drafting');
    expect(tried(one, 'SUP', 'appraise', `${on}T10:00`, scores)).toBe(former ? 'accepted' : '6.3 who.notEntitled');
    expect(rowAt(one, on)).toMatchObject({ unit: former ? unit : 'Kadr şöbəsi', evaluator: former ? 'SUP' : 'HR' });
  });

  it.each(['S', 'HEAD', 'HR', 'NEXT'])('nobody else: %s', (by) => {
    expect(tried(movedOn('2026-09-01'), by, 'appraise', '2026-09-02T10:00', scores)).toBe('6.3 who.notEntitled');
  });

  it('I-19: from the day of the move on; interview, opinion and signatures are as for anyone', () => {
    const one = movedOn('2026-09-01');
    does(one, 'SUP', 'appraise', '2026-09-01T09:30', scores);
    does(one, 'SUP', 'holdInterview', '2026-09-03T10:30', interviewOf('2026-09-03T10:00'));
    does(one, 'S', 'giveOpinion', '2026-09-03T11:00', { text: 'Razıyam.' });
    does(one, 'S', 'sign', '2026-09-03T11:10');
    does(one, 'SUP', 'sign', '2026-09-03T11:20');
    expect(rowAt(one, '2026-09-03T12:00')).toMatchObject({
      outcome: 'appraised',
      appraisedOn: '2026-09-03',
      unit,
      subUnit: sector,
      position: 'Məsləhətçi',
      overdue: [],
    });
    expect(tried(one, 'S', 'object', '2026-09-10T23:59', { grounds: 'x' })).toBe('accepted');
    expect(tried(one, 'S', 'object', '2026-09-11T00:00', { grounds: 'x' })).toBe('4.20 term.over');
    expect(factsOf(one).rounds[0]?.clause).toBe('3.5');
  });

  it('I-19: at the latest in the window of §4.1', () => {
    const one = movedOn('2026-09-01');
    expect(task(one, 'appraise', '2026-12-01')).toMatchObject({ assignee: 'SUP', limit: '2027-01-10' });
    expect(rowAt(one, '2027-01-11').overdue).toContainEqual({
      clause: '4.1',
      task: 'appraise',
      limit: '2027-01-10',
      doneOn: null,
    });
  });

  it('a move in the window, after the scores: the same supervisor goes on', () => {
    const one = scored();
    changes(one, moved('2026-12-09', 'S', elsewhere));
    expect(stage(one)).toBe('appraising.scored');
    expect(tried(one, 'SUP', 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00'))).toBe('accepted');
  });

  it('a further move is only noted', () => {
    const one = movedOn('2026-09-01');
    changes(one, moved('2026-10-01', 'S', { ...elsewhere, supervisorId: 'COORD' }));
    expect(factsOf(one).former?.supervisor).toBe('SUP');
    expect(factsOf(one).moves.map(({ on }) => on)).toEqual(['2026-09-01', '2026-10-01']);
  });

  it('two moves that become known together are ruled one after the other', () => {
    const one = noted(open(), 2);
    const second = moved('2026-09-07', 'S', { ...elsewhere, supervisorId: 'COORD' });
    changesKnown(one, '2026-09-10', moved('2026-09-01', 'S', elsewhere), second);
    expect(factsOf(one).former).toMatchObject({ supervisor: 'SUP', movedOn: '2026-09-01' });
    expect(factsOf(one).moves.map(({ from, to }) => [from, to])).toEqual([
      ['Məsləhətçi', 'Müfəttiş'],
      ['Müfəttiş', 'Müfəttiş'],
    ]);
    const anew = noted(open(), 0);
    changesKnown(
      anew,
      '2026-03-10',
      moved('2026-02-02', 'S', elsewhere),
      moved('2026-03-02', 'S', { ...elsewhere, supervisorId: 'COORD' }),
    );
    expect(factsOf(anew)).toMatchObject({ former: null, admittedFrom: '2026-03-02' });
    expect(rowAt(anew, '2026-03-10').supervisor).toBe('COORD');
  });

  it('the former supervisor draws up the form where there was none yet', () => {
    const one = open();
    changes(one, moved('2026-07-06', 'S', elsewhere));
    expect(tried(one, 'HR', 'drawUpForm', '2026-07-07T10:00', form)).toBe('2.1 who.notEntitled');
    does(one, 'SUP', 'drawUpForm', '2026-07-07T10:00', form);
    expect(stage(one)).toBe('inForce.due');
  });
});

describe('§3.5: or notes, with reasons, that appraisal is impossible', () => {
  it.each([
    { by: 'SUP', who: 'the former supervisor', answer: 'accepted' },
    { by: 'HR', who: 'the new one', answer: '3.5 who.notEntitled' },
    { by: 'HEAD', who: 'the superior', answer: '3.5 who.notEntitled' },
    { by: 'S', who: 'the servant', answer: '3.5 who.notEntitled' },
  ])('$who: $answer', ({ by, answer }) => {
    expect(tried(movedOn('2026-09-01'), by, 'declareAppraisalImpossible', '2026-09-02T10:00', impossible)).toBe(answer);
  });

  it('only there, and only with reasons', () => {
    const at = '2026-09-02T10:00';
    expect(tried(noted(open(), 2), 'SUP', 'declareAppraisalImpossible', at, impossible)).toBe('3.5 who.notEntitled');
    expect(tried(movedOn('2026-09-01'), 'SUP', 'declareAppraisalImpossible', at, { reasons: ' ' })).toBe(
      '3.5 impossible.withoutReasons',
    );
  });

  it('then nobody appraises', () => {
    const one = movedOn('2026-09-01');
    does(one, 'SUP', 'declareAppraisalImpossible', '2026-09-02T10:00', impossible);
    expect(rowAt(one, '2027-03-31')).toMatchObject({
      outcome: 'notAppraised',
      reason: { clause: '3.5', because: { code: 'appraisal.impossible' } },
      overdue: [],
    });
    expect(tried(one, 'SUP', 'appraise', '2026-12-02T10:00', scores)).toBe('3.5 appraisal.impossible');
    expect(tasks(one, '2026-12-02T10:00')).toEqual([]);
    expect(one.kept.state.value).toMatchObject({ supervision: 'impossible' });
  });

  it('not of what was carried out already', () => {
    const one = movedOn('2026-12-09', scored());
    does(one, 'SUP', 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00'));
    does(one, 'S', 'giveOpinion', '2026-12-10T11:00', { text: 'Razıyam.' });
    does(one, 'S', 'sign', '2026-12-10T11:10');
    does(one, 'SUP', 'sign', '2026-12-10T11:20');
    expect(tried(one, 'SUP', 'declareAppraisalImpossible', '2026-12-11T10:00', impossible)).toBe(
      '3.5 appraisal.alreadyCarriedOut',
    );
    does(one, 'HEAD', 'orderReappraisal', '2026-12-14T10:00', { reasons: 'Yenidən.' });
    expect(tried(one, 'SUP', 'declareAppraisalImpossible', '2026-12-14T11:00', impossible)).toBe(
      '3.5 appraisal.alreadyCarriedOut',
    );
  });
});

describe('§3.2 beside §3.5: the former supervisor reviews the quarters in which the servant was subordinate to him', () => {
  it.each([
    { on: '2026-07-02', owed: [], what: 'after the week of June' },
    { on: '2026-09-24', owed: [], what: 'on the first day of the week of September' },
    { on: '2026-09-30', owed: [], what: 'on its last day' },
    { on: '2026-10-01', owed: ['2026-09-30'], what: 'the day after it' },
  ])('moved $what ($on), notes of two quarters written: owed are $owed', ({ on, owed }) => {
    const one = movedOn(on, noted(open(), 2));
    until(one, '2026-12-20');
    expect(rowAt(one, '2026-12-20').overdue.map(({ limit }) => limit)).toEqual(owed);
    does(one, 'SUP', 'appraise', '2026-12-21T09:30', scores);
    does(one, 'SUP', 'holdInterview', '2026-12-21T10:30', interviewOf('2026-12-21T10:00'));
    does(one, 'S', 'giveOpinion', '2026-12-21T11:00', { text: 'Razıyam.' });
    expect(tried(one, 'SUP', 'sign', '2026-12-21T11:10')).toBe(
      owed.length === 0 ? 'accepted' : '4.17 sign.noteMissing',
    );
  });
});

describe('§3.5 beside §4.18: the former supervisor away in the window', () => {
  it('HR designates the superior in that place', () => {
    const one = movedOn('2026-09-01', noted(open(), 2));
    changes(one, absenceStarted('2026-11-30', 'SUP'));
    expect(tasks(one, '2026-12-01T10:00')).toContain('designateEvaluator of HR (4.18)');
    const given = { evaluator: 'HEAD', clause: '4.18', reason: 'Məzuniyyət.' };
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-01T11:00', { ...given, evaluator: 'CHIEF' })).toBe(
      '4.18 designation.notEntitled',
    );
    does(one, 'HR', 'designateEvaluator', '2026-12-01T11:00', given);
    expect(tried(one, 'HEAD', 'appraise', '2026-12-02T10:00', scores)).toBe('accepted');
    expect(one.kept.state.value).toMatchObject({ supervision: 'substituted' });
  });

  it('a designation for the same supervisor outlasts the move', () => {
    const one = noted();
    changes(one, absenceStarted('2026-12-03', 'SUP'));
    does(one, 'HR', 'designateEvaluator', '2026-12-03T11:00', { evaluator: 'HEAD', clause: '4.18', reason: 'Yoxdur.' });
    changes(one, moved('2026-12-07', 'S', elsewhere));
    expect(rowAt(one, '2026-12-07').evaluator).toBe('HEAD');
    expect(one.kept.state.value).toMatchObject({ supervision: 'substituted' });
  });
});

describe('I-29: six months or fewer: counted anew in the new position', () => {
  it('the new supervisor draws up a new form within ten days; the old one is kept', () => {
    const one = movedOn('2026-06-15', noted(open(), 1));
    expect(stage(one)).toBe('drafting');
    expect(factsOf(one)).toMatchObject({ form: null, earlierForms: [{ by: 'SUP' }], admittedFrom: '2026-06-15' });
    expect(task(one, 'drawUpForm', '2026-06-15')).toMatchObject({ assignee: 'HR', clause: '2.3', limit: '2026-06-25' });
    expect(tried(one, 'SUP', 'drawUpForm', '2026-06-16T10:00', form)).toBe('2.1 who.notEntitled');
    does(one, 'HR', 'drawUpForm', '2026-06-16T10:00', form);
    expect(rowAt(one, '2026-06-16T11:00')).toMatchObject({ unit: 'Kadr şöbəsi', supervisor: 'HR', overdue: [] });
    expect(one.kept.state.value).toMatchObject({ supervision: 'immediate' });
  });

  it('a form of the former position that was overdue says nothing of the new one', () => {
    const one = open();
    until(one, '2026-02-02');
    changes(one, moved('2026-03-02', 'S', elsewhere));
    expect(rowAt(one, '2026-03-02').overdue).toEqual([]);
    expect(rowAt(one, '2026-03-13').overdue).toEqual([
      { clause: '2.3', task: 'drawUpForm', limit: '2026-03-12', doneOn: null },
    ]);
  });

  it('a designation made for the former position is gone', () => {
    const one = drawnUp();
    changes(one, supervisorChanged('2026-10-05', 'S', 'NEXT'));
    does(one, 'HR', 'designateEvaluator', '2026-10-06T11:00', { evaluator: 'HEAD', clause: '4.2', reason: 'Yenidir.' });
    expect(one.kept.state.value).toMatchObject({ supervision: 'substituted' });
    changes(one, supervisorChanged('2026-11-02', 'S', 'SUP'));
    expect(one.contents.at(-1)).toMatchObject({ kind: 'designation.lapsed', clause: '4.2' });
    expect(one.kept.state.value).toMatchObject({ supervision: 'immediate' });
    expect(rowAt(one, '2026-12-02').evaluator).toBe('SUP');
  });
});

describe('§4.28, I-37: leaving for another state body', () => {
  const transferred = (date: string) =>
    ({ date, type: 'transferredToBody', servantId: 'S', details: { body: 'Başqa orqan' } }) as const;

  it.each([
    { last: '2026-06-30', former: false },
    { last: '2026-07-01', former: true },
  ])('last day in service $last: the former supervisor appraises $former', ({ last, former }) => {
    const one = noted(open(), 1);
    changes(one, transferred(last));
    until(one, `${last}T23:59`);
    expect(stage(one)).toBe('inForce.underway');
    until(one, '2026-07-03');
    expect(rowAt(one, '2026-07-03')).toMatchObject(
      former
        ? { outcome: 'open', evaluator: 'SUP', unit, position: 'Məsləhətçi' }
        : { outcome: 'left', reason: { clause: '1.1' } },
    );
    expect(tried(one, 'SUP', 'appraise', '2026-07-03T10:00', scores)).toBe(
      former ? 'accepted' : '1.1 appraisal.leftInYear',
    );
  });

  it('the servant, no more in service, still gives opinion and signature, and may object', () => {
    const one = noted(open(), 2);
    changes(one, transferred('2026-08-31'));
    does(one, 'SUP', 'appraise', '2026-09-01T09:30', scores);
    does(one, 'SUP', 'holdInterview', '2026-09-03T10:30', interviewOf('2026-09-03T10:00'));
    does(one, 'S', 'giveOpinion', '2026-09-03T11:00', { text: 'Razıyam.' });
    does(one, 'S', 'sign', '2026-09-03T11:10');
    does(one, 'SUP', 'sign', '2026-09-03T11:20');
    expect(factsOf(one).rounds[0]).toMatchObject({ clause: '4.28', completedOn: '2026-09-03' });
    expect(tried(one, 'S', 'object', '2026-09-04T10:00', { grounds: 'x' })).toBe('accepted');
  });

  it('in January: this body appraises the whole year', () => {
    const one = noted();
    until(one, '2027-01-04');
    changes(one, transferred('2027-01-05'));
    expect(rowAt(one, '2027-01-06')).toMatchObject({ outcome: 'open', evaluator: 'SUP' });
    expect(tried(one, 'SUP', 'appraise', '2027-01-06T10:00', scores)).toBe('accepted');
  });

  it('leaving for nowhere after a move closes the appraisal of the former position too', () => {
    const one = movedOn('2026-09-01');
    changes(one, left('2026-10-01', 'S'));
    expect(rowAt(one, '2026-10-02')).toMatchObject({ outcome: 'left', reason: { clause: '1.1' } });
  });
});
