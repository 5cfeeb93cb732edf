import { describe, expect, it } from 'vitest';
import { left } from '../roster/people.ts';
import {
  answered,
  answeredBySuperior,
  appraisedAgain,
  changes,
  completed,
  complained,
  does,
  factsOf,
  grounds,
  objected,
  open,
  opined,
  reasons,
  rowAt,
  stage,
  task,
  tasks,
  tried,
  withPost,
} from '../support/appraisal.ts';

const agrees = { decision: 'agrees', ...reasons };
const disagrees = { decision: 'disagrees', ...reasons };

function withSuperior() {
  const one = answered();
  does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
  return one;
}

describe('§4.21: the superior decides on the objection', () => {
  it.each([
    { by: 'HEAD', who: 'the superior', answer: 'accepted' },
    { by: 'SUP', who: 'the supervisor', answer: '4.21 who.notEntitled' },
    { by: 'CHIEF', who: 'the head of the body', answer: '4.21 who.notEntitled' },
    { by: 'HR', who: 'HR', answer: '4.21 who.notEntitled' },
    { by: 'S', who: 'the servant', answer: '4.21 who.notEntitled' },
  ])('$who: $answer', ({ by, answer }) => {
    expect(tried(withSuperior(), by, 'decideBySuperior', '2026-12-17T10:00', agrees)).toBe(answer);
  });

  it('with reasons, in turn', () => {
    const bare = { decision: 'agrees', reasons: ' ' };
    expect(tried(withSuperior(), 'HEAD', 'decideBySuperior', '2026-12-17T10:00', bare)).toBe(
      '4.21 decision.withoutReasons',
    );
    expect(tried(answered(), 'HEAD', 'decideBySuperior', '2026-12-17T10:00', agrees)).toBe('4.21 dispute.outOfTurn');
    expect(tried(opined(), 'HEAD', 'decideBySuperior', '2026-12-17T10:00', agrees)).toBe('4.21 result.none');
  });

  it('I-22: due in five working days, by the body’s rule', () => {
    expect(task(withSuperior(), 'decideBySuperior', '2026-12-15T11:00')).toMatchObject({
      assignee: 'HEAD',
      clause: '4.21',
      limit: '2026-12-22',
      bodyRule: true,
    });
  });

  it('disagreeing, the appraisal is carried out again', () => {
    const one = withSuperior();
    does(one, 'HEAD', 'decideBySuperior', '2026-12-17T10:00', disagrees);
    expect(one.contents.slice(-2).map(({ kind, clause }) => [kind, clause])).toEqual([
      ['superior.decided', '4.21'],
      ['round.opened', '4.21'],
    ]);
    appraisedAgain(one, '2026-12-18');
    expect(rowAt(one, '2026-12-18T12:00')).toMatchObject({ rounds: 2, appraisedOn: '2026-12-18', dispute: null });
  });

  it('where the post above is vacant, the next above decides', () => {
    const one = withSuperior();
    changes(one, left('2026-12-15', 'HEAD'));
    expect(tasks(one, '2026-12-16T10:00')).toContain('decideBySuperior of CHIEF (4.21)');
    expect(tried(one, 'CHIEF', 'decideBySuperior', '2026-12-16T10:00', agrees)).toBe('accepted');
  });
});

describe('§4.21, I-44: the superior disagrees without an objection', () => {
  it.each([
    { by: 'HEAD', answer: 'accepted' },
    { by: 'SUP', answer: '4.21 who.notEntitled' },
    { by: 'CHIEF', answer: '4.21 who.notEntitled' },
    { by: 'HR', answer: '4.21 who.notEntitled' },
    { by: 'S', answer: '4.21 who.notEntitled' },
  ])('by $by: $answer', ({ by, answer }) => {
    expect(tried(completed(), by, 'orderReappraisal', '2026-12-11T10:00', reasons)).toBe(answer);
  });

  it('with reasons, of a complete form', () => {
    expect(tried(completed(), 'HEAD', 'orderReappraisal', '2026-12-11T10:00', { reasons: '' })).toBe(
      '4.21 decision.withoutReasons',
    );
    expect(tried(opined(), 'HEAD', 'orderReappraisal', '2026-12-11T10:00', reasons)).toBe('4.21 form.incomplete');
  });

  it('until the form has reached HR', () => {
    const one = completed();
    does(one, 'SUP', 'handOver', '2026-12-14T10:00');
    expect(tried(one, 'HEAD', 'orderReappraisal', '2026-12-14T11:00', reasons)).toBe('accepted');
    does(one, 'HEAD', 'handOver', '2026-12-15T10:00');
    expect(tried(one, 'HEAD', 'orderReappraisal', '2026-12-15T11:00', reasons)).toBe('4.21 reappraisal.withHr');
  });

  it.each([
    { where: 'with the supervisor', one: () => objected(), answer: 'accepted' },
    { where: 'answered by the supervisor', one: () => answered(), answer: 'accepted' },
    { where: 'with the superior himself', one: withSuperior, answer: '4.21 reappraisal.inDispute' },
    { where: 'decided by him', one: () => answeredBySuperior(), answer: '4.21 reappraisal.inDispute' },
    { where: 'with the head of the body', one: () => complained(), answer: '4.21 reappraisal.inDispute' },
  ])('a disagreement $where: $answer', ({ one, answer }) => {
    expect(tried(one(), 'HEAD', 'orderReappraisal', '2026-12-21T10:00', reasons)).toBe(answer);
  });

  it('the form goes back to the evaluator', () => {
    const one = completed();
    does(one, 'SUP', 'handOver', '2026-12-14T10:00');
    does(one, 'HEAD', 'orderReappraisal', '2026-12-14T11:00', reasons);
    expect(rowAt(one, '2026-12-14T12:00')).toMatchObject({ handedOver: 'no', outcome: 'open', rounds: 2 });
    expect(stage(one)).toBe('appraising.ordered');
  });
});

