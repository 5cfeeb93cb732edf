import type { ServiceCode } from '../../locales/codes/services.ts';
import { speak } from '../../locales/speak.ts';

export interface UnreachableSaying {
  readonly code: Extract<ServiceCode, `unreachable.${string}`>;
  readonly with?: Readonly<Record<string, string | number>>;
}

/** A service does not answer: exit 3, or 503. What was typed is to be kept. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly service: 'temporal' | 'postgres' | 'roster';
  readonly saying: UnreachableSaying;

  constructor(service: Unreachable['service'], saying: UnreachableSaying, options?: ErrorOptions) {
    super(speak('en').say(saying), options);
    this.service = service;
    this.saying = saying;
  }
}

/** Nobody has opened such an appraisal, unit report or year: bad input. */
export class UnknownSubject extends Error {
  override readonly name = 'UnknownSubject';
  readonly subject: string;

  constructor(subject: string) {
    super(`There is no ${subject}.`);
    this.subject = subject;
  }
}

/** A work calendar is wanted that the body does not have yet: bad input, with the year of the file. */
export class CalendarMissing extends Error {
  override readonly name = 'CalendarMissing';
  readonly year: number;

  constructor(year: number) {
    super(`The work calendar of ${year} is missing.`);
    this.year = year;
  }
}

/** The act is larger than an act may be: bad input. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** A fault of ours: nothing was changed, and the alarm was raised. */
export class OurDefect extends Error {
  override readonly name = 'OurDefect';
}
