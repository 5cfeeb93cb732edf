import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted, left, moved } from '../roster/people.ts';
import {
  appraisedAgain,
  changes,
  completed,
  does,
  effect,
  entries,
  factsOf,
  grounds,
  isClosed,
  open,
  opined,
  reasons,
  rowAt,
  sector,
  stage,
  task,
  tasks,
  tried,
  until,
  withPost,
  type AppraisalCase,
} from '../support/appraisal.ts';

const at = '2027-01-15T10:00';

describe('§4.25: where a sub-unit head appraised, the form goes to the unit head, and on to HR', () => {
  it.each([
    { by: 'SUP', answer: 'accepted' },
    { by: 'HEAD', answer: '4.25 who.notEntitled' },
    { by: 'HR', answer: '4.25 who.notEntitled' },
    { by: 'S', answer: '4.25 who.notEntitled' },
  ])('first by the evaluator: $by $answer', ({ by, answer }) => {
    expect(tried(completed(), by, 'handOver', at)).toBe(answer);
  });

  it('then by the unit head, which is the unit head’s signature', () => {
    const one = completed();
    does(one, 'SUP', 'handOver', at);
    expect(rowAt(one, at)).toMatchObject({ handedOver: 'withUnitHead' });
    expect(tried(one, 'SUP', 'handOver', at)).toBe('4.25 who.notEntitled');
    expect(tasks(one, at)).toEqual(['handOver of HEAD (4.25)']);
    does(one, 'HEAD', 'handOver', at);
    expect(rowAt(one, at)).toMatchObject({ handedOver: 'withHr' });
    expect(tried(one, 'SUP', 'handOver', at)).toBe('4.25 handOver.withHr');
    expect(tried(one, 'HEAD', 'handOver', at)).toBe('4.25 who.notEntitled');
    expect(tasks(one, at)).toEqual([]);
  });

  it('only a complete form', () => {
    expect(tried(opined(), 'SUP', 'handOver', at)).toBe('4.25 form.incomplete');
    expect(tried(opined(), 'HEAD', 'handOver', at)).toBe('4.25 who.notEntitled');
  });
});

describe('§4.25: from any other evaluator straight to HR', () => {
  it.each([
    { who: 'the unit head', evaluator: 'HEAD', post: { supervisorId: 'HEAD', subUnit: '' } },
    { who: 'the unit head, of one of a sector', evaluator: 'HEAD', post: { supervisorId: 'HEAD', subUnit: sector } },
    { who: 'the head of the body', evaluator: 'CHIEF', post: { supervisorId: 'CHIEF', unit: '', subUnit: '' } },
    {
      who: 'the head of a sector outside units',
      evaluator: 'CTRL',
      post: { supervisorId: 'CTRL', unit: '', subUnit: 'Daxili nəzarət sektoru' },
    },
    { who: 'a supervisor who heads no sub-unit', evaluator: 'COORD', post: { supervisorId: 'COORD', subUnit: sector } },
  ])('$who', ({ evaluator, post }) => {
    const one = completed(open({ roster: withPost('S', post) }), evaluator);
    does(one, evaluator, 'handOver', at);
    expect(rowAt(one, at).handedOver).toBe('withHr');
  });

  it('a sub-unit head who had the office when he appraised: through the unit head all the same', () => {
    const one = completed();
    changes(one, moved('2027-01-11', 'SUP', { unit: 'Kadr şöbəsi', position: 'Müfəttiş', supervisorId: 'HR' }), {
      date: '2027-01-11',
      type: 'officeChanged',
      servantId: '',
      details: { office: `subUnitHead:${sector}`, holder: 'MATE' },
    });
    does(one, 'SUP', 'handOver', at);
    expect(rowAt(one, at).handedOver).toBe('withUnitHead');
  });
});

