import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../machines/effects.ts';
import { chain } from '../../machines/journal.ts';
import { body, open, roster, row, type Step } from '../support/agency.ts';
import { approve, approvedYear, bodyYear, giveBack, opine, present, ten, tenWith } from '../support/reports.ts';

describe('§4.26: HR presents the final report with the report on those not appraised', () => {
  it.each([
    { by: 'E4', who: 'the head of HR', code: null },
    { by: 'E5', who: 'another of HR', code: null },
    { by: 'E1', who: 'the head of the body', code: 'final.notHr' },
    { by: 'E3', who: 'a unit head', code: 'final.notHr' },
  ])('by $who: $code', ({ by, code }) => {
    expect(bodyYear().codeOf({ ...present, by })).toBe(code);
    expect(bodyYear().do({ ...present, by })).toBe(code === null ? null : '4.26');
  });

  it.each([
    { at: '2026-12-31T23:59', code: 'final.beforeYearEnd' },
    { at: '2027-01-01T00:00', code: null },
  ])('at $at: $code', ({ at, code }) => {
    expect(bodyYear().codeOf({ ...present, at })).toBe(code);
  });

  it.each([
    { at: '2027-02-20T23:59', term: 'met' },
    { at: '2027-02-21T00:00', term: 'doneLate' },
  ])('by 20 February or late: at $at $term', ({ at, term }) => {
    const year = bodyYear();
    expect(year.do({ ...present, at })).toBeNull();
    expect(year.state.value.finalReport).toBe(term);
  });

  it('I-27: on paper by 20 February, typed after it: the mark is withdrawn', () => {
    const year = bodyYear();
    const paper = { occurredOn: '2027-02-19', reference: 'K-1', actor: 'E4' };
    expect(year.do({ ...present, by: 'E5', at: '2027-02-22T10:00', paper })).toBeNull();
    expect(year.state.value.finalReport).toBe('met');
    expect(year.state.context.presented).toMatchObject({ presentedBy: 'E4', presentedOn: '2027-02-19' });
    expect(year.kinds().slice(-3)).toEqual(['deadline.passed', 'finalReport.presented', 'deadline.withdrawn']);
  });

  it('freezes a numbered version with its rows, the excellent, the limit and a hash', () => {
    const year = bodyYear();
    const rows = [...ten, row({ ...open, servant: 'E9', unit: '', subUnit: '' })];
    const intended = [{ servant: 'S3', measure: 'specialTraining', subject: 'Hüquq' }];
    year.do({ ...present, rows, findings: { seqs: { S0: 41 }, intended } });
    const { presented } = year.state.context;
    expect(presented).toMatchObject({ version: 1, correction: 0, changed: [], excellent: 2, limit: 2 });
    expect(presented?.annex3).toHaveLength(10);
    expect(presented?.annex3[0]).toMatchObject({ servant: 'S0', seq: 41, measure: null });
    expect(presented?.annex3[3]?.measure).toEqual({ measure: 'specialTraining', subject: 'Hüquq' });
    expect(presented?.annex5).toMatchObject([{ servant: 'E9', reason: { clause: '4.1' } }]);
    expect(presented?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes what the presentation itself brings about (§4.19, I-21)', () => {
    const year = bodyYear();
    const because = { code: 'annex.withoutResult' } as const;
    const none = { appraisedOn: null, exact: null, score: null, grade: null };
    const closed = { ...none, outcome: 'notAppraised', reason: { clause: '4.19', because } } as const;
    const { outcome, appraisedOn, exact, score, grade } = row();
    const stands = { outcome, appraisedOn, exact, score, grade, reason: null };
    const away = row({ ...open, servant: 'E9', ifPresented: closed });
    const standing = row({ ...open, servant: 'E8', fromNotes: true, ifPresented: stands });
    year.do({ ...present, rows: [away, standing] });
    expect(year.state.context.presented?.annex5).toMatchObject([{ servant: 'E9', reason: { clause: '4.19' } }]);
    expect(year.state.context.presented?.annex3).toMatchObject([
      { servant: 'E8', score: '4.0', remark: { clause: '4.18' } },
    ]);
  });

  it('is not presented twice while nothing has changed, and is when something has', () => {
    const year = bodyYear();
    year.do(present);
    expect(year.codeOf({ ...present, at: '2027-02-16T11:00' })).toBe('final.alreadyPresented');
    expect(year.do({ ...present, at: '2027-02-16T12:00', rows: tenWith(1) })).toBeNull();
    expect(year.state.context.presented).toMatchObject({ version: 2, excellent: 1 });
  });
});

describe('§4.26: the opinion of the deputy head for HR, where there is one', () => {
  it.each([
    { what: 'the deputy', change: {}, code: null },
    { what: 'a unit head', change: { by: 'E3' }, code: 'final.notDeputy' },
    { what: 'the head of the body', change: { by: 'E1' }, code: 'final.notDeputy' },
    { what: 'an empty one', change: { with: { text: ' ' } }, code: 'final.emptyOpinion' },
  ])('$what: $code', ({ change, code }) => {
    const year = bodyYear();
    year.do(present);
    expect(year.codeOf({ ...opine, ...change })).toBe(code);
  });

  it('comes after the presentation, once', () => {
    const year = bodyYear();
    expect(year.codeOf(opine)).toBe('final.notPresented');
    year.do({ ...present, at: '2027-02-16T15:31' });
    expect(year.do({ ...opine, at: '2027-02-16T15:32' })).toBeNull();
    expect(year.codeOf({ ...opine, at: '2027-02-16T15:33' })).toBe('final.opinionThere');
  });

  it('is wanted anew when the report is presented again', () => {
    const year = bodyYear();
    for (const step of [present, opine, giveBack]) year.do(step);
    year.do({ ...present, at: '2027-02-18T10:00' });
    expect(year.state.value.report).toEqual({ presented: 'withoutOpinion' });
    expect(year.codeOf(approve)).toBe('final.withoutOpinion');
    expect(year.do({ ...opine, at: '2027-02-18T11:00' })).toBeNull();
    expect(year.do(approve)).toBeNull();
  });

  it('is wanted anew also when a new version takes the place of one with an opinion', () => {
    const year = bodyYear();
    for (const step of [present, opine]) year.do(step);
    year.do({ ...present, at: '2027-02-17T10:00', rows: tenWith(1) });
    expect(year.state.value.report).toEqual({ presented: 'withoutOpinion' });
  });

  it('is not wanted where there is no deputy', () => {
    const offices = roster.offices.filter(({ office }) => office !== 'hrDeputyHead');
    const year = bodyYear({ roster: { ...roster, offices } });
    year.do(present);
    expect(year.do(approve)).toBeNull();
  });
});

describe('§4.26: the head of the body approves or returns', () => {
  it.each([
    { act: approve, by: 'E2', code: 'final.notHead' },
    { act: approve, by: 'E4', code: 'final.notHead' },
    { act: giveBack, by: 'E2', code: 'final.notHead' },
  ])('$act.act by $by: $code', ({ act, by, code }) => {
    const year = bodyYear();
    for (const step of [present, opine]) year.do(step);
    expect(year.codeOf({ ...act, by })).toBe(code);
  });

  it('only what is presented, and neither twice', () => {
    const year = bodyYear();
    expect(year.codeOf({ ...approve, at: '2027-02-01T10:00' })).toBe('final.notPresented');
    expect(year.codeOf({ ...giveBack, at: '2027-02-01T10:00' })).toBe('final.notPresented');
    for (const step of [present, opine, giveBack]) year.do(step);
    expect(year.codeOf(approve)).toBe('final.notPresented');
    expect(approvedYear().codeOf({ ...approve, at: '2027-02-19T16:00' })).toBe('final.notPresented');
    expect(approvedYear().codeOf({ ...giveBack, at: '2027-02-19T16:00' })).toBe('final.notPresented');
  });

  it('returns with reasons', () => {
    const year = bodyYear();
    year.do(present);
    expect(year.codeOf({ ...giveBack, with: { reasons: ' ' } })).toBe('final.withoutReasons');
    expect(year.do(giveBack)).toBeNull();
    expect(year.state.value.report).toBe('returned');
  });

  it('approves by number', () => {
    const year = bodyYear();
    for (const step of [present, opine]) year.do(step);
    expect(year.codeOf({ ...approve, with: { version: 2 } })).toBe('final.otherVersion');
    expect(year.do({ ...approve, with: { version: 1 } })).toBeNull();
    expect(year.state.context.approved).toMatchObject({ version: 1, approvedOn: '2027-02-19' });
  });

  it.each([
    { item: 'position', change: { position: '' } },
    { item: 'supervisor', change: { supervisor: null } },
    { item: 'appraisedOn', change: { appraisedOn: null } },
    { item: 'score', change: { score: null } },
  ])('refuses a report whose $item is not filled', ({ change }) => {
    const rows = [...ten, row({ servant: 'E6', ...change })];
    const year = bodyYear();
    for (const step of [present, opine]) year.do({ ...step, rows });
    expect(year.codeOf({ ...approve, rows })).toBe('final.unfilled');
    expect(year.do({ ...approve, rows })).toBe('4.26');
  });

  it.each([
    { newer: 'a new result of one in it', rows: [...ten.slice(1), row({ servant: 'S0', score: '4.4', exact: '4.4' })] },
    { newer: 'a new round of one in it', rows: [...ten.slice(1), row({ servant: 'S0', ...open })] },
    { newer: 'a result of one who had none', rows: [...ten, row({ servant: 'S10' })] },
  ])('refuses a version made wrong by $newer; presented again it is approved', ({ rows }) => {
    const year = bodyYear();
    for (const step of [present, opine]) year.do(step);
    expect(year.codeOf({ ...approve, rows })).toBe('final.outdated');
    expect(year.do({ ...present, at: '2027-02-19T15:01', rows })).toBeNull();
    expect(year.do({ ...opine, at: '2027-02-19T15:02' })).toBeNull();
    expect(year.do({ ...approve, at: '2027-02-19T15:03', rows })).not.toBe('4.26');
  });

  it('is not made wrong by a newer dispute (I-10)', () => {
    const year = bodyYear();
    for (const step of [present, opine]) year.do(step);
    const dispute = { step: 'superior', open: true, grounds: 'Razı deyiləm.' } as const;
    expect(year.do({ ...approve, rows: ten.map((each) => ({ ...each, dispute })) })).toBeNull();
  });
});

describe('I-10: after the approval a later change is a numbered correction', () => {
  const later = [...ten.slice(1), row({ servant: 'S0', grade: 'excellent', score: '4.8', exact: '4.8' })];

  it('is presented only when something has changed, and names who', () => {
    const year = approvedYear();
    expect(year.codeOf({ ...present, at: '2027-03-10T10:00' })).toBe('final.unchanged');
    expect(year.do({ ...present, at: '2027-03-10T10:00', rows: later })).toBeNull();
    expect(year.state.context.presented).toMatchObject({ version: 2, correction: 1, changed: ['S0'] });
    expect(year.state.context.approved?.version).toBe(1);
  });

  it('needs its own opinion and approval; returned it may be presented again', () => {
    const year = approvedYear();
    year.do({ ...present, at: '2027-03-10T10:00', rows: later });
    expect(year.codeOf({ ...approve, at: '2027-03-10T11:00', rows: later })).toBe('final.withoutOpinion');
    year.do({ ...giveBack, at: '2027-03-11T10:00' });
    expect(year.do({ ...present, at: '2027-03-12T10:00', rows: later })).toBeNull();
    year.do({ ...opine, at: '2027-03-12T11:00' });
    expect(year.do({ ...approve, at: '2027-03-12T12:00', rows: later })).toBeNull();
    expect(year.state.context.approved).toMatchObject({ version: 3, correction: 1 });
  });
});

describe('§4.26, §4.19: what the report does to every appraisal', () => {
  const head = { subject: 'body/2026', seq: 6, hash: null, at: null };

  it.each<{ step: Step; kind: string; given: object }>([
    { step: present, kind: 'finalReport.presented', given: { version: 1 } },
    { step: giveBack, kind: 'finalReport.returned', given: { version: 1 } },
    { step: approve, kind: 'finalReport.approved', given: { version: 1 } },
  ])('$kind', ({ step, kind, given }) => {
    const year = bodyYear();
    for (const each of [present, opine]) year.do(each);
    if (step !== present) year.do(step);
    const entry = year.entries.findLast((each) => each.kind === kind);
    const { content } = chain(head, entry!);
    expect(effectsOf('body', content, null, year.state)).toEqual([
      {
        effect: { id: 'body/2026:7', kind, at: `${step.at}:00${body.offset}`, clause: '4.26', with: given },
        targets: 'everyAppraisal',
      },
    ]);
  });

  it('the opinion does nothing to them', () => {
    const year = bodyYear();
    for (const each of [present, opine]) year.do(each);
    expect(effectsOf('body', chain(head, year.entries.at(-1)!).content, null, year.state)).toEqual([]);
  });
});

describe('§4.26: who is asked for what, and when', () => {
  const asked = (year: ReturnType<typeof bodyYear>, at: string) =>
    year.tasks(at).map(({ task, assignee }) => `${task} ${assignee}`);

  it('goes from HR to the deputy, to the head, to HR again', () => {
    const year = bodyYear();
    expect(asked(year, '2026-12-31T23:59')).toEqual([]);
    expect(asked(year, '2027-01-01T00:00')).toEqual(['presentFinalReport E4']);
    year.do(present);
    expect(asked(year, '2027-02-16T12:00')).toEqual(['attachOpinion E2']);
    year.do(opine);
    expect(asked(year, '2027-02-16T16:00')).toEqual(['approveFinalReport E1']);
    year.do(giveBack);
    expect(asked(year, '2027-02-17T12:00')).toEqual(['presentFinalReport E4']);
  });

  it('the due day is the last working day on or before 20 February, a Saturday (I-4)', () => {
    const [task] = bodyYear().tasks('2027-02-21T00:00');
    expect(task).toMatchObject({ clause: '4.26', due: '2027-02-19', limit: '2027-02-20', overdue: true });
  });
});
