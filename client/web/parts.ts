import type { Context } from 'hono';
import type { Attachment, JsonObject, Paper } from '../../machines/subject.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { Acts } from '../acts/acts.ts';
import type { Streams } from '../http/streams.ts';
import type { HttpEnv, Viewer } from '../http/viewer.ts';
import type { PaperDesk } from '../views/papers.ts';
import type { Importer } from '../views/imports/importer.ts';
import type { RehearsalDesk } from '../rehearsal/desk.ts';
import type { appointmentBook } from '../notices/appointments.ts';
import type { Stray } from '../sign-in/stray-form.ts';
import type { Views } from '../views/views.ts';

/** An act as a page hands it in for whoever is signed in. */
export interface Doing {
  readonly subject: string;
  readonly act: string;
  readonly with: JsonObject;
  readonly paper?: Paper;
  readonly attachments?: readonly Attachment[];
  readonly via: 'web';
  /** Makes it happen once. */
  readonly key: string;
}

export type Done = { readonly seq: number; readonly stage: string } | { readonly refusal: Refusal };

/** What the console stands on. */
export interface WebParts {
  readonly acts: Pick<Acts, 'body' | 'store'>;
  readonly views: Views;
  readonly papers: PaperDesk;
  /** Null where the subject does not exist for the viewer. Throws BadInput, Unreachable, TooLarge, CalendarMissing, OurDefect. */
  readonly perform: (viewer: Viewer, doing: Doing) => Promise<Done | null>;
  /** HR's files, looked at before they count. */
  readonly imports: Importer;
  /** Years run in memory, for HR. */
  readonly rehearsals: RehearsalDesk;
  /** Interviews and quarterly meetings. */
  readonly meetings: ReturnType<typeof appointmentBook>;
  /** The token that every form of ours carries, under the name `_csrf`. */
  readonly formToken: (c: Context) => string;
  /** What became of the session of a posted form; null for one that comes in its own. */
  readonly strayForm: (c: Context) => Promise<Stray | null>;
  /** Where people reach the console; as they ask for it where nothing is said. */
  readonly origin?: string | null;
  /** Pages that are told of news; one's own where none are given. */
  readonly streams?: Streams;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
}

export type WebContext = Context<HttpEnv>;
