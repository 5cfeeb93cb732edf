import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Lang } from '../../locales/language.ts';
import type { Speech } from '../../locales/speak.ts';
import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import type { Body } from '../../rules/roster/roster.ts';
import type { Session } from '../../store/sign-in.ts';
import type { Store } from '../../store/store.ts';
import type { Log } from '../../worker/log.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { badInput } from '../bad-input.ts';
import type { Viewer } from '../http/viewer.ts';
import { isSample } from '../office/sample.ts';
import { keepLanguage } from './language.ts';
import { nobodysHash, usualCost, type ScryptCost } from './password.ts';
import { newSecret, sha256 } from './secrets.ts';
import { isLoopback, type SignInSettings } from './settings.ts';

/** What a layout is given: everything from `<html>` to `</html>` is its own, the doctype stands before it already. */
export type LayoutProps = PropsWithChildren<{
  readonly title: string;
  readonly language: Lang;
  readonly speech: Speech;
  readonly viewer: Viewer | null;
  /** Path and query of the page, for the switch of language. */
  readonly address: string;
}>;

export interface SignInConfig extends SignInSettings {
  readonly store: Store;
  /** The body; null before the first import. */
  readonly body: () => Promise<Body | null>;
  /** Whether only this machine reaches the console. */
  readonly isOnLoopback: boolean;
  /** Without one the pages have a plain layout of their own. */
  readonly layout?: FC<LayoutProps>;
  readonly log?: Log;
  readonly cost?: ScryptCost;
}

/** A session with the id that the cookie holds. */
export interface OpenSession extends Session {
  readonly id: string;
}

/** What all parts of signing in work with. */
export interface Door extends SignInConfig {
  readonly cost: ScryptCost;
  readonly nobodysHash: string;
  readonly cookies: Cookies;
  readonly today: () => Promise<CalendarDate>;
  readonly instant: (at: Date) => Promise<Instant>;
  /** Whether everybody of the sample may be anybody: its data alone, this machine alone, and no provider. */
  isSampleOpen(): Promise<boolean>;
  /** Whether a request was made to an address at which the console stands, by a page of its own where it says so. */
  isOwnRequest(c: Context): boolean;
}

interface Cookies {
  session(c: Context): string | undefined;
  keepSession(c: Context, id: string): void;
  dropSession(c: Context): void;
  /** The secret of a browser in which nobody is signed in yet; made where there is none. */
  browser(c: Context): string;
  browserIfAny(c: Context): string | undefined;
}

/** Throws BadInput where others than this machine reach the console at an address that nobody named. */
export function doorOf(config: SignInConfig): Door {
  const { publicUrl, isOnLoopback, oidc } = config;
  if (publicUrl === null && !isOnLoopback)
    throw badInput({ file: null, field: 'MIZAN_PUBLIC_URL' }, 'input.noPublicUrl');
  const cost = config.cost ?? usualCost;
  let sample: { readonly body: Body; readonly is: boolean } | undefined;
  const offset = async () => (await config.body())?.offset ?? '+00:00';
  const instant = async (at: Date) => instantAt(at.getTime(), await offset());
  return {
    ...config,
    cost,
    nobodysHash: nobodysHash(cost),
    cookies: cookiesOf(publicUrl?.protocol === 'https:'),
    instant,
    today: async () => dayOf(await instant(new Date())),
    async isSampleOpen() {
      if (!isOnLoopback || oidc !== null || (publicUrl !== null && !isLoopback(publicUrl.hostname))) return false;
      const known = await config.body();
      if (known === null) return false;
      if (sample?.body !== known) sample = { body: known, is: isSample(known) };
      return sample.is;
    },
    isOwnRequest(c) {
      const site = c.req.header('sec-fetch-site');
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
      const origin = c.req.header('origin');
      if (publicUrl !== null) return origin === undefined || origin === publicUrl.origin;
      const address = `http://${c.req.header('host') ?? ''}`;
      const own = URL.canParse(address) ? new URL(address) : null;
      if (own === null || !isLoopback(own.hostname)) return false;
      return origin === undefined || origin === own.origin;
    },
  };

  function cookiesOf(isSecure: boolean): Cookies {
    const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure } as const;
    const set = (c: Context, name: string, value: string) =>
      setCookie(c, name, value, isSecure ? { ...options, prefix: 'host' } : options);
    const get = (c: Context, name: string) => (isSecure ? getCookie(c, name, 'host') : getCookie(c, name));
    const made = new WeakMap<Context, string>();
    const browserIfAny = (c: Context) => made.get(c) ?? get(c, 'mizan-browser');
    return {
      session: (c) => get(c, 'mizan'),
      keepSession: (c, id) => set(c, 'mizan', id),
      dropSession: (c) => void deleteCookie(c, isSecure ? '__Host-mizan' : 'mizan', options),
      browserIfAny,
      browser(c) {
        const known = browserIfAny(c);
        if (known !== undefined) return known;
        const secret = newSecret();
        made.set(c, secret);
        set(c, 'mizan-browser', secret);
        return secret;
      },
    };
  }
}

/** Begins a session under a new id in the place of the one that this browser had. */
export async function enter(
  door: Door,
  c: Context,
  { person, how, seal }: { person: string; how: Session['how']; seal?: (id: string) => string },
): Promise<void> {
  const id = newSecret();
  const old = door.cookies.session(c);
  await door.store.sweepSignIns(door.limits);
  await door.store.beginSession({
    hash: sha256(id),
    person,
    how,
    sealed: seal?.(id) ?? null,
    before: old === undefined ? null : sha256(old),
  });
  await door.store.recordSignIn({ person, how, outcome: 'signedIn' });
  door.cookies.keepSession(c, id);
  const chosen = await door.store.chosenLanguage(person);
  if (chosen !== null) keepLanguage(c, door, chosen);
}
