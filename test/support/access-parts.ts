import { seenEntries } from '../../client/access/entries.ts';
import type { Role } from '../../client/access/roles.ts';
import { mayOpen, sees } from '../../client/access/sight.ts';
import type { Part } from '../../client/access/table.ts';
import type { Facts } from '../../machines/appraisal/facts.ts';
import type { AppraisalCase } from './appraisal.ts';

/** Somebody who plays each part. */
export const player: Readonly<Record<Role, string>> = {
  servant: 'S',
  supervisor: 'NEXT',
  formerSupervisor: 'SUP',
  evaluator: 'COORD',
  superior: 'HEAD',
  unitHead: 'HEAD',
  headOfBody: 'CHIEF',
  hr: 'HR',
  hrDeputy: 'DEPUTY',
  internalControl: 'CTRL',
  administrator: 'admin',
};

const round = (facts: Facts) => facts.rounds[0];

/** The parts that an appraisal is written in, as far as they can be told from what is left of it. */
export const isWritten: Readonly<Record<Exclude<Part, 'course' | 'record' | 'documents'>, (facts: Facts) => boolean>> =
  {
    form: ({ form }) => form !== null,
    achievements: ({ achievements }) => achievements.length > 0,
    quarterlyNotes: ({ notes }) => Object.keys(notes).length > 0,
    leadershipNotes: ({ leadershipNotes }) => leadershipNotes.length > 0,
    observations: ({ observations }) => observations.length > 0,
    scores: (facts) => (round(facts)?.scores.length ?? 0) > 0,
    interview: (facts) => (round(facts)?.interview ?? null) !== null,
    disagreement: (facts) => round(facts)?.dispute.supervisor !== undefined,
    decisions: (facts) => (round(facts)?.dispute.supervisor?.decided ?? null) !== null,
    controlOpinion: ({ control }) => control.some(({ opinion }) => opinion !== null),
    recommendation: ({ recommendation }) => recommendation !== null,
  };

/** Whether a part is there for an onlooker in these parts, when the rest was cut. */
export function isThere(
  part: Part,
  facts: Facts,
  look: { readonly id: string; readonly roles: readonly Role[] },
  one: AppraisalCase,
): boolean {
  switch (part) {
    case 'course':
      return mayOpen(look.roles);
    case 'record':
      return seenEntries(one.contents, look).length > 0;
    case 'documents':
      return sees(look.roles, 'documents');
    default:
      return isWritten[part](facts);
  }
}
