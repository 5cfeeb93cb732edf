import { Hono } from 'hono';
import type { HttpEnv } from '../http/viewer.ts';
import { CsrfField, csrfGuard } from './csrf.tsx';
import type { Door, OpenSession } from './door.ts';
import { messagePage } from './pages/message-page.tsx';
import { page } from './pages/page.tsx';
import { ProviderError, type Provider } from './provider.ts';
import { sha256, unseal } from './secrets.ts';
import { signedOut } from './sign-in-page.tsx';

/** `/sign-out`: the session ends here, and at the provider that it came from. */
export function signOutRoutes(door: Door, provider: Provider | null): Hono<HttpEnv> {
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
      // Whose session has ended already is signed out; a page of another site, to which no cookie was given, asks in vain.
      if (session === null && door.isOwnRequest(c)) {
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
      const elsewhere = await endAtProvider(door, provider, session);
      if (elsewhere === null) return c.redirect(`/sign-in?state=${signedOut}`, 303);
      // Not a redirect: where forms may lead to this console only, a browser would stop it.
      c.header('refresh', `0; url=${elsewhere.href}`);
      const speech = c.get('speech');
      return messagePage(door, c, 200, {
        title: speech.words('signIn.signedOut'),
        paragraphs: [speech.words('signIn.signOutElsewhere')],
        links: [{ address: elsewhere.href, text: speech.words('signIn.goOn') }],
      });
    });
}

/** Where to sign out at the provider; null where there is nothing to do, or nobody answers. */
async function endAtProvider(door: Door, provider: Provider | null, session: OpenSession): Promise<URL | null> {
  if (provider === null || session.how !== 'oidc' || session.sealed === null) return null;
  try {
    return await provider.end(unseal(session.sealed, session.id), signedOut);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    door.log?.warn({ trouble: error.trouble, code: error.code }, 'sign-out at the provider');
    return null;
  }
}