describe('§4.25, I-36: the form does not lie where nobody can bring it on', () => {
  it('the evaluator has left: who acts in that place, here the unit head, hands it straight to HR', () => {
    const one = completed();
    changes(one, left('2027-01-11', 'SUP'));
    expect(tasks(one, at)).toEqual(['handOver of HEAD (4.25)']);
    expect(tried(one, 'SUP', 'handOver', at)).toBe('4.25 who.notEntitled');
    does(one, 'HEAD', 'handOver', at);
    expect(rowAt(one, at).handedOver).toBe('withHr');
  });

  it('the unit head is away: who acts in that place, or the unit head all the same', () => {
    const one = completed();
    does(one, 'SUP', 'handOver', at);
    changes(one, absenceStarted('2027-01-18', 'HEAD'));
    expect(tasks(one, '2027-01-18T10:00')).toEqual(['handOver of CHIEF (4.25)']);
    expect(tried(one, 'CHIEF', 'handOver', '2027-01-18T10:00')).toBe('accepted');
    expect(tried(one, 'HEAD', 'handOver', '2027-01-18T10:00')).toBe('accepted');
    changes(one, absenceEnded('2027-01-19', 'HEAD'));
    expect(tried(one, 'CHIEF', 'handOver', '2027-01-19T10:00')).toBe('4.25 who.notEntitled');
  });
});

describe('§4.25, I-13: with HR by 1 February; late is marked', () => {
  const late = (doneOn: string | null) => ({ clause: '4.25', task: 'handOver', limit: '2027-02-01', doneOn });

  it.each([
    { on: '2027-02-01', overdue: [] },
    { on: '2027-02-02', overdue: [late('2027-02-02')] },
  ])('with HR on $on', ({ on, overdue }) => {
    const one = completed();
    does(one, 'SUP', 'handOver', '2027-01-29T10:00');
    does(one, 'HEAD', 'handOver', `${on}T10:00`);
    expect(rowAt(one, '2027-02-05').overdue).toEqual(overdue);
  });

  it('with the unit head only, it is overdue', () => {
    const one = completed();
    does(one, 'SUP', 'handOver', '2027-01-29T10:00');
    expect(rowAt(one, '2027-02-05').overdue).toEqual([late(null)]);
    expect(task(one, 'handOver', '2027-02-05')).toMatchObject({
      due: '2027-02-01',
      limit: '2027-02-01',
      overdue: true,
    });
    until(one, '2027-02-05');
    expect(entries(one)).toContain('deadline.passed handOver');
  });

  it('once in time, a later round that is handed over again is not late', () => {
    const one = completed();
    does(one, 'SUP', 'handOver', at);
    does(one, 'HEAD', 'handOver', at);
    does(one, 'HR', 'recommendRedo', '2027-02-03T10:00', { violation: '5.2', ...reasons });
    does(one, 'HEAD', 'orderRedo', '2027-02-03T11:00', { decision: 'redo', ...reasons });
    appraisedAgain(one, '2027-02-04');
    does(one, 'SUP', 'handOver', '2027-02-05T10:00');
    does(one, 'HEAD', 'handOver', '2027-02-05T11:00');
    expect(rowAt(one, '2027-02-06')).toMatchObject({ handedOver: 'withHr', rounds: 2, overdue: [] });
    expect(factsOf(one).handedOver).toMatchObject({ toHrOn: '2027-02-05', firstOn: '2027-01-15' });
  });
});

