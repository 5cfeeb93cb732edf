import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HttpEnv } from '../../http/viewer.ts';
import type { Door } from '../door.ts';
import { page } from './page.tsx';

export interface Message {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Where to go on; the first is the likeliest. */
  readonly links?: readonly { readonly address: string; readonly text: string }[];
}

/** What happened and what to do: nothing to fill in. */
export function messagePage(
  door: Door,
  c: Context<HttpEnv>,
  status: ContentfulStatusCode,
  { title, paragraphs, links = [] }: Message,
): Response | Promise<Response> {
  return page(
    door,
    c,
    status,
    title,
    <>
      <h1>{title}</h1>
      {paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      {links.map(({ address, text }) => (
        <p>
          <a href={address}>{text}</a>
        </p>
      ))}
    </>,
  );
}
