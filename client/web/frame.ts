import type { WebCode } from '../../locales/codes/web/index.ts';
import type { Speech } from '../../locales/speak.ts';
import type { CalendarDate, Instant } from '../../rules/calendar/date.ts';
import type { BodyRole } from '../access/body.ts';

/** What frames every page: whose body, who is signed in, and where one can go. */
export interface Frame {
  readonly speech: Speech;
  readonly body: string;
  /** Null for nobody signed in. */
  readonly person: FramedPerson | null;
  readonly sections: readonly Section[];
  /** Path with query, to come back to after the language was switched. */
  readonly path: string;
  readonly now: Instant;
  readonly today: CalendarDate;
  /** What has just been done, from the redirect after it. */
  readonly done: string | null;
  /** What every form that is posted carries. */
  readonly token: string;
}

export interface FramedPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly BodyRole[];
}

export interface Section {
  readonly href: string;
  readonly label: Extract<WebCode, `web.nav.${string}`>;
}
