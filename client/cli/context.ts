import type { Speech } from '../../locales/speak.ts';
import type { Paint } from './paint.ts';

/** Where a command reads and writes; the real process, or a test. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person looks at what is written. */
  readonly interactive: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What every command works with. */
export interface Context {
  readonly terminal: Terminal;
  readonly speech: Speech;
  readonly paint: Paint;
  readonly json: boolean;
  /** Prints the value as JSON for programs, or the text for people. */
  show(value: unknown, text: () => string): void;
}

/** What the command line gives to a command: its arguments and options as texts. */
export interface Given {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** 0 done, 1 refused by the law, 2 bad usage or input, 3 a service is unreachable; 70 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

export interface Command {
  readonly run: (given: Given, context: Context) => Promise<ExitCode> | ExitCode;
}