describe('§4.21, I-32: nobody above', () => {
  /** A servant right under the unit head, whose own superior is the head of the body. */
  const headsServant = () => open({ roster: withPost('S', { supervisorId: 'HEAD', subUnit: '' }) });

  function beforeChief() {
    const one = completed(headsServant(), 'HEAD');
    does(one, 'S', 'object', '2026-12-11T10:00', grounds);
    does(one, 'HEAD', 'decideObjection', '2026-12-14T10:00', { decision: 'unfounded', ...reasons });
    does(one, 'HEAD', 'presentDecision', '2026-12-14T11:00');
    does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
    return one;
  }

  it('where the superior is the head of the body, his decision is due in the seven working days of §4.22', () => {
    expect(task(beforeChief(), 'decideBySuperior', '2026-12-15T11:00')).toMatchObject({
      assignee: 'CHIEF',
      clause: '4.21',
      limit: '2026-12-24',
      bodyRule: true,
    });
  });

  it('and is the last inside the body: §4.22 is closed, §4.24 stays open', () => {
    const one = beforeChief();
    does(one, 'CHIEF', 'decideBySuperior', '2026-12-17T10:00', agrees);
    expect(tried(one, 'S', 'complain', '2026-12-17T10:30', grounds)).toBe('4.22 dispute.outOfTurn');
    does(one, 'CHIEF', 'presentDecision', '2026-12-17T11:00');
    expect(tried(one, 'S', 'complain', '2026-12-18T10:00', grounds)).toBe('4.22 dispute.nobodyAbove');
    expect(rowAt(one, '2026-12-18').dispute).toMatchObject({ step: 'superior', open: false });
    const outside = { kind: 'court', reference: 'M-1' };
    expect(tried(one, 'HR', 'recordOutsideComplaint', '2026-12-18T10:00', outside)).toBe('accepted');
    expect(factsOf(one).rounds[0]?.dispute.superior?.decided).toMatchObject({ final: true });
  });

  it('where the evaluator is the head, he decides the objection and both further steps are closed', () => {
    const one = completed(open({ roster: withPost('S', { supervisorId: 'CHIEF', unit: '', subUnit: '' }) }), 'CHIEF');
    does(one, 'S', 'object', '2026-12-11T10:00', grounds);
    does(one, 'CHIEF', 'decideObjection', '2026-12-14T10:00', { decision: 'unfounded', ...reasons });
    does(one, 'S', 'presentDecision', '2026-12-14T11:00');
    expect(tried(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds)).toBe('4.20 dispute.nobodyAbove');
    expect(tried(one, 'S', 'complain', '2026-12-15T10:00', grounds)).toBe('4.22 dispute.nobodyAbove');
    expect(tasks(one, '2026-12-15T10:00')).toEqual(['handOver of CHIEF (4.25)']);
    expect(rowAt(one, '2026-12-15T10:00').dispute).toMatchObject({ step: 'supervisor', open: false });
  });

  it('a founded objection before the head opens a round as everywhere', () => {
    const one = completed(open({ roster: withPost('S', { supervisorId: 'CHIEF', unit: '', subUnit: '' }) }), 'CHIEF');
    does(one, 'S', 'object', '2026-12-11T10:00', grounds);
    does(one, 'CHIEF', 'decideObjection', '2026-12-14T10:00', { decision: 'founded', ...reasons });
    expect(stage(one)).toBe('appraising.ordered');
  });
});
