import { Hono, type Context } from 'hono';
import type { HttpEnv } from '../http/viewer.ts';
import { enter, type Door } from './door.ts';
import { messagePage } from './pages/message-page.tsx';
import { callbackPath, ProviderError, type Provider, type ProviderTrouble } from './provider.ts';
import { returnTo, withReturn } from './return-to.ts';
import { seal, sha256 } from './secrets.ts';
import { issuerName, type OidcSettings } from './settings.ts';

const troubleWords = {
  unreachable: { status: 503, title: 'signIn.providerAway', detail: 'signIn.providerAwayDetail' },
  stale: { status: 400, title: 'signIn.stale', detail: 'signIn.staleDetail' },
  refused: { status: 403, title: 'signIn.providerRefused', detail: 'signIn.providerRefusedDetail' },
  unexpected: { status: 502, title: 'signIn.unexpected', detail: 'signIn.unexpectedDetail' },
} as const satisfies Record<ProviderTrouble, object>;

/** `/sign-in/oidc` leads to the provider of the body, `/sign-in/oidc/callback` back. */
export function oidcRoutes(door: Door, settings: OidcSettings, provider: Provider): Hono<HttpEnv> {
  const { store, cookies } = door;
  return new Hono<HttpEnv>()
    .get('/sign-in/oidc', async (c) => {
      const to = returnTo(c.req.query('to'));
      try {
        const { address, state, flow } = await provider.begin(c.req.query('again') !== undefined);
        await store.beginFlow(sha256(state), sha256(cookies.browser(c)), { ...flow, returnTo: to });
        c.header('cache-control', 'no-store');
        return c.redirect(address.href, 303);
      } catch (error) {
        return trouble(door, c, error, to);
      }
    })
    .get(callbackPath, async (c) => {
      const state = c.req.query('state') ?? '';
      const browser = cookies.browserIfAny(c) ?? '';
      const flow = await store.takeFlow(sha256(state), sha256(browser));
      if (flow === null) return trouble(door, c, new ProviderError('stale', 'no such sign-in was begun'), '/');
      const to = returnTo(flow.returnTo);
      try {
        const { subject, idToken } = await provider.finish(new URL(c.req.url).search, state, flow);
        const person = subject === null ? null : await store.personOfIdentity(issuerName(settings.issuer), subject);
        if (person === null) return await unknown(door, c, subject, settings.claim);
        if (!(await store.mayEnter(person, await door.today()))) {
          await store.recordSignIn({ person, how: 'oidc', outcome: 'notInService' });
          return await notInService(door, c);
        }
        await enter(door, c, { person, how: 'oidc', seal: (id) => seal(idToken, id) });
        return c.redirect(to, 303);
      } catch (error) {
        return trouble(door, c, error, to);
      }
    });
}

/** What went wrong at the provider, with what to do; anything else is a fault of ours. */
function trouble(door: Door, c: Context<HttpEnv>, error: unknown, to: string): Response | Promise<Response> {
  if (!(error instanceof ProviderError)) throw error;
  door.log?.warn({ trouble: error.trouble, code: error.code }, 'sign-in at the provider');
  const { status, title, detail } = troubleWords[error.trouble];
  const speech = c.get('speech');
  return messagePage(door, c, status, {
    title: speech.words(title),
    paragraphs: [speech.words(detail)],
    links: [{ address: withReturn('/sign-in', to), text: speech.words('signIn.again') }],
  });
}

async function unknown(door: Door, c: Context<HttpEnv>, subject: string | null, claim: string): Promise<Response> {
  await door.store.recordSignIn({ person: null, how: 'oidc', outcome: 'unknown' });
  const speech = c.get('speech');
  return messagePage(door, c, 403, {
    title: speech.words('signIn.unknown'),
    paragraphs: [
      subject === null
        ? speech.words('signIn.claimMissing', { claim })
        : speech.words('signIn.unknownDetail', { givenSubject: subject }),
    ],
    links: [{ address: '/sign-in/oidc?again', text: speech.words('signIn.otherAccount') }],
  });
}

async function notInService(door: Door, c: Context<HttpEnv>): Promise<Response> {
  const speech = c.get('speech');
  return messagePage(door, c, 403, {
    title: speech.words('signIn.notInService'),
    paragraphs: [speech.words('signIn.notInServiceDetail')],
    links: [{ address: '/sign-in/oidc?again', text: speech.words('signIn.otherAccount') }],
  });
}
