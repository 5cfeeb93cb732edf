import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { OidcSettings } from '../../../client/sign-in/settings.ts';

/** A real provider of identities on this machine, whose people sign in with any name. */
export interface IdentityProvider {
  readonly settings: OidcSettings;
  /** Settings of a client whose codes live for one second. */
  readonly hasty: OidcSettings;
  /** Stops answering, and goes on at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const secret = randomBytes(16).toString('hex');

export async function startIdentityProvider(publicUrl: string): Promise<IdentityProvider> {
  const first = await listen(createServer(), 0);
  const { port } = first.address() as AddressInfo;
  await close(first);
  const issuer = `http://127.0.0.1:${port}`;
  const client = (clientId: string) => ({
    client_id: clientId,
    client_secret: secret,
    redirect_uris: [`${publicUrl}/sign-in/oidc/callback`],
    post_logout_redirect_uris: [`${publicUrl}/sign-in`],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  });
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const provider = new Provider(issuer, {
    clients: [client('mizan'), client('hasty')],
    jwks: { keys: [{ ...key, alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub', 'employee_id'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    ttl: {
      AuthorizationCode: (_: unknown, __: unknown, { clientId }: { clientId: string }) =>
        clientId === 'hasty' ? 1 : 60,
    },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...(id.startsWith('E') ? { employee_id: id } : {}) }),
    }),
  });
  let server: Server | undefined;
  const self: IdentityProvider = {
    settings: {
      issuer: new URL(issuer),
      clientId: 'mizan',
      clientSecret: secret,
      claim: 'employee_id',
      scope: 'openid',
    },
    hasty: { issuer: new URL(issuer), clientId: 'hasty', clientSecret: secret, claim: 'employee_id', scope: 'openid' },
    async stop() {
      if (server !== undefined) await close(server);
      server = undefined;
    },
    async start() {
      server ??= await listen(createServer(provider.callback()), port);
    },
  };
  await self.start();
  return self;
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** The same person's browser at the provider. */
export interface Visitor {
  /** Signs in, or goes straight through where the provider knows the person; gives the address that leads back. */
  signIn(address: string, login: string): Promise<URL>;
  /** Says no. */
  abort(address: string): Promise<URL>;
  signOut(address: string): Promise<URL>;
}

export function visitor(): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (address: string, form?: Record<string, string>) => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    return {
      text: await response.text(),
      location: location === null ? null : new URL(location, address).href,
    };
  };
  /** Follows redirects and answers forms, until a redirect leads away from the provider. */
  const walk = async (start: string, answer: (page: string) => Record<string, string> | string): Promise<URL> => {
    const { origin } = new URL(start);
    let step = await ask(start);
    for (let steps = 0; steps < 20; steps += 1) {
      if (step.location !== null) {
        if (new URL(step.location).origin !== origin) return new URL(step.location);
        step = await ask(step.location);
        continue;
      }
      const given = answer(step.text);
      const action = /<form[^>]* action="([^"]+)"/.exec(step.text)?.[1] ?? '';
      step = typeof given === 'string' ? await ask(given) : await ask(new URL(action, origin).href, given);
    }
    throw new Error(`The provider leads nowhere: ${step.text}`);
  };
  return {
    signIn: (address, login) =>
      walk(address, (page) =>
        page.includes('value="login"') ? { prompt: 'login', login, password: 'any' } : { prompt: 'consent' },
      ),
    abort: (address) => walk(address, (page) => /href="([^"]+\/abort)"/.exec(page)?.[1] ?? ''),
    signOut: (address) =>
      walk(address, (page) => ({ xsrf: /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '', logout: 'yes' })),
  };
}
