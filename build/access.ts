import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyRoles, bodyViews, reaches } from '../client/access/body.ts';
import { roleNames, roles } from '../client/access/roles.ts';
import { actors, parts, sights } from '../client/access/table.ts';

const root = new URL('..', import.meta.url).pathname;

const sightWords: Readonly<Record<string, string>> = {
  always: 'yes',
  fromAppraisal: 'begun',
  fromInterview: 'discussed',
  fromResult: 'result',
  fromPresentation: 'presented',
  own: 'own',
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `docs/access.md`: who sees what, and whose each act is, as the table in `client/access/` has it. */
export function accessPage(): string {
  const seen = parts.map((part) => [part, ...roleNames.map((role) => sightWords[sights[role][part] ?? ''] ?? '–')]);
  const done = Object.entries(actors).map(([act, by]) => [
    act,
    ...roleNames.map((role) => (by.includes(role) ? 'acts' : '–')),
  ]);
  const ofBody = bodyViews.map((view) => [view, ...bodyRoles.map((role) => reaches[role][view] ?? '–')]);
  return `# Who sees what, and who acts

Drawn by \`npm run docs\` from \`client/access/\`; a test holds it against the code, and another tries every cell.

The parts that people play follow from the roster of the day alone. Towards the own appraisal everybody is the servant and
nothing else, whatever the office. Someone in several parts sees what any of them sees. An official's part ends with the
service. Who may not see an appraisal is answered as if there were none. A draft is its author's alone.

${table(
  ['part', 'given by'],
  roleNames.map((role) => [role, `§${roles[role]}`]),
)}

## What of an appraisal

- *yes*: as soon as it exists
- *begun*: once the appraisal has begun, or a substitute was designated (§4.1, §4.4)
- *discussed*: once it was discussed with the servant in the interview, or presented to him (§4.15, §4.18)
- *result*: then too, or once the result stands without (I-21)
- *presented*: once the decision was presented, or has opened a new round (§4.20–4.22)
- *own*: only what one has written oneself

${table(['part of the appraisal', ...roleNames], seen)}

*documents* is the form as a paper too (Annex 1), with nothing on it that the table does not show.

## Whose act it is

Whether it is open now, the law answers (\`machines/\`), to the one person whom it names; this table says in which part
somebody can ever be that person. HR's own acts may be done by a deputy, for a time that the head of the HR service sets: the
record then names both. No other act can be done for another.

${table(['act', ...roleNames], done)}

## What of the body

- *all*: the whole body
- *theirs*: those whom they lead, and their own unit
- *own*: what concerns themselves

${table(['view', ...bodyRoles], ofBody)}

*reports* is every paper of the body and its units with each version: Annex 3 and 5, orders and measures to those who see all,
Annex 2 to them and to the head of the unit, who has to sign it.
`;
}

if (process.argv[1]?.endsWith('access.ts') === true) writeFileSync(join(root, 'docs/access.md'), accessPage());
