import { hasUnits, nameOf } from '../../machines/reporting/units.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { Post, Roster, ServantId } from '../../rules/roster/roster.ts';
import { holdersOf, inService, superiorsOf } from '../../rules/roster/who-is-who.ts';
import type { RowSight } from '../../store/lists.ts';
import { onceADay } from './once-a-day.ts';
import type { Onlooker, Present, Role } from './roles.ts';
import { officeOf } from './roles.ts';

/** What of the body is shown beside single appraisals. */
export const bodyViews = [
  'tasks',
  'people',
  'unit',
  'body',
  'reports',
  'watch',
  'roster',
  'rehearsal',
  'calendar',
  'law',
] as const;

export type BodyView = (typeof bodyViews)[number];

/** Everybody of the body; the others are parts in it. */
export type BodyRole = 'everybody' | 'manager' | 'unitHead' | 'hr' | 'hrDeputy' | 'headOfBody' | 'administrator';

export const bodyRoles: readonly BodyRole[] = [
  'everybody',
  'manager',
  'unitHead',
  'hr',
  'hrDeputy',
  'headOfBody',
  'administrator',
];

/** `all`: the whole body; `theirs`: those whom they lead, their own unit; `own`: only what concerns themselves. */
export type Reach = 'all' | 'theirs' | 'own';

const whole = {
  tasks: 'own',
  people: 'all',
  unit: 'all',
  body: 'all',
  reports: 'all',
  watch: 'all',
  calendar: 'all',
  law: 'all',
} as const satisfies Partial<Record<BodyView, Reach>>;

/** Who sees what of the body. Someone in several parts sees the most of them. */
export const reaches: Readonly<Record<BodyRole, Readonly<Partial<Record<BodyView, Reach>>>>> = {
  everybody: { tasks: 'own', people: 'own', calendar: 'all', law: 'all' },
  manager: { tasks: 'own', people: 'theirs', unit: 'theirs', calendar: 'all', law: 'all' },
  unitHead: { tasks: 'own', people: 'theirs', unit: 'theirs', reports: 'theirs', calendar: 'all', law: 'all' },
  hr: { ...whole, roster: 'all', rehearsal: 'all' },
  hrDeputy: whole,
  headOfBody: whole,
  administrator: { calendar: 'all' },
};

/** The parts that somebody has in the body on a day. */
export function bodyRolesOf({ id, isAdministrator }: Onlooker, present: Present): readonly BodyRole[] {
  if (isAdministrator) return ['administrator'];
  const { roster, day } = present;
  if (!Object.hasOwn(roster.people, id)) return [];
  if (!inService(roster, id, day)) return ['everybody'];
  const office = officeOf(id, present);
  const leads = supervisorsOn(roster, day).has(id);
  const unitHead = unitsHeadedBy(id, present).length > 0;
  const plays: Readonly<Record<BodyRole, boolean>> = {
    everybody: true,
    manager: leads,
    unitHead,
    ...office,
    administrator: false,
  };
  return bodyRoles.filter((role) => plays[role]);
}

/**
 * The units whose reports are somebody's on a day (§4.25, §6.6): structural units, sectors outside them, and in a body without
 * units one's own people, who report under one's id.
 */
export function unitsHeadedBy(id: string, { roster, day }: Present): readonly string[] {
  const held = roster.offices.filter((term) => term.holders.includes(id) && isHeld(term, day));
  const named = held.flatMap(({ office }) => {
    if (office.startsWith('unitHead:')) return [office.slice('unitHead:'.length)];
    const sector = office.startsWith('subUnitHead:') ? office.slice('subUnitHead:'.length) : null;
    return sector !== null && isOutsideUnits(sector, roster, day) ? [sector] : [];
  });
  return hasUnits(roster) || !supervisorsOn(roster, day).has(id) ? named : [id];
}

function isOutsideUnits(sector: string, { people }: Roster, day: CalendarDate): boolean {
  const name = nameOf(sector);
  const isThere = (post: Post) => isHeld(post, day) && post.unit === '' && nameOf(post.subUnit) === name;
  return Object.values(people).some(({ posts }) => posts.some(isThere));
}

/** Everybody whom a post of the day names as supervisor. */
const supervisorsOn = onceADay(({ people }, day) => {
  const posts = Object.values(people).flatMap((person) => person.posts.filter((post) => isHeld(post, day)));
  return new Set(posts.map(({ supervisorId }) => supervisorId));
});

function isHeld(
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate | null },
  day: CalendarDate,
): boolean {
  return from <= day && (to === null || day < to);
}

const wide: readonly Reach[] = ['all', 'theirs', 'own'];

/** How far somebody sees into a view of the body; null where not at all. */
export function reachOf(roles: readonly BodyRole[], view: BodyView): Reach | null {
  return wide.find((reach) => roles.some((role) => reaches[role][view] === reach)) ?? null;
}

/**
 * The parts that a row of a list gives, for lists of many appraisals: those that need the whole appraisal (a former
 * supervisor's, internal control's) are not among them.
 */
export function rolesByRow(row: AppraisalRow, { id, isAdministrator }: Onlooker, present: Present): readonly Role[] {
  if (isAdministrator) return [];
  if (id === row.servant) return ['servant'];
  const { roster, day } = present;
  if (!inService(roster, id, day)) return [];
  const above = [row.supervisor, row.evaluator].map((one) =>
    one === null ? null : superiorsOf(roster, one, day).find((each) => inService(roster, each, day)),
  );
  const office = officeOf(id, present);
  const found: readonly (readonly [Role, boolean])[] = [
    ['supervisor', row.supervisor === id],
    ['evaluator', row.evaluator === id],
    ['superior', above.includes(id)],
    ['unitHead', row.unit !== '' && holdersOf(roster, `unitHead:${row.unit}`, day).includes(id)],
    ['headOfBody', office.headOfBody],
    ['hr', office.hr],
    ['hrDeputy', office.hrDeputy],
  ];
  return found.flatMap(([role, has]) => (has ? [role] : []));
}

/** Which rows `rolesByRow` gives a part in, as a list asks for them; null for none. */
export function rowSightOf({ id, isAdministrator }: Onlooker, present: Present): RowSight | null {
  if (isAdministrator) return null;
  const { roster, day } = present;
  if (!inService(roster, id, day)) return { own: id, led: [], units: [] };
  const { headOfBody, hr, hrDeputy } = officeOf(id, present);
  if (headOfBody || hr || hrDeputy) return 'all';
  return { own: id, led: [id, ...(nextBelow(roster, day).get(id) ?? [])], units: unitsHeadedBy(id, present) };
}

/** For each official in service, those above whom he is the nearest one in service. */
const nextBelow = onceADay((roster, day): ReadonlyMap<ServantId, readonly ServantId[]> => {
  const below = new Map<ServantId, ServantId[]>();
  for (const one of Object.keys(roster.people)) {
    const above = superiorsOf(roster, one, day).find((each) => inService(roster, each, day));
    if (above === undefined) continue;
    const group = below.get(above);
    if (group === undefined) below.set(above, [one]);
    else group.push(one);
  }
  return below;
});

/** Whether the score of a row is shown to somebody in these parts: a result not yet presented is not the servant's to read. */
export function seesScoreOf({ fromNotes }: AppraisalRow, roles: readonly Role[]): boolean {
  return roles.length > 0 && !(fromNotes && roles.includes('servant'));
}
