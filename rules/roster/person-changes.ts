import { addDays } from '../calendar/date.ts';
import { refuse, type Refusal } from '../ruling.ts';
import type { Absence, Person, Post, Roster, RosterChange } from './roster.ts';
import { supervisorFlaw } from './supervision-checks.ts';

type Change<T extends RosterChange['type']> = Extract<RosterChange, { type: T }>;
export type PersonChange = Exclude<RosterChange, { servantId: '' }>;

/** The person as the change leaves them, or why the roster contradicts the change. */
export function changedPerson(roster: Roster, change: PersonChange): Person | Refusal {
  if (change.type === 'hired') return hired(roster, change);
  const person = roster.people[change.servantId];
  if (person === undefined) return refuse('1.1', 'change.unknownServant', { servant: change.servantId });
  const post = person.posts.at(-1);
  if (post === undefined || post.to !== null) return refuse('1.1', 'change.notInBody', about(change));
  switch (change.type) {
    case 'probationEnded':
      if (post.status === 'permanent') return refuse('1.3', 'change.notOnProbation', about(change));
      return stretched(person, post, change, { status: 'permanent' });
    case 'supervisorChanged':
      return supervisorChanged(roster, person, post, change);
    case 'moved':
      return moved(roster, person, post, change);
    case 'absenceStarted':
      return absenceStarted(person, post, change);
    case 'absenceEnded':
      return absenceEnded(person, change);
    case 'left':
      return departed(person, post, change, change.details.reason);
    case 'transferredToBody':
      return departed(person, post, change, change.details.body);
  }
}

/** Whether the person's record shows the change already. */
export function isAppliedToPerson(person: Person | undefined, change: PersonChange): boolean {
  if (person === undefined) return false;
  const index = person.posts.findIndex(({ from }) => from === change.date);
  const post = person.posts[index];
  const before = person.posts[index - 1];
  const followed = post !== undefined && before !== undefined && before.to === post.from;
  switch (change.type) {
    case 'hired':
      return post?.appointedOn === change.date && agrees(post, change.details);
    case 'probationEnded':
      return followed && post.status === 'permanent' && before.status !== 'permanent';
    case 'supervisorChanged':
      return followed && post.supervisorId === change.details.supervisorId && before.supervisorId !== post.supervisorId;
    case 'moved':
      return followed && post.appointedOn === change.date && agrees(post, change.details);
    case 'absenceStarted':
      return person.absences.some(({ from, kind }) => from === change.date && kind === change.details.kind);
    case 'absenceEnded':
      return person.absences.some(({ to }) => to === change.date);
    case 'left':
    case 'transferredToBody':
      return endsOn(person, change);
  }
}

function hired(roster: Roster, change: Change<'hired'>): Person | Refusal {
  const { servantId: id, date, details } = change;
  const person = roster.people[id];
  const last = person?.posts.at(-1);
  if (last !== undefined && (last.to === null || last.to > date))
    return refuse('1.1', 'change.inBodyAlready', about(change));
  const flaw = supervisorFlaw(roster, id, details.supervisorId, date);
  if (flaw !== null) return flaw;
  const post: Post = { ...details, from: date, to: null, appointedOn: date };
  return { id, posts: [...(person?.posts ?? []), post], absences: person?.absences ?? [], departure: null };
}

function supervisorChanged(
  roster: Roster,
  person: Person,
  post: Post,
  change: Change<'supervisorChanged'>,
): Person | Refusal {
  const { supervisorId } = change.details;
  if (post.supervisorId === supervisorId) {
    return refuse('1.4.1', 'change.sameSupervisor', { servant: person.id, supervisor: supervisorId });
  }
  return (
    supervisorFlaw(roster, person.id, supervisorId, change.date) ?? stretched(person, post, change, { supervisorId })
  );
}

function moved(roster: Roster, person: Person, post: Post, change: Change<'moved'>): Person | Refusal {
  const flaw = supervisorFlaw(roster, person.id, change.details.supervisorId, change.date);
  return flaw ?? stretched(person, post, change, { positionClass: '', ...change.details, appointedOn: change.date });
}

/** The person with a new stretch of the last post from the day of the change on. */
function stretched(person: Person, post: Post, change: PersonChange, differing: Partial<Post>): Person | Refusal {
  if (change.date < post.from) return refuse('3.3', 'change.beforeLast', { ...about(change), last: post.from });
  const before = person.posts.slice(0, -1);
  const next: Post = { ...post, ...differing, from: change.date, to: null };
  return {
    ...person,
    posts: change.date === post.from ? [...before, next] : [...before, { ...post, to: change.date }, next],
  };
}

function absenceStarted(person: Person, post: Post, change: Change<'absenceStarted'>): Person | Refusal {
  const last = person.absences.at(-1);
  if (last?.to === null) return refuse('4.19', 'change.awayAlready', { ...about(change), since: last.from });
  if (last !== undefined && last.to > change.date)
    return refuse('4.19', 'change.beforeReturn', { ...about(change), back: last.to });
  if (!serves(person, post, change)) return refuse('1.1', 'change.notInBody', about(change));
  const { kind, countsAsService } = change.details;
  const absence: Absence = { from: change.date, to: null, kind, countsAsService };
  return { ...person, absences: [...person.absences, absence] };
}

function absenceEnded(person: Person, change: Change<'absenceEnded'>): Person | Refusal {
  const last = person.absences.at(-1);
  if (last?.to !== null) return refuse('4.19', 'change.notAway', about(change));
  if (change.date <= last.from) return refuse('4.19', 'change.backTooEarly', { ...about(change), since: last.from });
  return { ...person, absences: [...person.absences.slice(0, -1), { ...last, to: change.date }] };
}

/** The day of leaving is the last one in service; an absence still open ends with it. */
function departed(
  person: Person,
  post: Post,
  change: Change<'left' | 'transferredToBody'>,
  note: string,
): Person | Refusal {
  const last = person.absences.at(-1);
  const lastKnown = [post.from, last?.from ?? '', last?.to ?? ''].sort().at(-1) ?? post.from;
  if (change.date < lastKnown) return refuse('1.1', 'change.beforeLast', { ...about(change), last: lastKnown });
  const to = addDays(change.date, 1);
  return {
    ...person,
    posts: [...person.posts.slice(0, -1), { ...post, to }],
    absences: person.absences.map((absence) => (absence.to === null ? { ...absence, to } : absence)),
    departure: { on: change.date, kind: change.type, note },
  };
}

function endsOn(person: Person, change: Change<'left' | 'transferredToBody'>): boolean {
  if (person.departure?.on === change.date) return person.departure.kind === change.type;
  const end = addDays(change.date, 1);
  const next = person.posts[person.posts.findIndex(({ to }) => to === end) + 1];
  return (
    next !== undefined && person.posts.some(({ to }) => to === end) && (next.from !== end || next.appointedOn === end)
  );
}

function serves(person: Person, post: Post, change: PersonChange): boolean {
  return (
    change.date >= post.from ||
    person.posts.some(({ from, to }) => from <= change.date && to !== null && change.date < to)
  );
}

function agrees(post: Post, details: Partial<Post>): boolean {
  return Object.entries(details).every(([field, value]) => post[field as keyof Post] === value);
}

function about(change: PersonChange): { servant: string; date: string } {
  return { servant: change.servantId, date: change.date };
}
