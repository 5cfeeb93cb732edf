import type { CriterionId } from '../rules/form/criteria.ts';
import type { SayingCode } from '../rules/sayings.ts';
import type { Grade } from '../rules/score/grade.ts';
import type { CliCode } from './codes/cli.ts';
import type { DocumentCode } from './codes/documents.ts';
import type { HttpCode } from './codes/http.ts';
import type { InputCode } from './codes/input.ts';
import type { ActName, DisputeStep, EntryName, FieldName, Outcome, StageName } from './codes/names.ts';
import type { NoticeCode } from './codes/notices.ts';
import type { ServiceCode } from './codes/services.ts';
import type { SignInCode } from './codes/sign-in.ts';
import type { StackCode } from './codes/stack.ts';
import type { WebCode } from './codes/web/index.ts';
import type { DateWords } from './dates.ts';

export type Lang = 'az' | 'en';

/** Every sentence has a code: reasons of the law, faults of input, what the command line, the start, the pages and mails say. */
export type SentenceCode =
  | SayingCode
  | CliCode
  | InputCode
  | HttpCode
  | NoticeCode
  | ServiceCode
  | SignInCode
  | StackCode
  | WebCode
  | DocumentCode;

export interface Names {
  readonly act: Readonly<Record<ActName, string>>;
  readonly task: Readonly<Record<ActName, string>>;
  readonly stage: Readonly<Record<StageName, string>>;
  readonly entry: Readonly<Record<EntryName, string>>;
  readonly field: Readonly<Record<FieldName, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly criterion: Readonly<Record<CriterionId, string>>;
  readonly dispute: Readonly<Record<DisputeStep, string>>;
  /** By clause, `4.22` or `I-22`: what it is about. */
  readonly clause: Readonly<Record<string, string>>;
  /** By `I-22`: what is held. */
  readonly interpretation: Readonly<Record<string, string>>;
}

/** A language with every word there is: one that lacks a word does not compile. */
export interface Language {
  readonly lang: Lang;
  readonly dates: DateWords;
  /** ICU MessageFormat, values by name. */
  readonly sentences: Readonly<Record<SentenceCode, string>>;
  readonly names: Names;
  /** What the language still does to a finished sentence. */
  readonly finish: (sentence: string) => string;
}
