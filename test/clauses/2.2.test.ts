import { describe, expect, it } from 'vitest';
import { checkForm } from '../../rules/form/check-form.ts';
import { form2026, formOf, goal } from '../support/form.ts';

const form = formOf();

describe('§2.2: a goal says what it is, how it is measured, until when exactly and with what result', () => {
  it('takes a form whose goals say all of it', () => {
    expect(checkForm(form, form2026)).toBeNull();
  });

  it.each([
    { lacks: 'a title', change: { title: '' }, code: 'goals.untitled' },
    { lacks: 'a measure (I-42)', change: { measure: ' \n' }, code: 'goals.unmeasured' },
    { lacks: 'a deadline', change: { deadline: '' }, code: 'goals.withoutDeadline' },
    { lacks: 'an exact deadline', change: { deadline: 'iyun ayı' }, code: 'goals.inexactDeadline' },
    { lacks: 'a deadline that exists', change: { deadline: '2026-02-29' }, code: 'goals.inexactDeadline' },
    { lacks: 'an expected result', change: { expectedResult: '' }, code: 'goals.withoutResult' },
  ])('refuses a goal without $lacks', ({ change, code }) => {
    const goals = [
      { ...goal, weight: 60 },
      { ...goal, weight: 40, ...change },
    ];
    expect(checkForm({ ...form, goals }, form2026)).toMatchObject({
      clause: '2.2',
      because: { code, with: { goal: 2 } },
    });
  });

  it.each(['title', 'measure', 'deadline', 'expectedResult'] as const)(
    'refuses a goal in which %s is left out',
    (field) => {
      const { [field]: _left, ...rest } = goal;
      expect(checkForm({ ...form, goals: [rest] }, form2026)?.clause).toBe('2.2');
    },
  );

  it('comes after §2.1 and before §2.4', () => {
    const bare = { ...goal, measure: '', weight: 0 };
    const late = { ...goal, deadline: '2027-01-01' };
    expect(checkForm({ ...form, goals: [bare, late] }, form2026)?.clause).toBe('2.1');
    expect(checkForm({ ...form, goals: [bare] }, form2026)?.clause).toBe('2.2');
  });
});
