import { describe, expect, it } from 'vitest';
import { left } from '../roster/people.ts';
import {
  answered,
  appraisedAgain,
  changes,
  complained,
  completed,
  does,
  enters,
  factsOf,
  grounds,
  objected,
  open,
  reasons,
  tasks,
  tried,
  withPost,
} from '../support/appraisal.ts';

const control = { official: 'CTRL' };
const opinion = { text: 'Prosedura əməl olunub.' };

function involved() {
  const one = complained();
  does(one, 'CHIEF', 'involveInternalControl', '2026-12-21T10:00', control);
  return one;
}

describe('§4.23: by the head’s decision internal control takes part in examining the complaint', () => {
  it.each([
    { by: 'CHIEF', answer: 'accepted' },
    { by: 'HEAD', answer: '4.23 who.notEntitled' },
    { by: 'HR', answer: '4.23 who.notEntitled' },
    { by: 'CTRL', answer: '4.23 who.notEntitled' },
  ])('by $by: $answer', ({ by, answer }) => {
    expect(tried(complained(), by, 'involveInternalControl', '2026-12-21T10:00', control)).toBe(answer);
  });

  it.each([
    { official: 'CTRL', answer: 'accepted' },
    { official: 'HR', answer: '4.23 control.outsider' },
    { official: 'E999', answer: '4.23 control.outsider' },
  ])('only an official of internal control: $official $answer', ({ official, answer }) => {
    expect(tried(complained(), 'CHIEF', 'involveInternalControl', '2026-12-21T10:00', { official })).toBe(answer);
  });

  it('not the one whose complaint it is', () => {
    const own = complained(open({ roster: withPost('S', {}, officeOfControl()) }));
    expect(tried(own, 'CHIEF', 'involveInternalControl', '2026-12-21T10:00', { official: 'S' })).toBe(
      '4.23 control.outsider',
    );
  });

  it('once', () => {
    expect(tried(involved(), 'CHIEF', 'involveInternalControl', '2026-12-21T11:00', control)).toBe(
      '4.23 control.alreadyInvolved',
    );
  });
});

describe('§4.23: in the cases of §4.21 and §4.22 only', () => {
  const ordered = () => {
    const one = completed();
    does(one, 'HEAD', 'orderReappraisal', '2026-12-11T10:00', reasons);
    return one;
  };
  const annulled = () => {
    const one = complained();
    does(one, 'CHIEF', 'decideComplaint', '2026-12-21T10:00', { decision: 'annul', ...reasons });
    return one;
  };
  const founded = () => {
    const one = objected();
    does(one, 'SUP', 'decideObjection', '2026-12-14T10:00', { decision: 'founded', ...reasons });
    return one;
  };
  const beforeHead = () => {
    const one = completed(open({ roster: withPost('S', { supervisorId: 'HEAD', subUnit: '' }) }), 'HEAD');
    does(one, 'S', 'object', '2026-12-11T10:00', grounds);
    does(one, 'HEAD', 'decideObjection', '2026-12-14T10:00', { decision: 'unfounded', ...reasons });
    does(one, 'HEAD', 'presentDecision', '2026-12-14T11:00');
    does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
    return one;
  };

  it.each([
    { when: 'no disagreement', one: () => completed(), answer: '4.23 control.outOfPlace' },
    { when: 'an objection to the supervisor', one: () => objected(), answer: '4.23 control.outOfPlace' },
    { when: 'an answered one', one: () => answered(), answer: '4.23 control.outOfPlace' },
    { when: 'a re-appraisal that the supervisor himself opened', one: founded, answer: '4.23 control.outOfPlace' },
    { when: 'a re-appraisal of §4.21', one: ordered, answer: 'accepted' },
    { when: 'a re-appraisal of §4.22', one: annulled, answer: 'accepted' },
    { when: 'the head deciding in the superior’s place (I-32)', one: beforeHead, answer: 'accepted' },
  ])('$when: $answer', ({ one, answer }) => {
    expect(tried(one(), 'CHIEF', 'involveInternalControl', '2026-12-22T10:00', control)).toBe(answer);
  });

  it('no more once the re-appraisal is carried out', () => {
    const one = ordered();
    appraisedAgain(one, '2026-12-14');
    expect(tried(one, 'CHIEF', 'involveInternalControl', '2026-12-15T10:00', control)).toBe('4.23 control.outOfPlace');
  });
});

describe('§4.23: the official gives an opinion while the complaint or the re-appraisal runs', () => {
  it('is asked, gives it once, and nobody else does', () => {
    const one = involved();
    expect(tasks(one, '2026-12-21T11:00')).toContain('giveControlOpinion of CTRL (4.23)');
    expect(tried(one, 'HR', 'giveControlOpinion', '2026-12-22T10:00', opinion)).toBe('4.23 who.notEntitled');
    expect(tried(one, 'CTRL', 'giveControlOpinion', '2026-12-22T10:00', { text: ' ' })).toBe(
      '4.23 control.emptyOpinion',
    );
    does(one, 'CTRL', 'giveControlOpinion', '2026-12-22T10:00', opinion);
    expect(factsOf(one).control).toEqual([{ official: 'CTRL', on: '2026-12-21', opinion: opinion.text }]);
    expect(tried(one, 'CTRL', 'giveControlOpinion', '2026-12-22T11:00', opinion)).toBe('4.23 control.opinionGiven');
  });

  it('not uninvited, and not after the decision', () => {
    expect(tried(complained(), 'CTRL', 'giveControlOpinion', '2026-12-21T10:00', opinion)).toBe('4.23 who.notEntitled');
    const one = involved();
    does(one, 'CHIEF', 'decideComplaint', '2026-12-22T10:00', { decision: 'keep', ...reasons });
    expect(tried(one, 'CTRL', 'giveControlOpinion', '2026-12-22T11:00', opinion)).toBe('4.23 control.outOfPlace');
    expect(tasks(one, '2026-12-22T11:00')).not.toContain('giveControlOpinion of CTRL (4.23)');
  });

  it('in the re-appraisal that follows it still is', () => {
    const one = involved();
    does(one, 'CHIEF', 'decideComplaint', '2026-12-22T10:00', { decision: 'annul', ...reasons });
    expect(tasks(one, '2026-12-22T11:00')).toContain('giveControlOpinion of CTRL (4.23)');
    expect(tried(one, 'CTRL', 'giveControlOpinion', '2026-12-22T11:00', opinion)).toBe('accepted');
  });

  it('one who has left gives none; what was written on the last day is entered', () => {
    const one = involved();
    changes(one, left('2026-12-21', 'CTRL'));
    expect(tried(one, 'CTRL', 'giveControlOpinion', '2026-12-22T10:00', opinion)).toBe('4.23 who.notEntitled');
    enters(one, '2026-12-22T10:00', { of: 'CTRL', on: '2026-12-21T17:00' }, 'giveControlOpinion', opinion);
    expect(factsOf(one).control[0]?.opinion).toBe(opinion.text);
  });
});

function officeOfControl() {
  const { roster } = open();
  return {
    ...roster,
    offices: [...roster.offices, { office: 'internalControl', holders: ['S'], from: '0001-01-01', to: null } as const],
  };
}
