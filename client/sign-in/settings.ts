import { collectFlaws } from '../bad-input.ts';
import type { SessionLimits } from '../../store/sign-in.ts';

/** The provider of the body's own identities. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** The claim of the id_token that says who it is. */
  readonly claim: string;
  readonly scope: string;
}

export interface SignInSettings {
  /** Where people reach the console; null on this machine alone, at whatever address of it they ask. */
  readonly publicUrl: URL | null;
  readonly oidc: OidcSettings | null;
  readonly limits: SessionLimits;
}

/** Two hours without a request, and twelve hours at all: nobody signs in twice on a working day. */
export const usualLimits: SessionLimits = { idleMinutes: 120, longestMinutes: 720 };

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

export function isLoopback(hostname: string): boolean {
  return loopbackHosts.includes(hostname) || hostname === '::1';
}

/** A provider as links name it: without the slash that an address may or may not have at its end. */
export function issuerName(issuer: URL): string {
  return issuer.href.replace(/\/$/, '');
}

/**
 * How people sign in, by the environment: `MIZAN_PUBLIC_URL`, `MIZAN_OIDC_ISSUER`, `MIZAN_OIDC_CLIENT_ID`,
 * `MIZAN_OIDC_CLIENT_SECRET`, `MIZAN_OIDC_CLAIM` (`sub`), `MIZAN_OIDC_SCOPE` (`openid`), `MIZAN_SESSION_IDLE_MINUTES`,
 * `MIZAN_SESSION_LONGEST_MINUTES`. Throws BadInput with every setting that is not right.
 */
export function signInSettings(env: Readonly<Record<string, string | undefined>>): SignInSettings {
  const flaws = collectFlaws();
  const given = (name: string) => env[name]?.trim() || undefined;
  const at = (field: string) => ({ file: null, field });

  const address = (name: string): URL | null => {
    const text = given(name);
    if (text === undefined) return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
    if (url === null || !isSafe) flaws.add(at(name), 'input.notASafeAddress', { given: text });
    return url;
  };
  const minutes = (name: string, usual: number): number => {
    const text = given(name);
    if (text === undefined) return usual;
    if (!/^[1-9]\d{0,4}$/.test(text)) flaws.add(at(name), 'input.notWholePositive', { given: text });
    return Number(text);
  };

  const publicUrl = address('MIZAN_PUBLIC_URL');
  if (publicUrl !== null && (publicUrl.pathname !== '/' || publicUrl.search !== '' || publicUrl.hash !== '')) {
    flaws.add(at('MIZAN_PUBLIC_URL'), 'input.notAnOrigin', { given: publicUrl.href });
  }
  const issuer = address('MIZAN_OIDC_ISSUER');
  const clientId = given('MIZAN_OIDC_CLIENT_ID');
  if (issuer !== null && clientId === undefined) {
    flaws.add(at('MIZAN_OIDC_CLIENT_ID'), 'input.wantedWith', { other: 'MIZAN_OIDC_ISSUER' });
  }
  if (issuer !== null && given('MIZAN_PUBLIC_URL') === undefined) {
    flaws.add(at('MIZAN_PUBLIC_URL'), 'input.wantedWith', { other: 'MIZAN_OIDC_ISSUER' });
  }
  if (issuer === null && clientId !== undefined) {
    flaws.add(at('MIZAN_OIDC_ISSUER'), 'input.wantedWith', { other: 'MIZAN_OIDC_CLIENT_ID' });
  }
  const limits = {
    idleMinutes: minutes('MIZAN_SESSION_IDLE_MINUTES', usualLimits.idleMinutes),
    longestMinutes: minutes('MIZAN_SESSION_LONGEST_MINUTES', usualLimits.longestMinutes),
  };
  flaws.settle();
  const oidc =
    issuer === null || clientId === undefined
      ? null
      : {
          issuer,
          clientId,
          clientSecret: given('MIZAN_OIDC_CLIENT_SECRET') ?? null,
          claim: given('MIZAN_OIDC_CLAIM') ?? 'sub',
          scope: given('MIZAN_OIDC_SCOPE') ?? 'openid',
        };
  return { publicUrl, oidc, limits };
}
