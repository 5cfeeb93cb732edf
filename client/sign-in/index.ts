import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../http/viewer.ts';
import { csrfGuard } from './csrf.tsx';
import { doorOf, type SignInConfig } from './door.ts';
import { localRoutes } from './local.tsx';
import { oidcRoutes } from './oidc.ts';
import { passwordRoutes } from './own-password.tsx';
import { providerOf } from './provider.ts';
import { sampleRoutes } from './sample.ts';
import { sessionReader } from './session.ts';
import { signInPageRoutes } from './sign-in-page.tsx';
import { signOutRoutes } from './sign-out.tsx';
import { strayForms, type Stray } from './stray-form.ts';
import { viewerGate } from './require-viewer.ts';

export { CsrfField, formToken } from './csrf.tsx';
export type { SignInConfig } from './door.ts';
export type { Stray } from './stray-form.ts';

export interface SignIn {
  /** First for every request that may have a viewer: sets `viewer`, `language` and `speech`, and makes `formToken` work. */
  readonly session: MiddlewareHandler<HttpEnv>;
  /** `/sign-in…`, `/sign-out` and `/password`, which look after themselves: they stand before `requireViewer`. */
  readonly routes: Hono<HttpEnv>;
  readonly requireViewer: MiddlewareHandler<HttpEnv>;
  /** After `requireViewer`, so that a session that has ended leads to sign-in and not to a refusal. */
  readonly csrf: MiddlewareHandler<HttpEnv>;
  /** What became of the session of a posted form, for pages that give back what was typed. */
  readonly strayForm: (c: Context) => Promise<Stray | null>;
}

/** Sign-in as parts to be composed: `app.use(session)`, `app.route('/', routes)`, `app.use(requireViewer, csrf)`. */
export function signIn(config: SignInConfig): SignIn {
  const door = doorOf(config);
  const { oidc, publicUrl } = config;
  const provider = oidc === null || publicUrl === null ? null : providerOf(oidc, publicUrl);
  const routes = new Hono<HttpEnv>();
  const parts = [signInPageRoutes, localRoutes, sampleRoutes, passwordRoutes].map((part) => part(door));
  for (const part of [...parts, signOutRoutes(door, provider)]) routes.route('/', part);
  if (oidc !== null && provider !== null) routes.route('/', oidcRoutes(door, oidc, provider));
  return {
    session: sessionReader(door),
    routes,
    requireViewer: viewerGate(door),
    csrf: csrfGuard(door),
    strayForm: strayForms(door),
  };
}
