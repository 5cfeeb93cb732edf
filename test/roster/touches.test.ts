import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportingUnits } from '../../machines/reporting/reporting-units.ts';
import { bodySlice, unitSlice } from '../../machines/reporting/slices.ts';
import { nameOf, namesAfter } from '../../machines/reporting/units.ts';
import { subjectName } from '../../machines/subject-name.ts';
import { namesThrough } from '../../machines/subject-slice.ts';
import { applyChange, draftOf } from '../../rules/roster/changes.ts';
import type { Roster, RosterChange } from '../../rules/roster/roster.ts';
import { same } from '../../rules/roster/same.ts';
import { officeIndex, sliceFor } from '../../rules/roster/slice.ts';
import { touchesIn, type OpenSubjects } from '../../store/roster-touches.ts';
import { absenceStarted, hired, moved, person, post, rosterOf, supervisorChanged } from './people.ts';
import { changesInOrder, smallBody } from './random-changes.ts';

const year = 2026;
const withoutUnits: Roster = {
  ...smallBody,
  offices: smallBody.offices.filter(({ office }) => !office.includes(':')),
  people: Object.fromEntries(
    Object.entries(smallBody.people).map(([id, person]) => [
      id,
      { ...person, posts: person.posts.map((post) => ({ ...post, unit: '', subUnit: '' })) },
    ]),
  ),
};

/** Names of units as another keyboard writes them. */
const decomposed = (change: RosterChange): RosterChange =>
  JSON.parse(JSON.stringify(change).normalize('NFD')) as RosterChange;

const vacated = (change: RosterChange): RosterChange =>
  change.type === 'officeChanged' ? { ...change, details: { ...change.details, holder: '' } } : change;

/** Several changes on one day too: the last takes back what one before it did. */
const manyADay = fc
  .record({ changes: changesInOrder, aDay: fc.integer({ min: 1, max: 8 }), nfd: fc.nat(4), vacant: fc.nat(4) })
  .map(({ changes, aDay, nfd, vacant }) =>
    changes.map((change, at) => {
      const written = at % 5 === nfd ? decomposed(change) : change;
      const meant = at % 5 === vacant ? vacated(written) : written;
      return { ...meant, date: changes[at - (at % aDay)]?.date ?? change.date };
    }),
  );

const courses = fc.record({
  body: fc.constantFrom(smallBody, withoutUnits),
  changes: manyADay,
  /** Those whose appraisals are over, or never began. */
  closed: fc.subarray(['A', 'B', 'HEAD', 'N']),
  over: fc.subarray(['Şöbə', 'A']),
  unreported: fc.subarray(['Şöbə', 'Digər şöbə', 'CHIEF']),
  bodyIsOpen: fc.boolean(),
});
type Course = typeof courses extends fc.Arbitrary<infer One> ? One : never;

/** The second unit’s report was begun when it was the “Köhnə şöbə”. */
function subjectsOf({ body, closed, over, unreported, bodyIsOpen }: Course): OpenSubjects {
  const people = [...Object.keys(body.people), 'N'].filter((id) => !closed.includes(id));
  const reports = [...reportingUnits(body, year)].filter((unit) => !unreported.includes(unit));
  const units = reports.map((unit, index) => ({
    subject: subjectName({ kind: 'unit', unit: index === 1 ? 'Köhnə şöbə' : unit, year }),
    year,
    open: !over.includes(unit),
    names: index === 1 ? ['Köhnə şöbə', unit] : [unit],
  }));
  return {
    appraisals: new Map(people.map((servant) => [servant, [subjectName({ kind: 'appraisal', servant, year })]])),
    units: new Map(units.map((unit) => [unit.subject, unit])),
    bodies: bodyIsOpen ? [{ subject: `body/${year}`, year }] : [],
    years: [year],
  };
}

/** Every slice as it was and as it is. */
function plainly(open: OpenSubjects, before: Roster, after: Roster, change: RosterChange): readonly string[] {
  const [was, is] = [officeIndex(before), officeIndex(after)];
  const appraised = [...open.appraisals].flatMap(([id, subjects]) =>
    same(sliceFor(before, id, was), sliceFor(after, id, is)) ? [] : subjects,
  );
  const hired = change.type === 'hired' ? [subjectName({ kind: 'appraisal', servant: change.servantId, year })] : [];
  const bodies = same(bodySlice(before), bodySlice(after)) ? [] : open.bodies.map(({ subject }) => subject);
  const units: string[] = [];
  for (const unit of open.units.values()) {
    const name = unit.names.at(-1)!;
    const names = namesThrough(name, [change]);
    const isItself = change.type === 'unitChanged' && nameOf(change.details.from) === name;
    const differs = !same(unitSlice(before, name), unitSlice(after, ...names));
    if (isItself || (unit.open && differs)) units.push(unit.subject);
    unit.names = namesAfter(unit.names, before, [change]);
  }
  const known = new Set(Array.from(open.units.values(), ({ names }) => names.at(-1)));
  const begun = [...(open.bodies.length === 0 ? [] : reportingUnits(after, year))].flatMap((unit) => {
    const subject = subjectName({ kind: 'unit', unit, year });
    if (known.has(unit) || open.units.has(subject)) return [];
    open.units.set(subject, { subject, year, open: true, names: [unit] });
    return [subject];
  });
  return [...new Set([...appraised, ...hired, ...bodies, ...units, ...begun])].sort();
}

