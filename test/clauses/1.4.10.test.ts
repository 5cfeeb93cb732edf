import { describe, expect, it } from 'vitest';
import { checkForm } from '../../rules/form/check-form.ts';
import { form2026, formOf, goal } from '../support/form.ts';

describe('§1.4.10: goals are set for the calendar year', () => {
  it.each([
    { deadline: '2025-12-31', refused: true },
    { deadline: '2026-01-01', refused: false },
    { deadline: '2026-12-31', refused: false },
    { deadline: '2027-01-01', refused: true },
  ])('a goal due on $deadline is refused by §2.1: $refused', ({ deadline, refused }) => {
    const form = { ...formOf(), goals: [{ ...goal, deadline }] };
    expect(checkForm(form, form2026)?.clause ?? null).toBe(refused ? '2.1' : null);
  });

  it('needs at least one goal', () => {
    expect(checkForm({ ...formOf(), goals: [] }, form2026)).toEqual({ clause: '2.1', because: { code: 'goals.none' } });
    expect(checkForm({ criteria: formOf().criteria }, form2026)?.clause).toBe('2.1');
  });

  it('names the goal that is outside the year', () => {
    const goals = [
      { ...goal, weight: 50 },
      { ...goal, weight: 50, deadline: '2027-02-15' },
    ];
    expect(checkForm({ ...formOf(), goals }, form2026)?.because).toEqual({
      code: 'goals.outsideYear',
      with: { goal: 2, deadline: '2027-02-15', year: 2026 },
    });
  });
});
