import { dayOf } from '../../rules/calendar/date.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { BodyRole } from '../access/body.ts';
import type { ViewerView } from '../views/views.ts';
import { wordsOfDone } from './act-words.ts';
import type { Frame, FramedPerson, Section } from './frame.ts';
import type { WebContext, WebParts } from './parts.ts';

/** The frame of a page for this request. */
export async function frameOf(c: WebContext, parts: WebParts): Promise<Frame> {
  const viewer = c.get('viewer');
  const body = await parts.acts.body();
  const seen = viewer === null || body === null ? null : await parts.views.viewer(viewer);
  return framed(c, parts, {
    body: body?.name ?? '',
    offset: body?.offset ?? '+00:00',
    person: viewer === null ? null : personOf(seen, viewer.id, viewer.isAdministrator),
    sections: viewer === null ? [] : sectionsOf(seen),
  });
}

/** The frame where neither the body nor the viewer can be asked for: a service is away. */
export function bareFrame(c: WebContext, parts: Pick<WebParts, 'clock' | 'formToken'>): Frame {
  return framed(c, parts, { body: '', offset: '+00:00', person: null, sections: [] });
}

interface Known {
  readonly body: string;
  readonly offset: string;
  readonly person: FramedPerson | null;
  readonly sections: readonly Section[];
}

function framed(
  c: WebContext,
  { clock = Date.now, formToken }: Pick<WebParts, 'clock' | 'formToken'>,
  { body, offset, person, sections }: Known,
): Frame {
  const speech = c.get('speech');
  const { pathname, searchParams } = new URL(c.req.url);
  const done = searchParams.get('done');
  searchParams.delete('done');
  searchParams.delete('lang');
  const query = searchParams.toString();
  const now = instantAt(clock(), offset);
  return {
    speech,
    body,
    person,
    sections,
    path: query === '' ? pathname : `${pathname}?${query}`,
    now,
    today: dayOf(now),
    done: done === null ? null : speech.words('web.done.act', { act: wordsOfDone(speech, done) }),
    token: formToken(c),
  };
}

function personOf(seen: ViewerView | null, id: string, isAdministrator: boolean): FramedPerson {
  if (seen === null) return { id, name: id, roles: isAdministrator ? ['administrator'] : [] };
  const { person, roles } = seen;
  const offices = roles.filter((role) => role !== 'everybody');
  return { id, name: person.name, roles: offices.length === 0 ? ['everybody'] : offices };
}

function sectionsOf(seen: ViewerView | null): readonly Section[] {
  const law: readonly Section[] = [
    { href: '/calendar', label: 'web.nav.calendar' },
    { href: '/law', label: 'web.nav.law' },
  ];
  if (seen === null) return law.slice(0, 1);
  const is = (...roles: readonly BodyRole[]) => seen.roles.some((role) => roles.includes(role));
  const [own] = seen.own;
  const whole = is('hr', 'hrDeputy', 'headOfBody');
  return [
    { href: '/', label: 'web.nav.tasks' },
    ...section(own !== undefined, `/appraisals/${encodeURIComponent(own ?? '')}`, 'web.nav.own'),
    ...section(is('manager', 'unitHead') || whole, '/people', 'web.nav.unit'),
    ...section(whole, '/hr', 'web.nav.hr'),
    ...section(is('headOfBody'), '/head', 'web.nav.head'),
    ...section(is('unitHead') || whole, '/reports', 'web.nav.reports'),
    { href: '/mailbox', label: 'web.nav.mailbox' },
    ...law,
  ];
}

function section(shown: boolean, href: string, label: Section['label']): readonly Section[] {
  return shown ? [{ href, label }] : [];
}
