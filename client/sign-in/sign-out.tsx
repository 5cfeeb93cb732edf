import { Hono } from 'hono';
import type { HttpEnv } from '../http/viewer.ts';
import { CsrfField, csrfGuard } from './csrf.tsx';
import type { Door } from './door.ts';
import { page } from './pages/page.tsx';
import { sha256 } from './secrets.ts';
import { signedOut } from './sign-in-page.tsx';

/** `/sign-out`: the session ends here. */
export function signOutRoutes(door: Door): Hono<HttpEnv> {
  const guard = csrfGuard(door);
  return new Hono<HttpEnv>()
    .get('/sign-out', (c) => {
      if (c.get('session') === null) return c.redirect('/sign-in', 303);
      const speech = c.get('speech');
      const title = speech.words('signIn.signOutTitle');
      return page(
        door,
        c,
        200,
        title,
        <>
          <h1>{title}</h1>
          <p>{speech.words('signIn.signOutDetail')}</p>
          <form method="post" action="/sign-out">
            <CsrfField c={c} />
            <button type="submit">{speech.words('signIn.signOut')}</button>
          </form>
        </>,
      );
    })
    .post('/sign-out', async (c, next) => {
      const session = c.get('session');
      // Whose session has ended already is signed out.
      if (session === null) {
        door.cookies.dropSession(c);
        return c.redirect(`/sign-in?state=${signedOut}`, 303);
      }
      return guard(c, next);
    })
    .post('/sign-out', async (c) => {
      const session = c.get('session');
      if (session === null) return c.redirect('/sign-in', 303);
      await door.store.endSession(sha256(session.id));
      await door.store.recordSignIn({ person: session.person, how: session.how, outcome: 'signedOut' });
      door.cookies.dropSession(c);
      return c.redirect(`/sign-in?state=${signedOut}`, 303);
    });
}
