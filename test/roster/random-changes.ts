import fc from 'fast-check';
import { addDays } from '../../rules/calendar/date.ts';
import { applyChange } from '../../rules/roster/changes.ts';
import type { Roster, RosterChange } from '../../rules/roster/roster.ts';
import {
  absenceEnded,
  absenceStarted,
  hired,
  left,
  moved,
  office,
  person,
  post,
  probationEnded,
  rosterOf,
  supervisorChanged,
} from './people.ts';

const ids = ['CHIEF', 'HEAD', 'A', 'B', 'C', 'D', 'P', 'N'] as const;
const units = ['Şöbə', 'Digər şöbə', 'Üçüncü şöbə'] as const;

/** A small body with two units, a sector, HR and coordinating officials. */
export const smallBody: Roster = (() => {
  const base = rosterOf(
    person('A'),
    person('B', [post({ subUnit: 'Sektor', supervisorId: 'A' })]),
    person('C', [post({ unit: 'Digər şöbə', supervisorId: 'CHIEF' })]),
    person('D', [post({ unit: 'Digər şöbə', supervisorId: 'C' })]),
    person('P', [post({ unit: '', supervisorId: 'CHIEF', status: 'probation' })]),
  );
  return {
    ...base,
    offices: [
      ...base.offices,
      office('unitHead:Digər şöbə', 'C'),
      office('subUnitHead:Sektor', 'A'),
      office('hrService', 'D', 'P'),
    ],
    coordinatingOfficials: { B: ['C'], A: ['N'] },
  };
})();

const id = fc.constantFrom(...ids);
const unit = fc.constantFrom(...units);

function changeOn(date: string): fc.Arbitrary<RosterChange> {
  return fc.oneof(
    fc
      .record({ id, unit, supervisor: id, intern: fc.boolean() })
      .map((of) =>
        hired(date, of.id, { unit: of.unit, supervisorId: of.supervisor, status: of.intern ? 'intern' : 'permanent' }),
      ),
    id.map((of) => probationEnded(date, of)),
    fc.record({ id, counts: fc.boolean() }).map((of) => absenceStarted(date, of.id, of.counts)),
    id.map((of) => absenceEnded(date, of)),
    fc.record({ id, supervisor: id }).map((of) => supervisorChanged(date, of.id, of.supervisor)),
    fc
      .record({ id, unit, supervisor: id })
      .map((of) => moved(date, of.id, { unit: of.unit, supervisorId: of.supervisor })),
    id.map((of) => left(date, of)),
    fc
      .record({
        holder: id,
        office: fc.constantFrom('unitHead:Şöbə', 'unitHead:Digər şöbə', 'hrService', 'headOfBody', 'hrDeputyHead'),
      })
      .map((details): RosterChange => ({ date, type: 'officeChanged', servantId: '', details })),
    fc
      .record({ from: unit, to: unit })
      .map((details): RosterChange => ({ date, type: 'unitChanged', servantId: '', details })),
  );
}

/** Changes of the small body in order of time, no two on one day; most rosters refuse some of them. */
export const changesInOrder: fc.Arbitrary<readonly RosterChange[]> = fc
  .array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 40 })
  .chain((gaps) => {
    let date = '2026-01-01';
    return fc.tuple(...gaps.map((gap) => changeOn((date = addDays(date, gap)))));
  });

/** The rosters one after another, and the changes that were accepted on the way. */
export function course(changes: readonly RosterChange[]): {
  readonly rosters: readonly Roster[];
  readonly accepted: readonly RosterChange[];
} {
  const rosters = [smallBody];
  const accepted: RosterChange[] = [];
  for (const change of changes) {
    const outcome = applyChange(rosters.at(-1) ?? smallBody, change);
    if ('refusal' in outcome) continue;
    rosters.push(outcome.roster);
    accepted.push(change);
  }
  return { rosters, accepted };
}
