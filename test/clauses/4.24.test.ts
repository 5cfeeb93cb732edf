import { describe, expect, it } from 'vitest';
import {
  appraisedAgain,
  completed,
  complained,
  does,
  factsOf,
  grounds,
  open,
  opined,
  reasons,
  rowAt,
  stage,
  tried,
} from '../support/appraisal.ts';

const at = '2027-01-11T10:00';
const court = { kind: 'court', reference: 'M-2027/4' };

describe('§4.24: administrative complaint and court remain open, at any step', () => {
  it.each([
    { by: 'HR', answer: 'accepted' },
    { by: 'HR2', answer: 'accepted' },
    { by: 'S', answer: '4.24 who.notEntitled' },
    { by: 'SUP', answer: '4.24 who.notEntitled' },
    { by: 'CHIEF', answer: '4.24 who.notEntitled' },
  ])('recorded by $by: $answer', ({ by, answer }) => {
    expect(tried(completed(), by, 'recordOutsideComplaint', at, court)).toBe(answer);
  });

  it.each([
    { when: 'no result', one: () => opined(), answer: '4.24 result.none' },
    { when: 'no appraisal yet', one: () => open(), answer: '4.24 result.none' },
    { when: 'a result', one: () => completed(), answer: 'accepted' },
    { when: 'a complaint to the head', one: () => complained(), answer: 'accepted' },
  ])('with $when: $answer', ({ one, answer }) => {
    expect(tried(one(), 'HR', 'recordOutsideComplaint', at, { ...court, kind: 'administrative' })).toBe(answer);
  });

  it('under a reference', () => {
    expect(tried(completed(), 'HR', 'recordOutsideComplaint', at, { ...court, reference: ' ' })).toBe(
      '4.24 outside.withoutReference',
    );
  });

  it.each([
    { what: 'without an objection inside: where it lies', one: completed(), says: '§4.24: M-2027/4' },
    { what: 'beside an objection: its grounds', one: complained(), says: grounds.grounds },
  ])('the reports have its content, $what', ({ one, says }) => {
    does(one, 'HR', 'recordOutsideComplaint', at, court);
    expect(rowAt(one, at).dispute).toEqual({ step: 'outside', open: true, grounds: says });
  });

  it('the reports have both of two', () => {
    const one = completed();
    does(one, 'HR', 'recordOutsideComplaint', at, court);
    does(one, 'HR', 'recordOutsideComplaint', at, { ...court, kind: 'administrative', reference: 'Ş-7' });
    expect(rowAt(one, at).dispute?.grounds).toBe('§4.24: M-2027/4; §4.24: Ş-7');
  });

  it('pending, then decided: the row shows where it stands', () => {
    const one = completed();
    does(one, 'HR', 'recordOutsideComplaint', at, court);
    expect(rowAt(one, at).dispute).toMatchObject({ step: 'outside', open: true });
    does(one, 'HR', 'recordOutsideComplaint', '2027-03-01T10:00', { ...court, outcome: 'keep' });
    expect(rowAt(one, '2027-03-01T11:00')).toMatchObject({
      rounds: 1,
      outcome: 'appraised',
      dispute: { step: 'outside', open: false },
    });
    expect(factsOf(one).rounds[0]?.outside).toEqual([{ on: '2027-03-01', ...court, outcome: 'keep' }]);
  });
});

describe('§4.24: annulled outside the body, the appraisal is carried out again', () => {
  it('a new round with terms of its own, however late', () => {
    const one = completed();
    does(one, 'HR', 'recordOutsideComplaint', at, court);
    does(one, 'HR', 'recordOutsideComplaint', '2027-06-01T10:00', { ...court, outcome: 'annul' });
    expect(one.contents.at(-1)).toMatchObject({ kind: 'round.opened', clause: '4.24' });
    expect(rowAt(one, '2027-06-01T11:00')).toMatchObject({ outcome: 'open', rounds: 2, dispute: null });
    expect(stage(one)).toBe('appraising.ordered');
    appraisedAgain(one, '2027-06-04');
    expect(tried(one, 'S', 'object', '2027-06-11T23:59', grounds)).toBe('accepted');
    expect(tried(one, 'S', 'object', '2027-06-12T00:00', grounds)).toBe('4.20 term.over');
  });

  it('what is annulled while the re-appraisal runs already opens none', () => {
    const one = completed();
    does(one, 'HR', 'recordOutsideComplaint', '2026-12-11T09:00', court);
    does(one, 'HEAD', 'orderReappraisal', '2026-12-11T10:00', reasons);
    expect(one.kept.state.value).toMatchObject({ outside: 'pending' });
    does(one, 'HR', 'recordOutsideComplaint', '2026-12-14T10:00', { ...court, outcome: 'annul' });
    expect(rowAt(one, '2026-12-14T11:00').rounds).toBe(2);
    expect(factsOf(one).rounds.map(({ outside }) => outside.length)).toEqual([1, 0]);
  });

  it('nor does a judgment on a result that a later one has replaced', () => {
    const one = completed();
    does(one, 'HR', 'recordOutsideComplaint', '2026-12-11T09:00', court);
    does(one, 'HEAD', 'orderReappraisal', '2026-12-11T10:00', reasons);
    appraisedAgain(one, '2026-12-14');
    does(one, 'HR', 'recordOutsideComplaint', '2026-12-15T10:00', { ...court, outcome: 'annul' });
    expect(rowAt(one, '2026-12-15T11:00')).toMatchObject({ rounds: 2, outcome: 'appraised' });
    does(one, 'HR', 'recordOutsideComplaint', '2026-12-16T10:00', { ...court, reference: 'M-9', outcome: 'annul' });
    expect(rowAt(one, '2026-12-16T11:00')).toMatchObject({ rounds: 3, outcome: 'open' });
  });

  it('owed notes are those of the first time: a later round asks for none again', () => {
    const one = completed();
    does(one, 'HR', 'recordOutsideComplaint', '2027-06-01T10:00', { ...court, outcome: 'annul' });
    appraisedAgain(one, '2027-06-04');
    expect(rowAt(one, '2027-06-05')).toMatchObject({ outcome: 'appraised', appraisedOn: '2027-06-04' });
  });
});
