import { describe, expect, it } from 'vitest';
import {
  answered,
  complained,
  completed,
  does,
  grounds,
  noted,
  objected,
  open,
  reasons,
  recommended,
  task,
  type AppraisalCase,
} from '../support/appraisal.ts';

function anew(one: AppraisalCase, actor: string, act: string, at: string, given: object): AppraisalCase {
  does(one, actor, act, at, { ...reasons, ...given });
  return one;
}

function toSuperior(): AppraisalCase {
  const one = answered();
  does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
  return one;
}

function redone(): AppraisalCase {
  return anew(recommended(), 'HEAD', 'orderRedo', '2027-01-18T10:00', { decision: 'redo' });
}

describe('§4.1, I-31: an appraisal carried out anew is asked for by the clause that orders it, without a limit', () => {
  it('the first is asked for by §4.1', () => {
    const first = task(noted(open()), 'appraise', '2026-12-03T10:00');
    expect(first).toMatchObject({ assignee: 'SUP', clause: '4.1', limit: '2027-01-10' });
  });

  it.each([
    {
      by: 'the supervisor’s decision',
      one: () => anew(objected(), 'SUP', 'decideObjection', '2026-12-14T10:00', { decision: 'founded' }),
      clause: '4.20',
    },
    {
      by: 'the superior’s decision',
      one: () => anew(toSuperior(), 'HEAD', 'decideBySuperior', '2026-12-16T10:00', { decision: 'disagrees' }),
      clause: '4.21',
    },
    {
      by: 'the superior’s order',
      one: () => anew(completed(), 'HEAD', 'orderReappraisal', '2026-12-14T10:00', {}),
      clause: '4.21',
    },
    {
      by: 'the head of the body',
      one: () => anew(complained(), 'CHIEF', 'decideComplaint', '2026-12-21T10:00', { decision: 'annul' }),
      clause: '4.22',
    },
    { by: 'the unit head on HR’s recommendation', one: redone, clause: '6.5' },
    {
      by: 'a court',
      one: () =>
        anew(completed(), 'HR', 'recordOutsideComplaint', '2027-01-18T10:00', {
          kind: 'court',
          reference: '2-1(81)-7/2027',
          outcome: 'annul',
        }),
      clause: '4.24',
    },
  ])('by $by: §$clause', ({ one, clause }) => {
    const asked = task(one(), 'appraise', '2027-01-18T11:00');
    expect(asked).toMatchObject({ assignee: 'SUP', clause, limit: null, due: null });
  });
});