/** By change that is accepted, whom it touches, reckoned both ways. */
function reckoned(
  given: Course,
): readonly { readonly touched: readonly string[]; readonly plain: readonly string[] }[] {
  const [open, plain] = [subjectsOf(given), subjectsOf(given)];
  const draft = draftOf(given.body);
  const touches = touchesIn(open, draft.roster.people);
  let before = given.body;
  return given.changes.flatMap((change) => {
    const [written, alone] = [draft.apply(change), applyChange(before, change)];
    if ('refusal' in written || 'refusal' in alone) return [];
    const both = {
      touched: [...touches(written.before, written.after, change)].sort(),
      plain: plainly(plain, before, alone.roster, change),
    };
    before = alone.roster;
    expect(open).toEqual(plain);
    return [both];
  });
}

describe('the subjects that a change touches', () => {
  it('are those whose slice is another, whatever changes came before', () => {
    const seen = { nobody: 0, appraisals: 0, units: 0, bodies: 0 };
    fc.assert(
      fc.property(courses, (given) => {
        for (const { touched, plain } of reckoned(given)) {
          expect(touched).toEqual(plain);
          if (plain.length === 0) seen.nobody += 1;
          if (plain.some((subject) => subject.endsWith('-2026'))) seen.appraisals += 1;
          if (plain.some((subject) => subject.startsWith('unit:'))) seen.units += 1;
          if (plain.some((subject) => subject.startsWith('body/'))) seen.bodies += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(seen).filter(([, times]) => times < 20)).toEqual([]);
  });

  const nobodys = { unit: '', supervisorId: 'CHIEF' };
  const archive = { unit: 'Arxiv', supervisorId: 'CHIEF' };
  const left = post({ ...archive, to: '2020-01-01' });
  const small = rosterOf(person('S', [post(archive)]), person('W', [post(nobodys)]));
  const merged = (date: string, from: string, to: string): RosterChange => ({
    date,
    type: 'unitChanged',
    servantId: '',
    details: { from, to },
  });
  const headed = (date: string, holder: string): RosterChange => ({
    date,
    type: 'officeChanged',
    servantId: '',
    details: { office: 'unitHead:Arxiv', holder },
  });

  it.each([
    {
      what: 'a merger is told to somebody who came into the unit after another merger, and left it',
      body: small,
      changes: [
        hired('2026-01-12', 'N', { unit: 'Kiçik şöbə', supervisorId: 'CHIEF' }),
        merged('2026-02-02', 'Kiçik şöbə', 'Şöbə'),
        moved('2026-03-02', 'W', archive),
        moved('2026-04-01', 'W', nobodys),
        merged('2026-05-04', 'Arxiv', 'Şöbə'),
      ],
      last: ['S-2026', 'W-2026', 'unit:Köhnə şöbə/2026'],
    },
    {
      what: 'a unit that never had a head is told that it is abolished',
      body: small,
      changes: [merged('2026-05-04', 'Arxiv', '')],
      last: ['S-2026', 'unit:Köhnə şöbə/2026'],
    },
    {
      what: 'nobody goes on in the other unit when the only one who did is moved on the same day',
      body: rosterOf(person('S', [post(archive)]), person('W', [left, post({ ...nobodys, from: '2020-01-01' })])),
      changes: [merged('2026-05-04', 'Arxiv', 'Şöbə'), moved('2026-05-04', 'S', nobodys)],
      last: ['S-2026', 'W-2026'],
    },
    {
      what: 'one who never came under a supervisor is not touched by the other’s absence',
      body: small,
      changes: [
        supervisorChanged('2026-02-02', 'S', 'W'),
        supervisorChanged('2026-02-02', 'S', 'HEAD'),
        absenceStarted('2026-03-02', 'W'),
      ],
      last: ['W-2026'],
    },
    {
      what: 'supervisors report when the only unit is taken back on the day on which its head was named',
      body: withoutUnits,
      changes: [headed('2026-02-02', 'A'), headed('2026-02-02', '')],
      last: expect.arrayContaining(['unit:CHIEF/2026']) as unknown,
    },
  ])('$what', ({ body, changes, last }) => {
    const each = reckoned({ body, changes, closed: [], over: [], unreported: ['CHIEF'], bodyIsOpen: true });
    expect(each.map(({ touched }) => touched)).toEqual(each.map(({ plain }) => plain));
    expect(each).toHaveLength(changes.length);
    expect(each.at(-1)?.touched).toEqual(last);
  });
});
