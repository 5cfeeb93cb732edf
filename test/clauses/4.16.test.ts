import { describe, expect, it } from 'vitest';
import { does, factsOf, goalFor, interviewOf, scored, tried } from '../support/appraisal.ts';

const at = '2026-12-10T10:30';
const views = interviewOf('2026-12-10T10:00');

describe('§4.16: scores, comments, the servant’s views; next year’s goals and weights may be set', () => {
  it.each([
    { deadline: '2027-01-01', answer: 'accepted' },
    { deadline: '2027-12-31', answer: 'accepted' },
    { deadline: '2026-12-31', answer: '2.1 nextYear.outsideYear' },
    { deadline: '2028-01-01', answer: '2.1 nextYear.outsideYear' },
  ])('a goal due on $deadline: $answer', ({ deadline, answer }) => {
    const nextYear = { goals: [goalFor({ deadline })] };
    expect(tried(scored(), 'SUP', 'holdInterview', at, { ...views, nextYear })).toBe(answer);
  });

  it('are kept with the interview', () => {
    const one = scored();
    const nextYear = { goals: [goalFor({ deadline: '2027-06-30' })] };
    does(one, 'SUP', 'holdInterview', at, { ...views, nextYear });
    expect(factsOf(one).rounds[0]?.interview).toMatchObject({ ...views, nextYear, on: '2026-12-10', by: 'SUP' });
  });
});
