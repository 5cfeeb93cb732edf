import type { Values } from '../forms/values.ts';
import { bareFrame } from '../frame-of.ts';
import type { WebContext, WebParts } from '../parts.ts';
import { DownPage } from '../pages/down.tsx';
import { show } from './answer.tsx';
import { draftFields, keyIn, type ActAtHand } from './desk.ts';

/** A service is away: what was typed is kept as a draft, and where that is not possible either, in the page itself. */
export async function down(
  c: WebContext,
  parts: WebParts,
  at: Pick<ActAtHand, 'subject' | 'act'> | null,
  values: Values,
): Promise<Response> {
  const viewer = c.get('viewer');
  const { id, act = '' } = c.req.param();
  const subject = at?.subject ?? id ?? '';
  const kept = viewer !== null && (await keep(parts, { viewer: viewer.id, subject, act: at?.act ?? act }, values));
  const frame = bareFrame(c, parts);
  c.header('retry-after', '30');
  const title = frame.speech.words('web.page.down');
  const content = (
    <DownPage
      frame={frame}
      path={c.req.path}
      values={draftFields(values)}
      idempotencyKey={keyIn(values)}
      isKept={kept}
    />
  );
  return show(c, { frame, title, content, status: 503 });
}

async function keep(
  { acts }: WebParts,
  key: { readonly viewer: string; readonly subject: string; readonly act: string },
  values: Values,
): Promise<boolean> {
  try {
    await acts.store.keepDraft(key, draftFields(values));
    return true;
  } catch {
    return false;
  }
}
