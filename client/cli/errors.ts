import type { CliCode } from '../../locales/codes/cli.ts';
import type { Speech } from '../../locales/speak.ts';
import type { BadSetting } from '../../worker/settings.ts';
import type { Unreachable } from '../acts/errors.ts';
import { BadInput, type Flaw } from '../bad-input.ts';
import type { Context, ExitCode } from './context.ts';
import { Refused } from './refused.ts';
import { ServiceError } from './service-error.ts';
import { isStackFailure, stackFailure } from './stack-words.ts';
import { UsageError } from './usage-error.ts';

/** More flaws than a person reads at once. */
const shownFlaws = 50;

/** Says on standard error what went wrong, and gives the exit code that goes with it. */
export function report(error: unknown, context: Context, command: string): ExitCode {
  const { json, terminal } = context;
  const { exit, text, value } = understood(error, context, command);
  terminal.err(json ? `${JSON.stringify({ error: value }, null, 2)}\n` : `${text}\n`);
  return exit;
}

interface Understood {
  readonly exit: ExitCode;
  readonly text: string;
  readonly value: object;
}

function understood(error: unknown, { speech, paint }: Context, command: string): Understood {
  if (error instanceof UsageError) {
    const message = speech.say(error);
    const help = speech.words('usage.seeHelp', { command });
    return { exit: 2, text: `${paint.red(message)}\n${paint.dim(help)}`, value: { kind: 'usage', message } };
  }
  if (error instanceof BadInput) {
    const flaws = error.flaws.map((flaw) => described(flaw, speech));
    const more = flaws.length - shownFlaws;
    const lines = [
      paint.red(speech.words('error.badInput', { count: flaws.length })),
      ...flaws
        .slice(0, shownFlaws)
        .map(({ place, message }) => `${place === '' ? '' : `${paint.bold(place)}: `}${message}`),
      ...(more > 0 ? [speech.words('error.moreFlaws', { count: more })] : []),
    ];
    const value = { kind: 'badInput', flaws: flaws.map(({ place: _place, ...flaw }) => flaw) };
    return { exit: 2, text: lines.join('\n'), value };
  }
  if (isBadSetting(error)) {
    const message = speech.say(error);
    const text = `${paint.red(speech.words('error.badInput', { count: 1 }))}\n${paint.bold(error.setting)}: ${message}`;
    const flaw = { file: null, line: null, field: error.setting, code: error.code, message };
    return { exit: 2, text, value: { kind: 'badInput', flaws: [flaw] } };
  }
  if (error instanceof Refused) {
    const { clause, because } = error.refusal;
    const message = speech.say(because);
    const text = `${paint.red(speech.words('error.refused', { clause }))} ${message}`;
    return { exit: 1, text, value: { kind: 'refused', clause, code: because.code, message } };
  }
  if (error instanceof ServiceError) {
    const message = speech.say(error);
    return { exit: error.exit, text: paint.red(message), value: { kind: 'service', code: error.code, message } };
  }
  const served = servedWrong(error);
  if (served !== null) {
    const message = speech.say(served);
    return { exit: 2, text: paint.red(message), value: { kind: 'badInput', code: served.code, message } };
  }
  if (isStackFailure(error)) {
    const message = stackFailure(error, speech);
    const text = `${paint.red(speech.words('error.unreachable'))}\n${message}`;
    return { exit: 3, text, value: { kind: 'unreachable', code: error.saying.code, message } };
  }
  if (isUnreachable(error)) {
    const message = speech.say(error.saying);
    const text = `${paint.red(speech.words('error.unreachable'))}\n${message}`;
    return { exit: 3, text, value: { kind: 'unreachable', code: error.saying.code, message } };
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    exit: 70,
    text: `${paint.red(speech.words('error.defect'))}\n${trace}`,
    value: { kind: 'defect', message: trace },
  };
}

/** What the client of the service found wrong with what it was given, known by the names of its errors. */
function servedWrong(
  error: unknown,
): { readonly code: CliCode; readonly with?: Readonly<Record<string, string | number>> } | null {
  if (!(error instanceof Error)) return null;
  switch (error.name) {
    case 'NoBody':
      return { code: 'service.noBody' };
    case 'TooLarge':
      return { code: 'service.tooLarge' };
    case 'UnknownSubject':
      return { code: 'service.unknownSubject', with: { given: 'subject' in error ? String(error.subject) : '' } };
    case 'CalendarMissing':
    case 'MissingCalendarYear':
      return { code: 'service.calendarMissing', with: { year: 'year' in error ? Number(error.year) : 0 } };
    default:
      return null;
  }
}

/** Services say so themselves, by the name of their error: their code is not loaded for a command that needs none. */
function isUnreachable(error: unknown): error is Unreachable {
  return error instanceof Error && error.name === 'Unreachable';
}

function isBadSetting(error: unknown): error is BadSetting {
  return error instanceof Error && error.name === 'BadSetting';
}

/** What went wrong as one sentence, for what goes on by itself. */
export function sentenceOf(error: unknown, speech: Speech): string {
  if (isUnreachable(error)) return speech.say(error.saying);
  return error instanceof Error ? error.message : String(error);
}

/** Where and what, in words: `roster.csv, line 7, managerial`. */
export function described({ file, line, field, code, with: values, because }: Flaw, speech: Speech) {
  const parts = [file, line === undefined ? null : speech.words('error.place.line', { line }), field ?? null];
  const message = speech.say({
    code,
    with: because === undefined ? values : { ...values, because: speech.say(because) },
  });
  return {
    place: parts.filter((part) => part !== null).join(', '),
    file,
    line: line ?? null,
    field: field ?? null,
    code,
    message,
  };
}