describe('§4.25: clerical errors of a complete form are put right by HR, visibly, never a score', () => {
  const correction = { field: 'goals.0.title', from: '', to: 'Düzgün ad', reasons: 'Hərf səhvi.' };
  const title = () => factsOf(completed()).form?.goals[0]?.title ?? '';

  it.each([
    { what: 'a title', given: {}, answer: 'accepted' },
    { what: 'another text than stands there', given: { from: 'Başqa' }, answer: '4.17 correction.otherText' },
    { what: 'no reason', given: { reasons: ' ' }, answer: '4.17 decision.withoutReasons' },
    { what: 'a weight', given: { field: 'goals.0.weight' }, answer: '4.17 correction.notClerical' },
    { what: 'a score', given: { field: 'scores.0.goals.0' }, answer: '4.17 correction.notClerical' },
    {
      what: 'a justification',
      given: { field: 'criteria.management.justification' },
      answer: '4.17 correction.notClerical',
    },
    { what: 'the deadline', given: { field: 'goals.0.deadline' }, answer: '4.17 correction.notClerical' },
  ])('$what: $answer', ({ given, answer }) => {
    expect(tried(completed(), 'HR', 'correct', at, { ...correction, from: title(), ...given })).toBe(answer);
  });

  it('by HR only, and only when complete', () => {
    const given = { ...correction, from: title() };
    expect(tried(completed(), 'SUP', 'correct', at, given)).toBe('6.5 who.notEntitled');
    expect(tried(opined(), 'HR', 'correct', at, given)).toBe('4.17 form.incomplete');
  });

  it('one upon another', () => {
    const one = completed();
    does(one, 'HR', 'correct', at, { ...correction, from: title() });
    expect(tried(one, 'HR', 'correct', at, { ...correction, from: title() })).toBe('4.17 correction.otherText');
    does(one, 'HR', 'correct', at, { ...correction, from: 'Düzgün ad', to: 'Daha düzgün ad' });
    expect(factsOf(one).corrections.map(({ to }) => to)).toEqual(['Düzgün ad', 'Daha düzgün ad']);
    expect(factsOf(one).form?.goals[0]?.title).toBe(title());
  });

  it('the place of an interview is that of the round in hand', () => {
    const one = completed();
    const place = { field: 'interview.place', from: '204 nömrəli otaq', to: '205 nömrəli otaq', reasons: 'Səhv.' };
    does(one, 'HR', 'correct', at, place);
    does(one, 'HEAD', 'orderReappraisal', at, reasons);
    appraisedAgain(one, '2027-01-18');
    expect(tried(one, 'HR', 'correct', '2027-01-19T10:00', place)).toBe('accepted');
  });
});

describe('§4.25: closed when handed over, submitted and quiet', () => {
  it('the stage tells where the form is', () => {
    const one = completed();
    expect(stage(one)).toBe('appraised.complete');
    does(one, 'SUP', 'handOver', at);
    expect(stage(one)).toBe('handing.withUnitHead');
    does(one, 'HEAD', 'handOver', at);
    expect(stage(one)).toBe('handing.withHr');
  });
});

describe('§4.27: an appraisal is over when the reports are sent and nothing runs any more', () => {
  const handed = (one = completed()) => {
    does(one, 'SUP', 'handOver', at);
    does(one, 'HEAD', 'handOver', at);
    return one;
  };
  const sent = (one: AppraisalCase) => {
    until(one, '2027-03-01');
    effect(one, 'submission.recorded', '2027-03-01T10:00');
    return one;
  };

  it('handed over and sent', () => {
    expect(isClosed(handed())).toBe(false);
    expect(isClosed(sent(completed()))).toBe(false);
    expect(isClosed(sent(handed()))).toBe(true);
  });

  it('not while a disagreement waits, nor a court', () => {
    const objecting = completed();
    does(objecting, 'S', 'object', '2026-12-11T10:00', grounds);
    expect(isClosed(sent(handed(objecting)))).toBe(false);
    const suing = handed();
    does(suing, 'HR', 'recordOutsideComplaint', '2027-02-01T10:00', { kind: 'court', reference: 'M-1' });
    expect(isClosed(sent(suing))).toBe(false);
  });

  it('not while a recommendation waits; a later act opens it again', () => {
    const one = sent(handed());
    does(one, 'HR', 'recordOutsideComplaint', '2027-06-01T10:00', {
      kind: 'court',
      reference: 'M-1',
      outcome: 'annul',
    });
    expect(isClosed(one)).toBe(false);
    expect(stage(one)).toBe('appraising.ordered');
    const watched = handed();
    does(watched, 'HR', 'recommendRedo', '2027-02-03T10:00', { violation: '5.2', ...reasons });
    expect(isClosed(sent(watched))).toBe(false);
  });

  it('one who was not appraised is over with the sending', () => {
    expect(isClosed(sent(open({ servant: 'CHIEF' })))).toBe(true);
    expect(isClosed(sent(open()))).toBe(false);
  });
});
