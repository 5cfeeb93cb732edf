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
  /** Help ends with the names of all acts. */
  readonly listsActs?: boolean;
  load(): Promise<Command>;
}

const calendars: OptionDefinition = { flags: '--calendars <DIR>', code: 'cli.option.calendars' };
const person: ArgumentDefinition = { name: '<ID>', code: 'cli.arg.person' };
const subject: ArgumentDefinition = { name: '<SUBJECT>', code: 'cli.arg.subject' };

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
  {
    path: ['import'],
    code: 'cli.import',
    args: [{ name: '<DIR>', code: 'cli.arg.folder' }],
    example: 'mizan import data/agency',
    load: () => import('./commands/import.ts'),
  },
  {
    path: ['open-year'],
    code: 'cli.openYear',
    args: [{ name: '<YEAR>', code: 'cli.arg.year' }],
    example: 'mizan open-year 2026',
    load: () => import('./commands/open-year.ts'),
  },
  {
    path: ['act'],
    code: 'cli.act',
    args: [{ name: '<ACT>', code: 'cli.arg.act' }],
    options: [
      { flags: '--on <SUBJECT>', code: 'cli.option.on', wanted: true },
      { flags: '--with <FILE>', code: 'cli.option.with' },
      { flags: '--as <ID>', code: 'cli.option.as' },
      { flags: '--paper <FILE>', code: 'cli.option.paper' },
    ],
    example: 'mizan act recordQuarterlyNote --on E005 --with note.json --as E004',
    listsActs: true,
    load: () => import('./commands/act.ts'),
  },
  {
    path: ['calendar', 'import'],
    code: 'cli.calendarImport',
    args: [{ name: '<FILE>', code: 'cli.arg.calendar' }],
    example: 'mizan calendar import data/calendars/az-2027.json',
    load: () => import('./commands/calendar-import.ts'),
  },
  {
    path: ['tasks'],
    code: 'cli.tasks',
    options: [
      { flags: '--for <ID>', code: 'cli.option.for' },
      { flags: '--on <DATE>', code: 'cli.option.onDate' },
    ],
    example: 'mizan tasks --for E003',
    load: () => import('./commands/tasks.ts'),
  },
  {
    path: ['show'],
    code: 'cli.show',
    args: [subject],
    example: 'mizan show E005',
    load: () => import('./commands/show.ts'),
  },
  {
    path: ['timeline'],
    code: 'cli.timeline',
    args: [subject],
    example: 'mizan timeline E005',
    load: () => import('./commands/timeline.ts'),
  },
  {
    path: ['explain'],
    code: 'cli.explain',
    args: [subject, { name: '[ACT]', code: 'cli.arg.actToExplain' }],
    example: 'mizan explain E005 appraise',
    load: () => import('./commands/explain.ts'),
  },
  {
    path: ['submit'],
    code: 'cli.submit',
    options: [
      { flags: '--year <YEAR>', code: 'cli.option.year' },
      { flags: '--out <DIR>', code: 'cli.option.outFolder' },
      { flags: '--send', code: 'cli.option.send' },
      { flags: '--registry', code: 'cli.option.registry' },
      { flags: '--as <ID>', code: 'cli.option.asSubmit' },
    ],
    example: 'mizan submit --year 2026 --send',
    load: () => import('./commands/submit.ts'),
  },
  {
    path: ['user', 'add'],
    code: 'cli.userAdd',
    args: [person],
    options: [{ flags: '--admin', code: 'cli.option.admin' }],
    example: 'mizan user add E005',
    load: () => import('./commands/user-add.ts'),
  },
  {
    path: ['user', 'reset'],
    code: 'cli.userReset',
    args: [person],
    example: 'mizan user reset E005',
    load: () => import('./commands/user-reset.ts'),
  },
  {
    path: ['user', 'list'],
    code: 'cli.userList',
    example: 'mizan user list',
    load: () => import('./commands/user-list.ts'),
  },
  {
    path: ['user', 'remove'],
    code: 'cli.userRemove',
    args: [person],
    example: 'mizan user remove E005',
    load: () => import('./commands/user-remove.ts'),
  },
  {
    path: ['user', 'link'],
    code: 'cli.userLink',
    args: [person, { name: '<SUBJECT>', code: 'cli.arg.identity' }],
    example: 'MIZAN_OIDC_ISSUER=… mizan user link E005 orxan.eliyev',
    load: () => import('./commands/user-link.ts'),
  },
  {
    path: ['report'],
    code: 'cli.report',
    args: [{ name: '<PAPER>', code: 'cli.arg.paper' }],
    options: [
      { flags: '--format <FORMAT>', code: 'cli.option.format', wanted: true },
      { flags: '--out <FILE>', code: 'cli.option.out', wanted: true },
      { flags: '--year <YEAR>', code: 'cli.option.year' },
      { flags: '--of <SERVANT>', code: 'cli.option.of' },
      { flags: '--unit <NAME>', code: 'cli.option.unit' },
      { flags: '--number <N>', code: 'cli.option.number' },
    ],
    example: 'mizan report annex1 --of E005 --format pdf --out E005.pdf',
    load: () => import('./commands/report.ts'),
  },
  {
    path: ['verify'],
    code: 'cli.verify',
    example: 'mizan verify',
    load: () => import('./commands/verify.ts'),
  },
  {
    path: ['rebuild'],
    code: 'cli.rebuild',
    example: 'mizan rebuild',
    load: () => import('./commands/rebuild.ts'),
  },
  {
    path: ['start'],
    code: 'cli.start',
    example: 'mizan start',
    load: () => import('./commands/start.ts'),
  },
  {
    path: ['serve'],
    code: 'cli.serve',
    options: [
      { flags: '--host <ADDRESS>', code: 'cli.option.host' },
      { flags: '--port <N>', code: 'cli.option.port' },
    ],
    example: 'DATABASE_URL=… TEMPORAL_ADDRESS=… mizan serve --port 8080',
    load: () => import('./commands/serve.ts'),
  },
  {
    path: ['worker'],
    code: 'cli.worker',
    example: 'DATABASE_URL=… TEMPORAL_ADDRESS=… mizan worker',
    load: () => import('./commands/worker.ts'),
  },
];
