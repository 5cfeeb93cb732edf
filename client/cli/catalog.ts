import type { CliCode } from '../../locales/codes/cli.ts';
import type { Command } from './context.ts';

export interface ArgumentDefinition {
  /** As help shows it: `<FORM.json>` is wanted, `[ACT]` may be left out. */
  readonly name: string;
  readonly code: CliCode;
}

export interface OptionDefinition {
  readonly flags: string;
  readonly code: CliCode;
  readonly wanted?: boolean;
}

/** A command as help knows it; its code is loaded only when it runs. */
export interface CommandDefinition {
  /** Words on the command line: `score`, or `calendar import`. */
  readonly path: readonly [string, ...string[]];
  readonly code: CliCode;
  readonly args?: readonly ArgumentDefinition[];
  readonly options?: readonly OptionDefinition[];
  readonly example: string;
  load(): Promise<Command>;
}

const calendars: OptionDefinition = { flags: '--calendars <DIR>', code: 'cli.option.calendars' };
const servant: ArgumentDefinition = { name: '<SERVANT>', code: 'cli.arg.servant' };

export const commands: readonly CommandDefinition[] = [
  {
    path: ['score'],
    code: 'cli.score',
    args: [{ name: '<FORM.json>', code: 'cli.arg.form' }],
    example: 'mizan score form.json',
    load: () => import('./commands/score.ts'),
  },
  {
    path: ['dates'],
    code: 'cli.dates',
    options: [{ flags: '--year <YEAR>', code: 'cli.option.year', wanted: true }, calendars],
    example: 'mizan dates --year 2026',
    load: () => import('./commands/dates.ts'),
  },
  {
    path: ['term'],
    code: 'cli.term',
    options: [
      { flags: '--from <DATE>', code: 'cli.option.from', wanted: true },
      { flags: '--working-days <N>', code: 'cli.option.workingDays', wanted: true },
      calendars,
    ],
    example: 'mizan term --from 2026-12-14 --working-days 5',
    load: () => import('./commands/term.ts'),
  },
  {
    path: ['rehearse'],
    code: 'cli.rehearse',
    args: [{ name: '<DIR>', code: 'cli.arg.folder' }],
    options: [
      { flags: '--year <YEAR>', code: 'cli.option.year', wanted: true },
      { flags: '--script <FILE>', code: 'cli.option.script', wanted: true },
      { flags: '--until <DATE>', code: 'cli.option.until', wanted: true },
      calendars,
      { flags: '--on-temporal', code: 'cli.option.onTemporal' },
    ],
    example: 'mizan rehearse data/agency --year 2026 --script data/agency/scenario-2026.jsonl --until 2027-03-31',
    load: () => import('./commands/rehearse.ts'),
  },
];

export { servant as servantArgument };
