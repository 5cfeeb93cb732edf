import type { Speech } from '../../locales/speak.ts';
import type { StackSaying } from '../../stack/progress.ts';

/** What bringing up the stack tells, in one line: of each reason its first. */
export function stackLine(saying: StackSaying, speech: Speech): string {
  const reasons = saying.because.map((because) => stackLine(because, speech).split('\n')[0] ?? '');
  return [speech.say(saying), ...reasons].join(' ');
}

interface StackFailure {
  readonly saying: StackSaying;
  readonly where: string | undefined;
  readonly todo: StackSaying | undefined;
}

/** What bringing up the stack fails for: what happened with all its reasons, where, and what to do. */
export function stackFailure({ saying, where, todo }: StackFailure, speech: Speech): string {
  return [
    ...paragraph(saying, speech, ''),
    ...(where === undefined ? [] : [`  ${speech.words('stack.where', { place: where })}`]),
    ...(todo === undefined ? [] : [`  ${speech.words('stack.todo', { what: speech.say(todo) })}`]),
  ].join('\n');
}

function paragraph(saying: StackSaying, speech: Speech, indent: string): string[] {
  const lines = speech.say(saying).split('\n');
  return [
    ...lines.map((line) => `${indent}${line}`),
    ...saying.because.flatMap((because) => paragraph(because, speech, `${indent}  `)),
  ];
}

/** Whether this was thrown by bringing up the stack, known by what it carries: the stack's code is not loaded for it. */
export function isStackFailure(error: unknown): error is Error & StackFailure {
  return error instanceof Error && 'saying' in error;
}
