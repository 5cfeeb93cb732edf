import { Hono } from 'hono';
import type { SignInCode } from '../../locales/codes/sign-in.ts';
import { holdersOf, inService, postOn } from '../../rules/roster/who-is-who.ts';
import type { HttpEnv } from '../http/viewer.ts';
import { csrfGuard } from './csrf.tsx';
import { enter, type Door } from './door.ts';
import { messagePage } from './pages/message-page.tsx';
import { returnTo } from './return-to.ts';

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly offices: readonly Extract<SignInCode, `signIn.office.${string}`>[];
}

/** Everyone of the sample who is in service, with what makes them worth to be. */
export async function samplePeople({ store, today }: Door): Promise<readonly SamplePerson[]> {
  const [{ roster }, names, day] = await Promise.all([store.roster(), store.names(), today()]);
  const holders = (office: 'headOfBody' | 'hrDeputyHead' | 'hrService' | 'internalControl') =>
    holdersOf(roster, office, day);
  const offices = [
    ['signIn.office.head', holders('headOfBody')],
    ['signIn.office.hrDeputy', holders('hrDeputyHead')],
    ['signIn.office.hr', holders('hrService')],
    ['signIn.office.control', holders('internalControl')],
  ] as const;
  return Object.keys(roster.people)
    .filter((id) => inService(roster, id, day))
    .map((id) => {
      const post = postOn(roster, id, day);
      const { surname = '', givenName = '' } = names[id] ?? {};
      return {
        id,
        name: `${surname} ${givenName}`.trim(),
        position: post?.position ?? '',
        unit: [post?.unit ?? '', post?.subUnit ?? ''].filter((part) => part !== '').join(', '),
        offices: offices.filter(([, ids]) => ids.includes(id)).map(([code]) => code),
      };
    });
}

/** `/sign-in/sample`: one click, where the body is the invented one and nobody else can reach it. */
export function sampleRoutes(door: Door): Hono<HttpEnv> {
  const guard = csrfGuard(door, (c) => door.cookies.browserIfAny(c));
  return new Hono<HttpEnv>().post('/sign-in/sample', guard, async (c) => {
    const form = await c.req.parseBody();
    const { person, to } = form;
    const speech = c.get('speech');
    const isOpen = await door.isSampleOpen();
    if (
      !isOpen ||
      typeof person !== 'string' ||
      person.includes('\0') ||
      !(await door.store.mayEnter(person, await door.today()))
    ) {
      return messagePage(door, c, 403, {
        title: speech.words('signIn.notSample'),
        paragraphs: [speech.words('signIn.notSampleDetail')],
        links: [{ address: '/sign-in', text: speech.words('signIn.again') }],
      });
    }
    await enter(door, c, { person, how: 'sample' });
    return c.redirect(returnTo(typeof to === 'string' ? to : undefined), 303);
  });
}
