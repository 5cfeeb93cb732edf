import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectFlaws } from '../../client/bad-input.ts';
import { readFolder } from '../../client/folder/folder.ts';
import { readScenario } from '../../client/folder/scenario.ts';
import { groundOf } from '../../client/rehearsal/setting.ts';
import { brief, flawsIn, temporaryFolder } from './sample.ts';

const ground = groundOf({ folder: readFolder('data/agency'), year: 2026 });

/** The lines of a scenario file and the flaws found in it. */
const read = (...lines: readonly (object | string)[]) => {
  const file = join(temporaryFolder(), 'script.jsonl');
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const flaws = collectFlaws();
  const found = [...readScenario(file, ground, flaws)];
  return { found, flaws: flaws.list.map(brief) };
};

const line = { at: '2026-04-02T10:00', who: 'E004', do: 'observe', on: 'E005', with: { text: 'Vaxtında.' } };

describe('a scenario file', () => {
  it('gives its lines with their numbers, subjects and seconds', () => {
    const { found, flaws } = read(
      line,
      '',
      { ...line, on: 'E005-2026' },
      { ...line, do: 'signUnitReport', on: 'unit:Hüquq şöbəsi', with: {} },
    );
    expect(flaws).toEqual([]);
    expect(found.map((one) => [one.line, one.at, one.on])).toEqual([
      [1, '2026-04-02T10:00:00', { kind: 'appraisal', servant: 'E005' }],
      [3, '2026-04-02T10:00:00', { kind: 'appraisal', servant: 'E005' }],
      [4, '2026-04-02T10:00:00', { kind: 'unit', name: 'Hüquq şöbəsi' }],
    ]);
  });

  it('compares the names of units in NFC', () => {
    const on = 'unit:Hüquq şöbəsi'.normalize('NFD');
    expect(read({ ...line, do: 'handToHr', on, with: {} }).found[0]?.on).toEqual({
      kind: 'unit',
      name: 'Hüquq şöbəsi',
    });
  });

  it('may have a byte order mark, the line ends of Windows, and no line end at the end', () => {
    const text = `\ufeff${JSON.stringify(line)}\r\n${JSON.stringify(line)}\r\n${JSON.stringify(line)}`;
    const { found, flaws } = read(text);
    expect(flaws).toEqual([]);
    expect(found).toHaveLength(3);
  });

  it('may leave `with` out, and carry what was on paper', () => {
    const paper = { occurredOn: '2026-04-01', reference: 'Q-1', actor: 'E004' };
    const { found } = read({
      at: line.at,
      who: 'E031',
      do: 'acknowledgeForm',
      on: 'E005',
      paper,
      expect: { refused: '2.1' },
    });
    expect(found).toMatchObject([{ with: {}, paper, expect: '2.1' }]);
  });

  it('is read to its end when a line is wrong', () => {
    const { found, flaws } = read({ ...line, do: 'sing' }, line, { ...line, who: 'E999' });
    expect(found.map((one) => one.line)).toEqual([2]);
    expect(flaws).toEqual(['script.jsonl:1:do unknownAct', 'script.jsonl:3:who unknownPerson']);
  });

  it('that is not there is bad input', () => {
    expect(flawsIn(() => [...readScenario('/nowhere/x.jsonl', ground, collectFlaws())])).toEqual(['x.jsonl:: noFile']);
  });
});

describe('what is wrong with a line is named with its field', () => {
  it.each<[string, object | string, string]>([
    ['no JSON', '{"at":"2026-04-02T10:00",', ':1: notJsonHere'],
    ['no object', '[1]', ':1: wrongType'],
    ['a field that does not exist', { ...line, whom: 'E005' }, ':1:whom unknownField'],
    ['no time', { ...line, at: undefined }, ':1:at missing'],
    ['a day without a time', { ...line, at: '2026-04-02' }, ':1:at notADateTime'],
    ['an hour that does not exist', { ...line, at: '2026-04-02T24:30' }, ':1:at notADateTime'],
    ['a time with a zone', { ...line, at: '2026-04-02T10:00Z' }, ':1:at notADateTime'],
    ['a time before the year', { ...line, at: '2025-12-31T10:00' }, ':1:at beforeYear'],
    ['an actor who is nobody', { ...line, who: 'E999' }, ':1:who unknownPerson'],
    ['an act that is none', { ...line, do: 'praise' }, ':1:do unknownAct'],
    ['an act named like a field of every object', { ...line, do: 'constructor' }, ':1:do unknownAct'],
    ['an act of the body on a servant', { ...line, do: 'presentFinalReport', with: {} }, ':1:do actElsewhere'],
    ['an act of a servant on a unit', { ...line, on: 'unit:Hüquq şöbəsi' }, ':1:do actElsewhere'],
    ['a servant who is nobody', { ...line, on: 'E999' }, ':1:on unknownSubject'],
    ['an appraisal of another year', { ...line, on: 'E005-2025' }, ':1:on anotherYear'],
    ['a unit that the body has not', { ...line, do: 'handToHr', on: 'unit:Yox', with: {} }, ':1:on unknownUnit'],
    ['a text where an object is wanted', { ...line, with: 'text' }, ':1:with wrongType'],
    ['a paper without a day', { ...line, paper: { reference: 'x', actor: 'E004' } }, ':1:paper.occurredOn missing'],
    [
      'a paper by nobody',
      { ...line, paper: { occurredOn: '2026-04-01', reference: 'x', actor: 'E999' } },
      ':1:paper.actor unknownPerson',
    ],
    ['an expectation without a clause', { ...line, expect: { accepted: true } }, ':1:expect.refused missing'],
    [
      'an attachment that is no file',
      { ...line, attachments: [{ name: 'a.pdf', sha256: 'abc' }] },
      ':1:attachments[0].sha256 notAHash',
    ],
  ])('%s', (_case, given, expected) => {
    expect(read(given).flaws).toContain(`script.jsonl${expected}`);
  });

  it('a line that comes before the one above it', () => {
    const { flaws } = read(line, { ...line, at: '2026-04-02T09:59' });
    expect(flaws).toEqual(['script.jsonl:2:at outOfOrder']);
  });

  it('an act that is longer than any person writes', () => {
    expect(read({ ...line, with: { text: 'x'.repeat(300_000) } }).flaws).toEqual(['script.jsonl:1: tooLong']);
  });
});
