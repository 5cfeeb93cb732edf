import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HttpEnv } from '../http/viewer.ts';
import { CsrfField } from './csrf.tsx';
import type { Door } from './door.ts';
import { ErrorSummary, Field, type Fault } from './pages/fields.tsx';
import { askedLanguage, inLanguage } from './language.ts';
import { style, styleAddress } from './pages/layout.tsx';
import { page } from './pages/page.tsx';
import { returnTo, withReturn } from './return-to.ts';
import { samplePeople } from './sample.ts';

/** `/sign-in`: every way in that there is. */
export function signInPageRoutes(door: Door): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/sign-in', (c) => {
      const to = inLanguage(returnTo(c.req.query('to')), askedLanguage(c));
      return c.get('viewer') === null ? signInPage(door, c, { to }) : c.redirect(to, 303);
    })
    .get(styleAddress, (c) =>
      c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' }),
    );
}

/** The value of `state` with which the provider, too, sends people back who have signed out. */
export const signedOut = 'signed-out';

interface Shown {
  readonly to: string;
  readonly status?: ContentfulStatusCode;
  readonly id?: string;
  readonly faults?: readonly Fault[];
}

export async function signInPage(
  door: Door,
  c: Context<HttpEnv>,
  { to, status = 200, id = '', faults = [] }: Shown,
): Promise<Response> {
  const speech = c.get('speech');
  const people = (await door.isSampleOpen()) ? await samplePeople(door) : null;
  const hasProvider = door.oidc !== null;
  const isLocalOffered = (people === null && !hasProvider) || (await door.store.hasLocalAccounts());
  const notice = noticeOf(door, c);
  const title = speech.words('signIn.title');
  return page(
    door,
    c,
    status,
    faults.length === 0 ? title : speech.words('signIn.faultTitle', { title }),
    <>
      <ErrorSummary faults={faults} speech={speech} />
      <h1>{title}</h1>
      {notice === null || faults.length > 0 ? null : (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      {hasProvider ? (
        <a class="button" href={withReturn('/sign-in/oidc', to)}>
          {speech.words('signIn.byProvider')}
        </a>
      ) : null}
      {isLocalOffered ? (
        <form method="post" action="/sign-in/local" novalidate>
          {hasProvider || people !== null ? <h2>{speech.words('signIn.byPassword')}</h2> : null}
          <CsrfField c={c} />
          <input type="hidden" name="to" value={to} />
          <Field
            name="id"
            type="text"
            label={speech.words('signIn.id')}
            hint={speech.words('signIn.idHint')}
            autocomplete="username"
            value={id}
            faults={faults}
          />
          <Field
            name="password"
            type="password"
            label={speech.words('signIn.password')}
            autocomplete="current-password"
            faults={faults}
          />
          <button type="submit">{speech.words('signIn.enter')}</button>
        </form>
      ) : null}
      {people === null ? null : (
        <form method="post" action="/sign-in/sample">
          <h2>{speech.words('signIn.sample')}</h2>
          <p>{speech.words('signIn.sampleHint')}</p>
          <CsrfField c={c} />
          <input type="hidden" name="to" value={to} />
          <ul class="people">
            {people.map((person) => (
              <li>
                <button type="submit" name="person" value={person.id}>
                  {`${person.name} (${person.id})`}
                  <span>
                    {[person.position, ...person.offices.map((code) => speech.words(code)), person.unit]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
    </>,
  );
}

/** Why somebody stands here: signed out, or a session that came to its end. */
function noticeOf(door: Door, c: Context<HttpEnv>): string | null {
  const speech = c.get('speech');
  if (c.req.query('state') === signedOut) return speech.words('signIn.signedOut');
  if (c.req.query('state') === 'kept') return speech.words('signIn.kept');
  const hadSession = door.cookies.session(c) !== undefined && c.get('session') === null;
  return hadSession ? speech.words('signIn.sessionEnded') : null;
}
