import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, plus, roundHalfUp, shortTextOf, textOf, times } from '../../rules/score/decimal.ts';
import { finalScore } from '../../rules/score/final-score.ts';
import { gradeOf, type Grade } from '../../rules/score/grade.ts';
import { workOf } from '../support/work.ts';

/** Another way to exactness: a fraction, brought to tenths by whole division with remainder. */
function tenthsOf(numerator: bigint, denominator: bigint): bigint {
  const tenths = (numerator * 10n) / denominator;
  const rest = (numerator * 10n) % denominator;
  return rest * 2n >= denominator ? tenths + 1n : tenths;
}

describe('I-1: exact arithmetic, and only the final score is rounded, half up, to one decimal', () => {
  it.each([
    {
      exact: '4.545',
      score: '4.5',
      goals: [
        [91, 4],
        [9, 5],
      ],
      others: 5,
    },
    {
      exact: '4.55',
      score: '4.6',
      goals: [
        [90, 4],
        [10, 5],
      ],
      others: 5,
    },
    {
      exact: '2.545',
      score: '2.5',
      goals: [
        [91, 3],
        [9, 4],
      ],
      others: 2,
    },
    {
      exact: '2.55',
      score: '2.6',
      goals: [
        [90, 3],
        [10, 4],
      ],
      others: 2,
    },
  ] as const)('$exact is $score', ({ exact, score, goals, others }) => {
    expect(finalScore(workOf(goals, [[100, others]], others))).toMatchObject({ exact, score });
  });

  it.each([
    { number: 4.549, tenths: '4.5' },
    { number: 4.55, tenths: '4.6' },
    { number: 2.5499999, tenths: '2.5' },
    { number: 2.55, tenths: '2.6' },
    { number: 4.95, tenths: '5.0' },
    { number: 3, tenths: '3.0' },
  ])('$number is rounded to $tenths', ({ number, tenths }) => {
    expect(textOf(roundHalfUp(decimalOf(number), 1))).toBe(tenths);
  });

  it('is not misled by binary fractions', () => {
    expect(shortTextOf(plus(decimalOf(0.1), decimalOf(0.2)))).toBe('0.3');
    expect(shortTextOf(times(decimalOf(1.1), decimalOf(1.1)))).toBe('1.21');
    expect(shortTextOf(decimalOf(1e-7))).toBe('0.0000001');
    expect(shortTextOf(decimalOf(2.5e21))).toBe('2500000000000000000000');
    expect(shortTextOf(decimalOf(-3.5))).toBe('-3.5');
    expect(() => decimalOf(Number.NaN)).toThrow(RangeError);
  });

  it('agrees with fractions for weights with decimals', () => {
    const cut = fc.integer({ min: 100, max: 9900 });
    const score = fc.integer({ min: 2, max: 5 });
    fc.assert(
      fc.property(cut, cut, fc.array(score, { minLength: 5, maxLength: 5 }), (t, m, scores) => {
        const [a = 2, b = 2, c = 2, d = 2, e = 2] = scores;
        const goals = [
          [t / 100, a],
          [(10_000 - t) / 100, b],
        ] as const;
        const criteria = [
          [m / 100, c],
          [(10_000 - m) / 100, d],
        ] as const;
        const numerator = 5 * (t * a + (10_000 - t) * b) + 4 * (m * c + (10_000 - m) * d) + 10_000 * e;
        const tenths = tenthsOf(BigInt(numerator), 100_000n);
        expect(finalScore(workOf(goals, criteria, e)).score).toBe(`${tenths / 10n}.${tenths % 10n}`);
      }),
    );
  });

  it('puts every final score from 2.0 to 5.0 in one band, and no band has a gap', () => {
    const tenths = Array.from({ length: 31 }, (_, index) => 20 + index);
    const graded = (grade: Grade) =>
      tenths.filter((score) => gradeOf(`${Math.floor(score / 10)}.${score % 10}`).value === grade);
    expect(graded('unsatisfactory')).toEqual(tenths.slice(0, 6));
    expect(graded('fair')).toEqual(tenths.slice(6, 16));
    expect(graded('good')).toEqual(tenths.slice(16, 26));
    expect(graded('excellent')).toEqual(tenths.slice(26));
  });

  it.each(['4', '4.25', '', 'good', '45', '-4.5'])('takes only a score with one decimal, not “%s”', (text) => {
    expect(() => gradeOf(text)).toThrow(RangeError);
  });
});
