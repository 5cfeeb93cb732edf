import * as oidc from 'openid-client';
import type { Flow } from '../../store/sign-in.ts';
import { newSecret } from './secrets.ts';
import type { OidcSettings } from './settings.ts';

export const callbackPath = '/sign-in/oidc/callback';

/** Who somebody is for the provider. */
export interface Identity {
  /** The value of the claim that says so; null where the id_token has none. */
  readonly subject: string | null;
  readonly idToken: string;
}

/**
 * `unreachable`: no answer, or not now. `stale`: the code was used already or is too old. `refused`: the person or the
 * provider said no. `unexpected`: an answer that must not be believed, or a setting that is not right.
 */
export type ProviderTrouble = 'unreachable' | 'stale' | 'refused' | 'unexpected';

export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly trouble: ProviderTrouble;
  /** The provider's or the library's name for it: no value of a token. */
  readonly code: string;

  constructor(trouble: ProviderTrouble, code: string) {
    super(`The provider of identities: ${trouble} (${code}).`);
    this.trouble = trouble;
    this.code = code;
  }
}

export interface Begun {
  readonly address: URL;
  readonly state: string;
  readonly flow: Pick<Flow, 'nonce' | 'verifier'>;
}

/** The provider of the body's identities. Every function rejects with ProviderError. */
export interface Provider {
  /** Where the person goes to sign in; `again` makes the provider ask even one whom it knows. */
  begin(again: boolean): Promise<Begun>;
  /** Who came back with this query, where it is the answer to that beginning. */
  finish(search: string, state: string, flow: Flow): Promise<Identity>;
  /** Where the person signs out, and comes back with `state`; null where the provider has no such place. */
  end(idToken: string, state: string): Promise<URL | null>;
}

const secondsToAnswer = 10;
const secondsOfClocks = 30;
const anHour = 3_600_000;

export function providerOf(settings: OidcSettings, publicUrl: URL): Provider {
  const redirectUri = new URL(callbackPath, publicUrl).href;
  let known: { readonly until: number; readonly configuration: Promise<oidc.Configuration> } | undefined;

  /** What the provider says of itself, asked anew every hour, and at once after a failure. */
  const configuration = (): Promise<oidc.Configuration> => {
    if (known === undefined || known.until < Date.now()) {
      const asked = discover(settings);
      known = { until: Date.now() + anHour, configuration: asked };
      asked.catch(() => (known = undefined));
    }
    return known.configuration;
  };

  return {
    begin: (again) =>
      told(async () => {
        const verifier = oidc.randomPKCECodeVerifier();
        const [state, nonce] = [newSecret(), newSecret()];
        const address = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope: settings.scope,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          nonce,
          ...(again ? { prompt: 'login' } : {}),
        });
        return { address, state, flow: { nonce, verifier } };
      }),

    finish: (search, state, { nonce, verifier }) =>
      told(async () => {
        const current = new URL(`${redirectUri}${search}`);
        const tokens = await oidc.authorizationCodeGrant(await configuration(), current, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
        });
        const value = tokens.claims()?.[settings.claim];
        const subject = typeof value === 'number' ? String(value) : value;
        return {
          subject: typeof subject === 'string' && subject.trim() !== '' ? subject : null,
          idToken: tokens.id_token ?? '',
        };
      }),

    end: (idToken, state) =>
      told(async () => {
        const found = await configuration();
        if (found.serverMetadata().end_session_endpoint === undefined) return null;
        return oidc.buildEndSessionUrl(found, {
          id_token_hint: idToken,
          post_logout_redirect_uri: new URL('/sign-in', publicUrl).href,
          state,
        });
      }),
  };
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  const metadata = { [oidc.clockTolerance]: secondsOfClocks };
  // Settings let http through for this machine alone.
  const insecure = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(issuer, clientId, metadata, authentication(clientSecret), {
    execute: [oidc.enableNonRepudiationChecks, ...insecure],
    timeout: secondsToAnswer,
  });
}

/** How we say who we are: by the header, which every provider knows unless it says otherwise; without a secret by PKCE. */
function authentication(secret: string | null): oidc.ClientAuth {
  if (secret === null) return oidc.None();
  return (server, client, body, headers) => {
    const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const method = known.includes('client_secret_basic') ? oidc.ClientSecretBasic : oidc.ClientSecretPost;
    return method(secret)(server, client, body, headers);
  };
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw troubleOf(error);
  }
}

const later = ['temporarily_unavailable', 'server_error'];
const noAnswer = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

function troubleOf(error: unknown): ProviderError {
  if (error instanceof oidc.AuthorizationResponseError) {
    return new ProviderError(later.includes(error.error) ? 'unreachable' : 'refused', error.error);
  }
  if (error instanceof oidc.ResponseBodyError) {
    if (error.error === 'invalid_grant') return new ProviderError('stale', error.error);
    const isLater = error.status >= 500 || later.includes(error.error);
    return new ProviderError(isLater ? 'unreachable' : 'unexpected', error.error);
  }
  if (error instanceof oidc.WWWAuthenticateChallengeError) {
    const [challenge] = error.cause;
    return new ProviderError('unexpected', challenge?.parameters.error ?? 'unauthorized');
  }
  if (error instanceof oidc.ClientError) {
    const code = error.code ?? 'unknown';
    return new ProviderError(noAnswer.includes(code) ? 'unreachable' : 'unexpected', code);
  }
  // What fetch throws when nobody answers.
  if (error instanceof TypeError && error.cause !== undefined) return new ProviderError('unreachable', 'fetch failed');
  return new ProviderError('unexpected', error instanceof Error ? error.name : 'unknown');
}
