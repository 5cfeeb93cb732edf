import { Command as Commander, CommanderError } from 'commander';
import type { CliCode } from '../../locales/codes/cli.ts';
import { actNames } from '../../locales/codes/names.ts';
import type { Speech } from '../../locales/speak.ts';
import { commands, type CommandDefinition } from './catalog.ts';
import type { Given } from './context.ts';
import { usageError, type UsageError } from './usage-error.ts';

/** A command that the command line names, with what it gives to it. */
export interface Chosen {
  readonly definition: CommandDefinition;
  readonly given: Given;
}

/** Help that was asked for, or the version. */
export interface Printed {
  readonly printed: string;
}

/** Reads the command line; the commands themselves are not loaded here. Throws a UsageError for one that is not right. */
export function readCommandLine(argv: readonly string[], speech: Speech, version: string): Chosen | Printed {
  let chosen: Chosen | undefined;
  let printed = '';
  const program = newProgram(speech, version, (text) => (printed += text));
  for (const definition of commands)
    addCommand(program, definition, speech, (given) => (chosen = { definition, given }));
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (printed === '') throw usageErrorOf(error);
  }
  return chosen ?? { printed };
}

function newProgram(speech: Speech, version: string, print: (text: string) => void): Commander {
  const word = (code: CliCode) => speech.say({ code });
  return new Commander('mizan')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .configureHelp(helpIn(speech))
    .description(word('cli.about'))
    .usage('<COMMAND> …')
    .version(version, '-V, --version', word('cli.option.version'))
    .helpOption('-h, --help', word('cli.option.help'))
    .helpCommand('help [COMMAND]', word('cli.help'))
    .option('--json', word('cli.option.json'))
    .option('--lang <az|en>', word('cli.option.lang'))
    .addHelpText('after', `\n${word('cli.exits')}`);
}

function addCommand(
  program: Commander,
  { path: [first, second], code, args = [], options = [], example, listsActs = false }: CommandDefinition,
  speech: Speech,
  choose: (given: Given) => void,
): void {
  const word = (of: CliCode) => speech.say({ code: of });
  const parent = second === undefined ? program : groupOf(program, first, speech);
  const command = parent
    .command(second ?? first)
    .description(word(code))
    .helpOption('-h, --help', word('cli.option.help'));
  for (const argument of args) command.argument(argument.name, word(argument.code));
  for (const option of options) {
    if (option.wanted === true) command.requiredOption(option.flags, word(option.code));
    else command.option(option.flags, word(option.code));
  }
  const wanted = options.filter((option) => option.wanted === true).map(({ flags }) => flags);
  const free = options.some((option) => option.wanted !== true) ? ['…'] : [];
  command.usage([...args.map(({ name }) => name), ...wanted, ...free].join(' '));
  command.addHelpText('after', `\n${word('cli.example')}\n  ${example}`);
  if (listsActs) command.addHelpText('after', `\n${actsIn(speech)}`);
  command.action(() => choose({ args: command.args, options: command.optsWithGlobals() }));
}

/** Every act with its name. */
function actsIn(speech: Speech): string {
  const widest = Math.max(...actNames.map((name) => name.length));
  const lines = actNames.map((name) => `  ${name.padEnd(widest)}  ${speech.name('act', name)}`);
  return [speech.words('cli.acts'), ...lines].join('\n');
}

/** `calendar` of `calendar import`. */
function groupOf(program: Commander, name: string, speech: Speech): Commander {
  const known = program.commands.find((command) => command.name() === name);
  if (known !== undefined) return known;
  const group = program.command(name).description(speech.say({ code: `cli.${name}` as CliCode }));
  return group.helpOption('-h, --help', speech.words('cli.option.help')).helpCommand(false);
}

function helpIn(speech: Speech) {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': speech.words('cli.usage'),
    'Arguments:': speech.words('cli.arguments'),
    'Options:': speech.words('cli.options'),
    'Global Options:': speech.words('cli.globalOptions'),
    'Commands:': speech.words('cli.commands'),
  };
  return {
    showGlobalOptions: true,
    helpWidth: 100,
    styleTitle: (title: string) => titles[title] ?? title,
    subcommandTerm: (command: Commander) => command.name(),
  };
}

/** What commander found wrong, in the reader's language; what stands in quotation marks in its message is the thing. */
function usageErrorOf({ code, message }: CommanderError): UsageError {
  const given = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.help':
      return usageError('usage.noCommand');
    case 'commander.unknownCommand':
      return usageError('usage.unknownCommand', { given, known: suggested(message) });
    case 'commander.unknownOption':
      return usageError('usage.unknownOption', { given, known: suggested(message) });
    case 'commander.missingArgument':
      return usageError('usage.missingArgument', { given });
    case 'commander.missingMandatoryOptionValue':
      return usageError('usage.missingOption', { given });
    case 'commander.optionMissingArgument':
      return usageError('usage.missingValue', { given });
    case 'commander.excessArguments':
      return usageError('usage.tooMany', { given });
    default:
      return usageError('usage.other', { message });
  }
}

function suggested(message: string): string {
  return /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1] ?? '_';
}
