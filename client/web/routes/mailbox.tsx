import { Hono } from 'hono';
import { dayOf } from '../../../rules/calendar/date.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import type { HttpEnv } from '../../http/viewer.ts';
import { feedFor, renewFeed, revokeFeed } from '../../notices/feed.ts';
import { mailbox, refusedAddresses } from '../../notices/mailbox.ts';
import { frameOf } from '../frame-of.ts';
import { MailboxPage } from '../pages/mailbox.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { show } from './answer.tsx';

/** What was or is to be mailed to the viewer, and the feed for the viewer's calendar program. */
export function mailboxRoutes(parts: WebParts): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/mailbox', (c) => page(c, parts, null))
    .post('/mailbox/feed', async (c) => {
      const viewer = c.get('viewer');
      if (viewer === null) return c.notFound();
      const { path } = await renewFeed(parts.acts, viewer);
      return page(c, parts, `${originOf(c, parts)}${path}`);
    })
    .post('/mailbox/feed/revoked', async (c) => {
      const viewer = c.get('viewer');
      if (viewer === null) return c.notFound();
      await revokeFeed(parts.acts, viewer);
      return c.redirect('/mailbox', 303);
    });
}

async function page(c: WebContext, { acts, ...parts }: WebParts, address: string | null): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || viewer.isAdministrator) return c.notFound();
  const frame = await frameOf(c, { acts, ...parts });
  const origin = originOf(c, parts);
  const [letters, { madeAt }, refused, body] = await Promise.all([
    mailbox(acts, viewer, { language: frame.speech.lang, console: origin }),
    feedFor(acts, viewer),
    refusedAddresses(acts, viewer),
    acts.body(),
  ]);
  const madeOn = madeAt === null ? null : dayOf(instantAt(madeAt.getTime(), body?.offset ?? '+00:00'));
  const content = <MailboxPage letters={letters} feed={{ madeOn, address }} refused={refused} token={frame.token} />;
  return show(c, { frame, title: frame.speech.words('web.mailbox.title'), content });
}

/** Behind a proxy the address that reached this process is not the one that people open. */
function originOf(c: WebContext, { origin }: Pick<WebParts, 'origin'>): string {
  return origin ?? new URL(c.req.url).origin;
}
