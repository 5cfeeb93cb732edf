import type { Context } from 'hono';
import type { ServantId } from '../../rules/roster/roster.ts';
import { tokenField } from './csrf.tsx';
import type { Door } from './door.ts';
import { isSame, sha256, tokenFor } from './secrets.ts';

/** A form of ours that was sent when its session was no more. */
export type Stray =
  /** The session came to its end by itself: whose it was is known still. */
  | { readonly session: 'lapsed'; readonly person: ServantId }
  /** Somebody has signed in anew in this browser since the page was made. */
  | { readonly session: 'another' }
  /** Nobody knows whose it was: signed out, or long ago. */
  | { readonly session: 'gone' };

/**
 * What became of the session of a form that is posted; null for one that comes in its own, and for whatever a browser does
 * not vouch to be sent by a page of ours. Nothing may be done in its name; what was typed need not be lost.
 */
export function strayForms(door: Door): (c: Context) => Promise<Stray | null> {
  return async (c) => {
    const isVouched = c.req.header('sec-fetch-site') === 'same-origin' || c.req.header('origin') !== undefined;
    if (c.req.method !== 'POST' || !isVouched || !door.isOwnRequest(c)) return null;
    const token = (await c.req.parseBody().catch(() => null))?.[tokenField];
    if (typeof token !== 'string') return null;
    const session = c.get('session');
    if (session !== null) return isSame(token, tokenFor(session.id)) ? null : { session: 'another' };
    const id = door.cookies.session(c);
    if (id === undefined || !isSame(token, tokenFor(id))) return { session: 'gone' };
    const person = await door.store.lapsedSessionOf(sha256(id), door.limits);
    return person === null ? { session: 'gone' } : { session: 'lapsed', person };
  };
}
