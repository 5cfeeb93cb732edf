import { describe, expect, it } from 'vitest';
import { cut } from '../../client/access/cut.ts';
import { seenEntries } from '../../client/access/entries.ts';
import { roleNames, rolesIn, type Role } from '../../client/access/roles.ts';
import { actors, parts, type Part } from '../../client/access/table.ts';
import { acts } from '../../machines/appraisal/decide.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import { factsOf, fork, openTo, type AppraisalCase } from '../support/appraisal.ts';
import { isThere, player } from '../support/access-parts.ts';
import { wholeAppraisal, words } from '../support/whole-appraisal.ts';

const steps = stepsOf();

function stepsOf(): (readonly [string, AppraisalCase])[] {
  const found: (readonly [string, AppraisalCase])[] = [];
  for (const [name, one] of wholeAppraisal()) found.push([name, fork(one)]);
  return found;
}

function firstSeen(role: Role, part: Part): string {
  const look = { id: player[role], roles: [role] };
  const found = steps.find(([, one]) => isThere(part, cut(factsOf(one), look), look, one));
  return found?.[0] ?? '–';
}

const always = {
  course: 'opened',
  form: 'drawnUp',
  achievements: 'achieved',
  quarterlyNotes: 'noted',
  leadershipNotes: 'led',
  observations: 'discussed',
  scores: 'discussed',
  interview: 'discussed',
  disagreement: 'objected',
  decisions: 'decided',
  controlOpinion: 'examined',
  recommendation: 'recommended',
  record: 'opened',
  documents: 'opened',
};

/** The step of the year with which each part comes into somebody's sight; a dash for never. */
const expected: Readonly<Record<Role, Readonly<Record<Part, string>>>> = {
  servant: { ...always, decisions: 'presented', controlOpinion: 'ended', recommendation: '–' },
  supervisor: { ...always, observations: 'achieved' },
  formerSupervisor: {
    ...always,
    achievements: '–',
    observations: 'noted',
    scores: '–',
    interview: '–',
    disagreement: '–',
    decisions: '–',
    controlOpinion: '–',
    recommendation: '–',
    record: '–',
  },
  evaluator: { ...always, observations: 'begun', scores: 'scored' },
  superior: always,
  unitHead: always,
  headOfBody: always,
  hr: always,
  hrDeputy: always,
  internalControl: { ...always, recommendation: '–' },
  administrator: Object.fromEntries(parts.map((part) => [part, '–'])) as Record<Part, string>,
};

describe('who sees what of an appraisal, and from when', () => {
  const cells = roleNames.flatMap((role) => parts.map((part) => ({ role, part, from: expected[role][part] })));

  it.each(cells)('$role, $part: $from', ({ role, part, from }) => {
    expect(firstSeen(role, part)).toBe(from);
  });

  it('a supervisor sees the own observations of another only when they were discussed', () => {
    const of = (name: string) => {
      const one = steps.find(([step]) => step === name)![1];
      return JSON.stringify(cut(factsOf(one), { id: 'NEXT', roles: ['supervisor'] }).observations);
    };
    expect(of('completed')).toContain(words.ownObservations);
    expect(of('completed')).not.toContain(`"${words.observations}"`);
  });

  it('§4.15: nothing that the servant is given before the interview holds a score or its ground', () => {
    for (const [name, one] of steps) {
      const look = { id: 'S', roles: ['servant'] as const };
      const shown = JSON.stringify([cut(factsOf(one), look).rounds, seenEntries(one.contents, look)]);
      const isHeard = !['opened', 'drawnUp', 'noted', 'led', 'achieved', 'begun', 'scored'].includes(name);
      expect(shown.includes(words.scores), name).toBe(isHeard);
    }
  });

  it('of several versions of the scores only the counting one leaves the evaluator’s hands', () => {
    const one = steps.at(-1)![1];
    expect(cut(factsOf(one), { id: 'S', roles: ['servant'] }).rounds[0]?.scores.map(({ goals }) => goals)).toEqual([
      [4, 4],
    ]);
    expect(cut(factsOf(one), { id: 'COORD', roles: ['evaluator'] }).rounds[0]?.scores).toHaveLength(2);
    const given = seenEntries(one.contents, { id: 'S', roles: ['servant'] }).filter(
      ({ content }) => content.kind === 'scores.given',
    );
    expect(given.map(({ says }) => says !== null)).toEqual([false, true]);
  });

  it('the record says no more than the parts do', () => {
    for (const role of roleNames) {
      for (const [name, one] of steps) {
        const look = { id: player[role], roles: [role] };
        const facts = cut(factsOf(one), look);
        const record = JSON.stringify(seenEntries(one.contents, look).map(({ says }) => says));
        const { notes, leadershipNotes, achievements, observations, rounds, control, recommendation } = facts;
        const open = JSON.stringify([
          notes,
          leadershipNotes,
          achievements,
          observations,
          rounds,
          control,
          recommendation,
        ]);
        for (const word of Object.values(words)) {
          if (record.includes(word)) expect(open.includes(word), `${role} ${name} ${word}`).toBe(true);
        }
      }
    }
  });
});

describe('who may ever act', () => {
  it('the table names every act on an appraisal', () => {
    expect(Object.keys(actors).sort()).toEqual(Object.keys(acts).sort());
  });

  it('whatever is open to somebody is an act of a part that he plays', () => {
    let open = 0;
    for (const [name, one] of steps) {
      const { at } = one.kept.head;
      const roster = one.roster;
      for (const id of Object.keys(roster.people)) {
        const present = { roster, deputies: [], day: dayOf(at ?? '') };
        const roles = rolesIn(factsOf(one), { id, isAdministrator: false }, present);
        for (const act of openTo(one, id, (at ?? '').slice(0, 16))) {
          open += 1;
          expect(
            actors[act]?.some((role) => roles.includes(role)),
            `${name}: ${act} of ${id} (${roles.join()})`,
          ).toBe(true);
        }
      }
    }
    expect(open).toBeGreaterThan(50);
  });
});
