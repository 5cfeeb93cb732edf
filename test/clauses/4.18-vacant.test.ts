import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted, left } from '../roster/people.ts';
import {
  answered,
  changes,
  does,
  grounds,
  noted,
  objected,
  reasons,
  scored,
  scores,
  task,
  tasks,
  tried,
} from '../support/appraisal.ts';

const by418 = { evaluator: 'CHIEF', clause: '4.18', reason: 'Rəhbər işdən çıxıb.' };
const newHead = {
  date: '2026-12-08',
  type: 'officeChanged',
  servantId: '',
  details: { office: 'headOfBody', holder: 'NEXT' },
} as const;

describe('§4.18, I-41: where the post above is vacant, the superior is the nearest one in service', () => {
  it('designated in the place of a supervisor who is away', () => {
    const one = noted();
    changes(one, absenceStarted('2026-12-07', 'SUP'), left('2026-12-07', 'HEAD'));
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-07T10:00', by418)).toBe('4.18 designation.notEntitled');
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-08T10:00', { ...by418, evaluator: 'HEAD' })).toBe(
      '4.18 designation.notInService',
    );
    does(one, 'HR', 'designateEvaluator', '2026-12-08T10:00', by418);
    expect(tried(one, 'CHIEF', 'appraise', '2026-12-08T11:00', scores)).toBe('accepted');
  });

  it('the head of the body where nobody of the way up is left', () => {
    const one = noted();
    changes(one, left('2026-12-07', 'SUP'), left('2026-12-07', 'HEAD'), left('2026-12-07', 'CHIEF'));
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-08T10:00', { ...by418, evaluator: 'NEXT' })).toBe(
      '4.18 designation.notEntitled',
    );
    changes(one, newHead);
    expect(tried(one, 'HR', 'designateEvaluator', '2026-12-08T10:00', { ...by418, evaluator: 'NEXT' })).toBe(
      'accepted',
    );
  });
});

describe('§4.21, I-32: the head of the body is above where the post above is vacant', () => {
  it('and his decision is the last one inside', () => {
    const one = answered();
    changes(one, left('2026-12-14', 'HEAD'), left('2026-12-14', 'CHIEF'));
    changes(one, { ...newHead, date: '2026-12-15' });
    does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
    expect(task(one, 'decideBySuperior', '2026-12-15T11:00')).toMatchObject({ assignee: 'NEXT', clause: '4.21' });
    does(one, 'NEXT', 'decideBySuperior', '2026-12-15T12:00', { decision: 'agrees', ...reasons });
    does(one, 'NEXT', 'presentDecision', '2026-12-15T13:00');
    expect(tried(one, 'S', 'complain', '2026-12-16T10:00', grounds)).toBe('4.22 dispute.nobodyAbove');
  });
});

describe('I-22: a decision is presented by HR where who decided is away or gone', () => {
  it.each([
    { change: absenceStarted('2026-12-15', 'SUP'), on: '2026-12-15T10:00', asked: 'HR' },
    { change: left('2026-12-15', 'SUP'), on: '2026-12-15T10:00', asked: 'SUP' },
    { change: left('2026-12-15', 'SUP'), on: '2026-12-16T10:00', asked: 'HR' },
  ])('$change.type on 15 December: at $on $asked', ({ change, on, asked }) => {
    const one = objected();
    does(one, 'SUP', 'decideObjection', '2026-12-14T10:00', { decision: 'unfounded', ...reasons });
    changes(one, change);
    expect(tasks(one, on)).toContain(`presentDecision of ${asked} (4.20)`);
    expect(tried(one, asked, 'presentDecision', on)).toBe('accepted');
  });
});

it('§4.18: an interview is asked of the evaluator again once he is back', () => {
  const one = scored();
  changes(one, absenceStarted('2026-12-09', 'SUP'));
  expect(tasks(one, '2026-12-09T10:00')).not.toContain('holdInterview of SUP (4.15)');
  changes(one, absenceEnded('2026-12-11', 'SUP'));
  expect(tasks(one, '2026-12-11T10:00')).toContain('holdInterview of SUP (4.15)');
});
