import { describe, expect, it } from 'vitest';
import type { SubmissionPackage } from '../../machines/findings.ts';
import { row, type Step } from '../support/agency.ts';
import { approve, approvedYear, bodyYear, opine, present, ten } from '../support/reports.ts';

const made: SubmissionPackage = {
  version: 1,
  files: [{ name: 'annex3.pdf', sha256: 'a'.repeat(64), bytes: 70_000 }],
  manifest: 'b'.repeat(64),
};
const prepareOf = (what: Partial<SubmissionPackage> = {}): Step => ({
  by: 'E4',
  act: 'prepareSubmission',
  at: '2027-02-22T10:00',
  findings: { package: { ...made, ...what } },
});
const prepare = prepareOf();
const send = (change: object = {}, at = '2027-02-25T11:00'): Step => ({
  by: 'E4',
  act: 'recordSubmission',
  at,
  with: { reference: 'DİM-2027/025-117', on: at.slice(0, 10), ...change },
});

describe('§4.27: the package for the State Examination Centre', () => {
  it.each<{ what: string; step: Step; code: string | null }>([
    { what: 'of the approved version', step: prepare, code: null },
    { what: 'by a unit head', step: { ...prepare, by: 'E3' }, code: 'submission.notHr' },
    { what: 'of another version', step: prepareOf({ version: 2 }), code: 'submission.otherVersion' },
    { what: 'that nobody made', step: { ...prepare, findings: {} }, code: 'submission.withoutPackage' },
  ])('$what: $code', ({ step, code }) => {
    expect(approvedYear().codeOf(step)).toBe(code);
    expect(approvedYear().do(step)).toBe(code === null ? null : '4.27');
  });

  it('not before the approval, nor after it was sent', () => {
    const year = bodyYear();
    expect(year.codeOf(prepare)).toBe('submission.unapproved');
    const sent = approvedYear();
    sent.do(send());
    expect(sent.codeOf({ ...prepare, at: '2027-02-26T10:00' })).toBe('submission.already');
  });

  it('the same once; another one takes its place until the version is sent', () => {
    const year = approvedYear();
    year.do(prepare);
    expect(year.codeOf({ ...prepare, at: '2027-02-22T11:00' })).toBe('submission.alreadyPrepared');
    expect(year.do(prepareOf({ manifest: 'c'.repeat(64) }))).toBeNull();
    expect(year.state.context.packages.map(({ manifest, on }) => `${manifest[0] ?? ''} ${on}`)).toEqual([
      'b 2027-02-22',
      'c 2027-02-22',
    ]);
  });
});

describe('§4.27: a receipt is for a package that was made', () => {
  it.each([
    { what: 'none named', given: {}, code: null },
    { what: 'the one prepared', given: { package: made.manifest }, code: null },
    { what: 'one never made', given: { package: 'd'.repeat(64) }, code: 'submission.unprepared' },
  ])('$what: $code', ({ given, code }) => {
    const year = approvedYear();
    year.do(prepare);
    expect(year.codeOf(send(given))).toBe(code);
  });

  it('and for the version that is approved now', () => {
    const year = approvedYear();
    year.do(prepare);
    const rows = [...ten.slice(1), row({ servant: 'S0', score: '4.4', exact: '4.4' })];
    for (const [step, at] of [
      [present, '2027-02-23T10:00'],
      [opine, '2027-02-23T11:00'],
      [approve, '2027-02-23T12:00'],
    ] as const) {
      expect(year.do({ ...step, at, rows })).toBeNull();
    }
    expect(year.codeOf(send({ package: made.manifest }))).toBe('submission.unprepared');
    expect(year.do({ ...prepareOf({ version: 2, manifest: 'e'.repeat(64) }), at: '2027-02-24T10:00' })).toBeNull();
    expect(year.do(send({ package: 'e'.repeat(64) }))).toBeNull();
    expect(year.entries.findLast(({ kind }) => kind === 'submission.recorded')?.with['package']).toBe('e'.repeat(64));
  });

  it.each([
    { what: 'none named', given: {}, code: null },
    { what: 'one prepared', given: { package: made.manifest }, code: null },
    { what: 'one never made', given: { package: 'd'.repeat(64) }, code: 'registry.unprepared' },
  ])('an entry in the registry, $what: $code', ({ given, code }) => {
    const year = approvedYear();
    year.do(prepare);
    const enter: Step = {
      by: 'E4',
      act: 'recordRegistryEntry',
      at: '2027-02-26T10:00',
      with: { reference: 'DQR-1', on: '2027-02-26', ...given },
    };
    expect(year.codeOf(enter)).toBe(code);
  });
});

describe('§4.26: approved and returned by number', () => {
  it.each([
    { act: 'approveFinalReport', version: 1, code: null },
    { act: 'approveFinalReport', version: 2, code: 'final.otherVersion' },
    { act: 'returnFinalReport', version: 1, code: null },
    { act: 'returnFinalReport', version: 2, code: 'final.otherVersion' },
  ])('$act of version $version: $code', ({ act, version, code }) => {
    const year = bodyYear();
    for (const step of [present, opine]) year.do(step);
    expect(year.codeOf({ ...approve, act, with: { version, reasons: 'Səbəb.' } })).toBe(code);
  });
});

describe('§4.27: the registry is asked for again once a correction is approved', () => {
  const enter = (at: string, servant?: string): Step => ({
    by: 'E5',
    act: 'recordRegistryEntry',
    at,
    with: { reference: 'DQR', on: at.slice(0, 10), ...(servant === undefined ? {} : { servant }) },
    rows,
  });
  const rows = ten.map((one) =>
    ['S4', 'S5'].includes(one.servant) ? { ...one, score: '4.4', exact: '4.4', rounds: 2 } : one,
  );
  const corrected = () => {
    const year = approvedYear();
    expect(year.do(enter('2027-03-01T10:00'))).toBeNull();
    for (const step of [present, opine, approve]) expect(year.do({ ...step, at: '2027-03-10T10:00', rows })).toBeNull();
    return year;
  };

  it.each([
    { what: 'nothing', entries: [], opens: ['2027-03-10'] },
    { what: 'one of two', entries: [enter('2027-03-11T10:00', 'S4')], opens: ['2027-03-10'] },
    { what: 'both', entries: [enter('2027-03-11T10:00', 'S4'), enter('2027-03-11T11:00', 'S5')], opens: [] },
    { what: 'all anew', entries: [enter('2027-03-11T10:00')], opens: [] },
  ])('entered since: $what', ({ entries, opens }) => {
    const year = corrected();
    for (const entry of entries) expect(year.do(entry)).toBeNull();
    const asked = year.tasks('2027-03-12T10:00').filter(({ task }) => task === 'recordRegistryEntry');
    expect(asked.map((task) => task.opens)).toEqual(opens);
  });
});
