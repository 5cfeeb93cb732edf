import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Speech } from '../../locales/speak.ts';
import type { HttpCode } from '../../locales/codes/http.ts';
import type { Clause, Refusal } from '../../rules/ruling.ts';
import type { NoSuchRecord } from '../../documents/records.ts';
import type { BadInput, Flaw } from '../bad-input.ts';
import type { NothingToOrder } from '../views/papers.ts';
import type { HttpEnv } from './viewer.ts';

/** One thing that is wrong with what was sent. */
export interface FlawSaid {
  /** `with.goals[2].weight`; null where it is the whole. */
  readonly field: string | null;
  /** Line of a file, from 1. */
  readonly line: number | null;
  readonly code: string;
  readonly message: string;
}

/** RFC 9457: what came instead of a result, said in the reader's language. */
export interface Problem {
  /** `urn:mizan:refused`, `urn:mizan:badInput` and so on. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The path that was asked. */
  readonly instance: string;
  readonly requestId: string;
  /** Of a refusal: the clause, the code of the reason, and the reason in words. */
  readonly clause?: Clause;
  readonly code?: string;
  readonly message?: string;
  /** Of input that cannot be read: everything that is wrong with it. */
  readonly flaws?: readonly FlawSaid[];
  /** Of a service that does not answer: seconds after which to send the same again. */
  readonly retryAfter?: number;
}

/** Seconds. */
const retryAfter = 5;

/** The law's refusal: the request was understood, and the state of the appraisal does not allow it. */
export function refusedProblem(c: Context<HttpEnv>, { clause, because }: Refusal): Problem {
  const speech = c.get('speech');
  const message = speech.say(because);
  return {
    ...problem(c, 409, 'refused', speech.words('http.refused', { clause }), message),
    clause,
    code: because.code,
    message,
  };
}

export function notFoundProblem(c: Context<HttpEnv>): Problem {
  return worded(c, 404, 'notFound', 'http.notFound', 'http.notFoundDetail');
}

/** As many streams are open as one person may have. */
export function tooManyProblem(c: Context<HttpEnv>): Problem {
  return { ...worded(c, 429, 'tooMany', 'http.tooMany', 'http.tooManyDetail'), retryAfter: 60 };
}

export function tooLargeProblem(c: Context<HttpEnv>, mostBytes: number): Problem {
  const speech = c.get('speech');
  const detail = speech.words('http.tooLargeDetail', { most: mostBytes / 1024 });
  return problem(c, 413, 'tooLarge', speech.words('http.tooLarge'), detail);
}

/** What an error means to whoever sent the request; the names are those of `client/acts` and `client/bad-input`. */
export function problemOf(c: Context<HttpEnv>, error: Error): Problem {
  const speech = c.get('speech');
  switch (error.name) {
    case 'BadInput':
      return badInputProblem(c, error as BadInput);
    case 'NoSuchRecord':
      return noSuchRecordProblem(c, error as NoSuchRecord);
    case 'NothingToOrder': {
      const { year } = error as NothingToOrder;
      const detail = speech.words('http.nothingToOrder', { year });
      return { ...problem(c, 404, 'nothingToOrder', speech.words('http.notFound'), detail), clause: '5.1' };
    }
    case 'UnknownSubject':
      return notFoundProblem(c);
    case 'TooLarge':
      return tooLargeProblem(c, 256 * 1024);
    case 'Unreachable':
      return {
        ...problem(
          c,
          503,
          'unreachable',
          speech.words('http.unreachable'),
          speech.words('http.unreachableDetail', { seconds: retryAfter }),
        ),
        retryAfter,
      };
    case 'NoBody':
      return problem(c, 404, 'noBody', speech.words('http.notYet'), speech.words('service.noBody'));
    case 'CalendarMissing':
    case 'MissingCalendarYear': {
      const year = 'year' in error ? Number(error.year) : 0;
      return problem(
        c,
        422,
        'calendarMissing',
        speech.words('http.notYet'),
        speech.words('service.calendarMissing', { year }),
      );
    }
    default:
      if (error instanceof HTTPException) return ofStatus(c, error.status);
      return problem(
        c,
        500,
        'defect',
        speech.words('http.defect'),
        speech.words('http.defectDetail', { request: c.get('requestId') }),
      );
  }
}

/** A version of a paper that is not there is told apart from what is not there at all. */
function noSuchRecordProblem(c: Context<HttpEnv>, { version }: NoSuchRecord): Problem {
  if (version === null) return notFoundProblem(c);
  const speech = c.get('speech');
  const detail = speech.words('http.noSuchVersion', { givenNumber: String(version) });
  return problem(c, 404, 'noSuchVersion', speech.words('http.notFound'), detail);
}

export function sendProblem(c: Context<HttpEnv>, given: Problem): Response {
  if (given.retryAfter !== undefined) c.header('retry-after', String(given.retryAfter));
  c.header('cache-control', 'no-store');
  return c.body(JSON.stringify(given), given.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  });
}

/** An address with letters that no address of ours has. */
export function unreadableProblem(c: Context<HttpEnv>): Problem {
  return badInputProblem(c, { flaws: [{ file: null, code: 'input.notStorable', with: {} }] });
}

export function badInputProblem(c: Context<HttpEnv>, { flaws }: Pick<BadInput, 'flaws'>): Problem {
  const speech = c.get('speech');
  const said = flaws.map((flaw) => flawSaid(flaw, speech));
  const detail = said.map(({ field, message }) => (field === null ? message : `${field}: ${message}`)).join(' ');
  return {
    ...problem(c, 400, 'badInput', speech.words('http.badInput', { count: flaws.length }), detail),
    flaws: said,
  };
}

export function worded(c: Context<HttpEnv>, status: number, code: string, title: Wordless, detail: Wordless): Problem {
  const speech = c.get('speech');
  return problem(c, status, code, speech.words(title), speech.words(detail));
}

/** Sentences without values. */
type Wordless = Extract<
  HttpCode,
  | 'http.tooMany'
  | 'http.tooManyDetail'
  | 'http.notJson'
  | 'http.notJsonDetail'
  | 'http.notFound'
  | 'http.notFoundDetail'
  | 'http.noKey'
  | 'http.noKeyDetail'
>;

export function problem(c: Context<HttpEnv>, status: number, code: string, title: string, detail: string): Problem {
  return {
    type: `urn:mizan:${code}`,
    title,
    status,
    detail,
    instance: c.req.path,
    requestId: c.get('requestId'),
    code,
  };
}

/** A flaw in the reader's words. */
export function flawSaid({ field, line, code, with: values, because }: Flaw, speech: Speech): FlawSaid {
  const message = speech.say({
    code,
    with: because === undefined ? values : { ...values, because: speech.say(because) },
  });
  return { field: field ?? null, line: line ?? null, code, message };
}

function ofStatus(c: Context<HttpEnv>, status: number): Problem {
  if (status === 404) return notFoundProblem(c);
  if (status === 400) return worded(c, 400, 'notJson', 'http.notJson', 'http.notJsonDetail');
  return { ...notFoundProblem(c), status, code: `status${status}`, type: `urn:mizan:status${status}` };
}
