import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../data/root.ts';
import type { Lang } from '../../locales/language.ts';
import { isLang, langOf, speak } from '../../locales/speak.ts';
import { commands } from './catalog.ts';
import type { Context, ExitCode, Terminal } from './context.ts';
import { report } from './errors.ts';
import { paintFor } from './paint.ts';
import { readCommandLine } from './program.ts';
import { usageError } from './usage-error.ts';

/** Runs one command line and gives its exit code; never throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = langIn(argv);
  const context = contextOf(argv, asked !== null && isLang(asked) ? asked : langOf(terminal.env), terminal);
  try {
    if (asked !== null && !isLang(asked)) throw usageError('usage.notALanguage', { given: asked });
    const read = readCommandLine(argv, context.speech, versionOfMizan());
    if ('printed' in read) {
      terminal.out(read.printed);
      return 0;
    }
    const { run: perform } = await read.definition.load();
    return await perform(read.given, context);
  } catch (error) {
    return report(error, context, commandIn(argv));
  }
}

/** The command that the arguments begin with, for the way to its help. */
function commandIn(argv: readonly string[]): string {
  const words = argv.filter((part) => !part.startsWith('-'));
  const named = commands.find(({ path }) => path.every((word, place) => word === words[place]));
  return ['mizan', ...(named?.path ?? [])].join(' ');
}

/** The language is wanted before the command line is read: its faults are told in it. */
function langIn(argv: readonly string[]): string | null {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const joined = options.findLast((part) => part.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const place = options.lastIndexOf('--lang');
  return place === -1 ? null : (options[place + 1] ?? null);
}

function contextOf(argv: readonly string[], lang: Lang, terminal: Terminal): Context {
  const json = argv.includes('--json');
  return {
    terminal,
    speech: speak(lang),
    paint: paintFor(terminal),
    json,
    show: (value, text) => terminal.out(json ? `${JSON.stringify(value, null, 2)}\n` : `${text()}\n`),
  };
}

function versionOfMizan(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}
