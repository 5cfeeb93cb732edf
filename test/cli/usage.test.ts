import { describe, expect, it } from 'vitest';
import { commands } from '../../client/cli/catalog.ts';
import { langOf } from '../../locales/speak.ts';
import { mizan, mizanProcess } from './mizan.ts';

describe('a command line that is not right ends with 2 and says how it would be', () => {
  it.each<[string[], string]>([
    [[], 'Name a command.'],
    [['foo'], 'There is no command “foo”.'],
    [['rehears', 'x'], 'Did you mean rehearse?'],
    [['dates'], 'The option --year <YEAR> is missing.'],
    [['dates', '--year'], 'The option --year <YEAR> wants a value.'],
    [['dates', '--year', '2026', '--yaer', '2026'], 'There is no option “--yaer” here. Did you mean --year?'],
    [['dates', '--year', '26'], '--year: “26” is not a year from 2022 on.'],
    [['dates', '--year', '2021'], '--year: “2021” is not a year from 2022 on.'],
    [['dates', '--year', '2026', 'more'], 'There are too many arguments for “dates”.'],
    [['term', '--from', '2026-02-30', '--working-days', '5'], '--from: “2026-02-30” is not a day of the calendar.'],
    [['term', '--from', '2026-02-03', '--working-days', '0'], '--working-days: “0” is not a whole number from 1'],
    [['term', '--from', '2026-02-03', '--working-days', '2.5'], '--working-days: “2.5” is not a whole number from 1'],
    [['score'], 'The argument FORM.json is missing.'],
    [['calendar'], 'Name a command.'],
    [['score', 'x', '--lang', 'ru'], '--lang: “ru” is neither az nor en.'],
  ])('%j', async (args, message) => {
    const { exit, out, err } = await mizan(args);
    expect(err).toContain(message);
    expect([exit, out]).toEqual([2, '']);
  });

  it('and leads to the help of the command that was meant', async () => {
    expect((await mizan(['dates'])).err).toContain('Help: mizan dates --help');
    expect((await mizan(['calendar', 'import'])).err).toContain('Help: mizan calendar import --help');
  });

  it('as JSON for programs', async () => {
    const { err } = await mizan(['foo', '--json']);
    expect(JSON.parse(err)).toEqual({ error: { kind: 'usage', message: 'There is no command “foo”.' } });
  });
});

describe('help', () => {
  it.each(['az', 'en'])('in %s names every command with what it does', async (lang) => {
    const { exit, out, err } = await mizan(['--help', '--lang', lang]);
    expect([exit, err]).toEqual([0, '']);
    for (const { path } of commands) expect(out).toMatch(new RegExp(`^ {2}${path[0]} +\\S`, 'm'));
  });

  it.each(commands.map(({ path }) => path.join(' ')))('of %s is whole in both languages', async (path) => {
    const words = path.split(' ');
    const [az, en] = [
      await mizan([...words, '--help', '--lang', 'az']),
      await mizan([...words, '--help', '--lang', 'en']),
    ];
    expect([az.exit, en.exit]).toEqual([0, 0]);
    expect(az.out).toMatch(/^İstifadə: mizan /);
    expect(en.out).toMatch(/^Usage: mizan /);
    expect(az.out).toContain('Nümunə:');
    expect(en.out).toContain('Example:');
    for (const text of [az.out, en.out]) expect(text).not.toMatch(/undefined|\{[a-z]+\}|cli\./);
  });

  it('of act lists the acts', async () => {
    const { out } = await mizan(['act', '--help', '--lang', 'az']);
    expect(out).toContain('recordQuarterlyNote');
    expect(out).toContain('Rüblük qeydi yaz');
  });

  it('is also had by “help term”', async () => {
    expect((await mizan(['help', 'term'])).out).toBe((await mizan(['term', '--help'])).out);
  });
});

describe('the language', () => {
  it.each<[Record<string, string>, string]>([
    [{}, 'az'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'az_AZ.UTF-8' }, 'az'],
    [{ LANG: 'C.UTF-8' }, 'az'],
    [{ LANG: 'ru_RU.UTF-8' }, 'az'],
    [{ LC_ALL: 'C', LANG: 'en' }, 'en'],
    [{ LC_ALL: 'az_AZ', LANG: 'en_US' }, 'az'],
    [{ LC_MESSAGES: 'en', LANG: 'az' }, 'en'],
  ])('of the environment %j is %s', (env, lang) => {
    expect(langOf(env)).toBe(lang);
  });

  it('of --lang goes before it, wherever it stands', async () => {
    const env = { LANG: 'en_US.UTF-8' };
    expect((await mizan(['--lang', 'az', 'foo'], { env })).err).toContain('“foo” adlı əmr yoxdur.');
    expect((await mizan(['foo', '--lang=az'], { env })).err).toContain('“foo” adlı əmr yoxdur.');
  });
});

describe('colours', () => {
  const args = ['dates', '--year', '2026'];
  it.each<[string, Record<string, string>, boolean, boolean]>([
    ['are for people', {}, true, true],
    ['are not for files and pipes', {}, false, false],
    ['are not for who does not want them', { NO_COLOR: '1' }, true, false],
    ['are not for terminals that have none', { TERM: 'dumb' }, true, false],
    ['are for who insists', { FORCE_COLOR: '1' }, false, true],
  ])('%s', async (_case, env, interactive, coloured) => {
    const { out } = await mizan(args, { env, interactive });
    expect(out.includes('\u001b[')).toBe(coloured);
  });

  it('are never in JSON', async () => {
    const { out } = await mizan([...args, '--json'], { env: {}, interactive: true });
    expect(out).not.toContain('\u001b[');
  });
});

describe('the real entry', () => {
  it('gives its version', () => {
    expect(mizanProcess(['--version'])).toEqual({ exit: 0, out: '0.1.0\n', err: '' });
  });

  it('ends with 2 and says so on standard error', () => {
    const { exit, out, err } = mizanProcess(['foo'], { env: { LANG: 'en' } });
    expect([exit, out]).toEqual([2, '']);
    expect(err).toBe('There is no command “foo”.\nHelp: mizan --help\n');
  });
});
