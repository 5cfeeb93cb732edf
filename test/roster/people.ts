import { applyChange } from '../../rules/roster/changes.ts';
import type {
  Absence,
  Body,
  OfficeTerm,
  Person,
  Post,
  Roster,
  RosterChange,
  ServantId,
} from '../../rules/roster/roster.ts';

export const supremeBody: Body = {
  id: 'body',
  name: 'Agentlik',
  category: 'supreme',
  timeZone: 'Asia/Baku',
  offset: '+04:00',
  workingHours: { from: '09:00', to: '18:00', lunch: ['13:00', '14:00'] },
  rules: { appraisalOpens: '12-01', decisionDue: 5, silentServant: 3, weightDecimals: 0 },
};

/** A post of the unit “Şöbə” since 2019, with what differs. */
export function post(differing: Partial<Post> = {}): Post {
  const from = differing.from ?? '2019-03-01';
  return {
    from,
    to: null,
    appointedOn: from,
    unit: 'Şöbə',
    subUnit: '',
    position: 'Məsləhətçi',
    qualificationDegree: '',
    supervisorId: 'HEAD',
    managerial: false,
    status: 'permanent',
    positionClass: '',
    ...differing,
  };
}

export function person(id: ServantId, posts: readonly Post[] = [post()], absences: readonly Absence[] = []): Person {
  return { id, posts, absences, departure: null };
}

export function away(from: string, to: string | null, countsAsService = false): Absence {
  return { from, to, kind: countsAsService ? 'sickLeave' : 'unpaidLeave', countsAsService };
}

export function office(name: OfficeTerm['office'], ...holders: readonly ServantId[]): OfficeTerm {
  return { office: name, holders, from: '0001-01-01', to: null };
}

/** A body of its chief, the head of one unit under the chief, and whoever is given. */
export function rosterOf(...people: readonly Person[]): Roster {
  const chief = person('CHIEF', [post({ unit: '', supervisorId: null, managerial: true, positionClass: 'supreme-1' })]);
  const head = person('HEAD', [post({ supervisorId: 'CHIEF', managerial: true })]);
  return {
    people: Object.fromEntries([chief, head, ...people].map((each) => [each.id, each])),
    offices: [office('headOfBody', 'CHIEF'), office('unitHead:Şöbə', 'HEAD')],
    coordinatingOfficials: {},
  };
}

/** The roster after changes, each of which must be accepted. */
export function after(roster: Roster, ...changes: readonly RosterChange[]): Roster {
  return changes.reduce((before, change) => {
    const outcome = applyChange(before, change);
    if ('refusal' in outcome) throw new Error(`${change.date} ${change.type}: ${outcome.refusal.because.code}`);
    return outcome.roster;
  }, roster);
}

export function hired(date: string, servantId: ServantId, differing: Partial<Post> = {}): RosterChange {
  const { from: _from, to: _to, appointedOn: _appointedOn, ...details } = post(differing);
  return { date, type: 'hired', servantId, details };
}

export function moved(
  date: string,
  servantId: ServantId,
  details: Partial<Extract<RosterChange, { type: 'moved' }>['details']> = {},
): RosterChange {
  return {
    date,
    type: 'moved',
    servantId,
    details: { unit: 'Şöbə', subUnit: '', position: 'Baş məsləhətçi', supervisorId: 'HEAD', ...details },
  };
}

export function supervisorChanged(date: string, servantId: ServantId, supervisorId: ServantId): RosterChange {
  return { date, type: 'supervisorChanged', servantId, details: { supervisorId } };
}

export function absenceStarted(date: string, servantId: ServantId, countsAsService = false): RosterChange {
  return { date, type: 'absenceStarted', servantId, details: { kind: 'unpaidLeave', countsAsService } };
}

export function absenceEnded(date: string, servantId: ServantId): RosterChange {
  return { date, type: 'absenceEnded', servantId };
}

export function probationEnded(date: string, servantId: ServantId): RosterChange {
  return { date, type: 'probationEnded', servantId };
}

export function left(date: string, servantId: ServantId): RosterChange {
  return { date, type: 'left', servantId, details: { reason: 'ərizə' } };
}
