import { Hono, type Context } from 'hono';
import type { HttpEnv } from '../http/viewer.ts';
import { checkPassword, type Checked } from './check-password.ts';
import { csrfGuard } from './csrf.tsx';
import { enter, type Door } from './door.ts';
import { messagePage } from './pages/message-page.tsx';
import type { Fault } from './pages/fields.tsx';
import { returnTo, withReturn } from './return-to.ts';
import { signInPage } from './sign-in-page.tsx';

const longestId = 100;
const longestPassword = 1_000;

/** `/sign-in/local`: name and password of a local identity. */
export function localRoutes(door: Door): Hono<HttpEnv> {
  const guard = csrfGuard(door, (c) => door.cookies.browserIfAny(c));
  return new Hono<HttpEnv>().post('/sign-in/local', guard, async (c) => {
    const form = await c.req.parseBody();
    const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
    const id = text('id').trim().normalize('NFC');
    const password = text('password');
    const to = returnTo(text('to'));
    const missing = faultsOf(c, id, password);
    if (missing.length > 0) return signInPage(door, c, { to, status: 422, id, faults: missing });

    const checked = await checkPassword(door, id, password);
    if (checked.outcome !== 'right') return refused(door, c, checked, { id, to });
    await enter(door, c, { person: checked.id, how: 'local' });
    return c.redirect(checked.mustChange ? withReturn('/password', to) : to, 303);
  });
}

function faultsOf(c: Context<HttpEnv>, id: string, password: string): readonly Fault[] {
  const speech = c.get('speech');
  // PostgreSQL takes no NUL, and no name has one.
  const isIdGiven = id !== '' && id.length <= longestId && !id.includes('\0');
  const isPasswordGiven = password !== '' && password.length <= longestPassword;
  return [
    ...(isIdGiven ? [] : [{ field: 'id', message: speech.words('signIn.idMissing') }]),
    ...(isPasswordGiven ? [] : [{ field: 'password', message: speech.words('signIn.passwordMissing') }]),
  ];
}

async function refused(
  door: Door,
  c: Context<HttpEnv>,
  checked: Exclude<Checked, { outcome: 'right' }>,
  { id, to }: { readonly id: string; readonly to: string },
): Promise<Response> {
  const speech = c.get('speech');
  switch (checked.outcome) {
    case 'wrong':
      return signInPage(door, c, {
        to,
        id,
        status: 422,
        faults: [{ field: 'id', message: speech.words('signIn.wrong') }],
      });
    case 'locked': {
      c.header('retry-after', String(Math.max(1, Math.ceil((checked.until.getTime() - Date.now()) / 1000))));
      const until = speech.instant(await door.instant(checked.until));
      return signInPage(door, c, {
        to,
        id,
        status: 429,
        faults: [{ field: null, message: speech.words('signIn.locked', { until }) }],
      });
    }
    case 'busy':
      c.header('retry-after', '60');
      return messagePage(door, c, 503, {
        title: speech.words('signIn.busy'),
        paragraphs: [speech.words('signIn.busyDetail')],
        links: [{ address: withReturn('/sign-in', to), text: speech.words('signIn.again') }],
      });
    case 'lapsed':
      return messagePage(door, c, 403, {
        title: speech.words('signIn.lapsed'),
        paragraphs: [speech.words('signIn.lapsedDetail')],
      });
    case 'notInService':
      return messagePage(door, c, 403, {
        title: speech.words('signIn.notInService'),
        paragraphs: [speech.words('signIn.notInServiceDetail')],
      });
  }
}
