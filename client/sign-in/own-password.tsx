import { Hono, type Context } from 'hono';
import type { HttpEnv } from '../http/viewer.ts';
import { attemptKey, checkPassword } from './check-password.ts';
import { CsrfField, csrfGuard } from './csrf.tsx';
import { enter, type Door, type OpenSession } from './door.ts';
import { ErrorSummary, Field, type Fault } from './pages/fields.tsx';
import { messagePage } from './pages/message-page.tsx';
import { page } from './pages/page.tsx';
import { passwordFault, shortestPassword, type PasswordFault } from './password-rules.ts';
import { hashPassword, isPassword } from './password.ts';
import { returnTo, withReturn } from './return-to.ts';

const faultWords = {
  tooShort: 'signIn.tooShort',
  tooLong: 'signIn.tooLong',
  tooSimple: 'signIn.tooSimple',
  common: 'signIn.common',
  ownName: 'signIn.ownName',
  sameAsBefore: 'signIn.sameAsBefore',
} as const satisfies Record<PasswordFault, string>;

/** `/password`: another password, demanded after a one-time one. */
export function passwordRoutes(door: Door): Hono<HttpEnv> {
  const isElsewhere = (c: Context<HttpEnv>) => {
    const speech = c.get('speech');
    return messagePage(door, c, 404, {
      title: speech.words('signIn.noPasswordHere'),
      paragraphs: [speech.words('signIn.noPasswordHereDetail')],
    });
  };
  return new Hono<HttpEnv>()
    .get('/password', (c) => {
      const session = c.get('session');
      const to = returnTo(c.req.query('to'));
      if (session === null) return c.redirect(withReturn('/sign-in', to), 303);
      return session.how === 'local' ? passwordPage(door, c, session, to, []) : isElsewhere(c);
    })
    .post('/password', csrfGuard(door), async (c) => {
      const session = c.get('session');
      if (session === null) return c.redirect('/sign-in', 303);
      if (session.how !== 'local') return isElsewhere(c);
      const form = await c.req.parseBody();
      const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
      const to = returnTo(text('to'));
      const given = { current: text('current'), password: text('password'), repeated: text('repeated') };
      const faults = await faultsOf(door, c, session, given);
      if (faults.length > 0) return passwordPage(door, c, session, to, faults);

      const { store, cost } = door;
      await store.setPassword(session.person, {
        password: await hashPassword(given.password, cost),
        oneTimeDays: null,
      });
      await store.forgetAttempts(attemptKey(session.person));
      await store.recordSignIn({ person: session.person, how: 'local', outcome: 'passwordChanged' });
      await enter(door, c, { person: session.person, how: 'local' });
      return c.redirect(to, 303);
    });
}

interface Given {
  readonly current: string;
  readonly password: string;
  readonly repeated: string;
}

async function faultsOf(
  door: Door,
  c: Context<HttpEnv>,
  { person, mustChange }: OpenSession,
  { current, password, repeated }: Given,
): Promise<readonly Fault[]> {
  const speech = c.get('speech');
  const { store } = door;
  // The one-time password was typed a moment ago.
  if (!mustChange) {
    const checked = await checkPassword(door, person, current);
    if (checked.outcome === 'locked') {
      const until = speech.instant(await door.instant(checked.until));
      return [{ field: 'current', message: speech.words('signIn.locked', { until }) }];
    }
    if (checked.outcome === 'busy') return [{ field: 'current', message: speech.words('signIn.busyDetail') }];
    if (checked.outcome !== 'right') return [{ field: 'current', message: speech.words('signIn.currentWrong') }];
  }
  const name = (await store.names([person]))[person];
  const fault = passwordFault(password, { id: person, name, before: mustChange ? null : current });
  if (fault !== null) return [{ field: 'password', message: speech.words(faultWords[fault], { shortestPassword }) }];
  const before = (await store.accountOf(person))?.password ?? null;
  if (mustChange && before !== null && (await isPassword(password, before))) {
    return [{ field: 'password', message: speech.words('signIn.sameAsBefore') }];
  }
  return password === repeated ? [] : [{ field: 'repeated', message: speech.words('signIn.notRepeated') }];
}

function passwordPage(
  door: Door,
  c: Context<HttpEnv>,
  { person, mustChange }: OpenSession,
  to: string,
  faults: readonly Fault[],
): Response | Promise<Response> {
  const speech = c.get('speech');
  const title = speech.words('signIn.newPasswordTitle');
  return page(
    door,
    c,
    faults.length === 0 ? 200 : 422,
    faults.length === 0 ? title : speech.words('signIn.faultTitle', { title }),
    <>
      <ErrorSummary faults={faults} speech={speech} />
      <h1>{title}</h1>
      {mustChange ? <p class="notice">{speech.words('signIn.mustChange')}</p> : null}
      <form method="post" action="/password" novalidate>
        <CsrfField c={c} />
        <input type="hidden" name="to" value={to} />
        <input type="text" name="username" value={person} autocomplete="username" hidden readonly />
        {mustChange ? null : (
          <Field
            name="current"
            type="password"
            label={speech.words('signIn.currentPassword')}
            autocomplete="current-password"
            faults={faults}
          />
        )}
        <Field
          name="password"
          type="password"
          label={speech.words('signIn.newPassword')}
          hint={speech.words('signIn.newPasswordHint', { shortestPassword })}
          autocomplete="new-password"
          faults={faults}
        />
        <Field
          name="repeated"
          type="password"
          label={speech.words('signIn.repeatedPassword')}
          autocomplete="new-password"
          faults={faults}
        />
        <p>{speech.words('signIn.othersEnd')}</p>
        <button type="submit">{speech.words('signIn.changePassword')}</button>
      </form>
    </>,
  );
}
