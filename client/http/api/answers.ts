import type { RouteConfig, z } from '@hono/zod-openapi';
import { problem } from './schemas/common.ts';

const words: Readonly<Record<number, string>> = {
  304: 'What you have is what there is (If-None-Match).',
  400: 'It cannot be read as what it should be; `flaws` has everything that is wrong.',
  401: 'Nobody is signed in.',
  403: 'Sent by a page of another site, or not yours to do.',
  404: 'There is nothing here, or what there is is not shown to you.',
  409: 'Refused by the law: `clause`, `code` and `message` say why. Nothing was changed.',
  413: 'Larger than may be sent at once.',
  415: 'A type of content that is not read here.',
  422: 'The body’s calendar does not reach so far.',
  429: 'As many streams are open as one person may have.',
  503: 'A service does not answer; nothing was changed. Send the same again after `Retry-After` seconds.',
};

/** The answers of a route: its result, and the problems that it can come to. */
export function answersOf(result: z.ZodType, problems: readonly number[]): RouteConfig['responses'] {
  const answers: RouteConfig['responses'] = {
    200: { description: 'As asked.', content: { 'application/json': { schema: result } } },
  };
  for (const status of problems) {
    const description = words[status] ?? '';
    answers[status] =
      status === 304 ? { description } : { description, content: { 'application/problem+json': { schema: problem } } };
  }
  return answers;
}

/** What every view can come to beside its result. */
export const viewProblems = [304, 400, 401, 404, 422, 503] as const;

/** What every act can come to. */
export const actProblems = [400, 401, 403, 404, 409, 413, 422, 503] as const;
