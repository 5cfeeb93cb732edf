import { describe, expect, it } from 'vitest';
import { lastDayOfTerm } from '../../rules/calendar/term.ts';
import {
  complaintExamination,
  complaintTerm,
  objectionTerm,
  superiorObjectionTerm,
} from '../../rules/calendar/terms.ts';
import { calendar } from '../calendar/calendars.ts';

describe('I-3: the day of the event does not count, the term ends with its last working day', () => {
  it.each([
    { what: 'within a week', from: '2026-12-14', days: 4, last: '2026-12-18' },
    { what: 'over a weekend', from: '2026-12-14', days: 5, last: '2026-12-21' },
    { what: 'from a Friday', from: '2026-12-11', days: 1, last: '2026-12-14' },
    { what: 'from a Saturday', from: '2026-12-12', days: 1, last: '2026-12-14' },
    { what: 'from a holiday', from: '2026-12-31', days: 1, last: '2027-01-05' },
    { what: 'over the year’s end and a day carried', from: '2026-12-28', days: 5, last: '2027-01-07' },
    { what: 'over Novruz, Ramazan and days carried', from: '2026-03-18', days: 3, last: '2026-04-01' },
    { what: 'over a working Saturday', from: '2024-04-04', days: 2, last: '2024-04-06' },
    { what: 'over a day freed by the file of the year before', from: '2024-12-27', days: 3, last: '2025-01-06' },
    { what: 'a complaint’s examination', from: '2026-12-23', days: 7, last: '2027-01-06' },
  ])('$what: $days working days from $from end on $last', ({ from, days, last }) => {
    expect(lastDayOfTerm(calendar, from, days)).toBe(last);
  });

  it.each([0, -1, 1.5, Number.NaN])('a term of %s working days is none', (days) => {
    expect(() => lastDayOfTerm(calendar, '2026-12-14', days)).toThrow(RangeError);
  });

  it('a term that runs into a year without a calendar says which file is wanted', () => {
    expect(() => lastDayOfTerm(calendar, '2027-12-28', 5)).toThrow(/az-2028\.json/);
  });
});

describe('the terms of the law, in working days', () => {
  it.each([
    [objectionTerm, '4.20', 5],
    [superiorObjectionTerm, 'I-24', 5],
    [complaintTerm, '4.22', 5],
    [complaintExamination, '4.22', 7],
  ])('$title', (term, clause, days) => {
    expect(term.clause).toBe(clause);
    expect(term.on('2026-12-14')).toBe(days);
    expect(() => term.on('2021-04-08')).toThrow(RangeError);
    expect(term.on('2021-04-09')).toBe(days);
  });
});
