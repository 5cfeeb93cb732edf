import type { CalendarDate } from '../../../rules/calendar/date.ts';
import type { Person, Post, RosterChange } from '../../../rules/roster/roster.ts';
import { inService } from '../../../rules/roster/who-is-who.ts';
import type { PersonNames } from '../../../store/roster-tables.ts';
import { collectFlaws, type Flaw } from '../../bad-input.ts';
import { rosterIn, type RosterRow } from '../../folder/roster-file.ts';
import { inOrder, notesOn, unitsIn, type RosterWork } from './changes-preview.ts';
import { namesDiffer, openPost, postsDiffer } from './fields.ts';
import { foresee, type Foreseen, type Known } from './foresee.ts';
import { refusedRow, unreadable, type FieldChange, type GivenFile, type RowPreview } from './preview.ts';

type DatedFile = GivenFile & { readonly day: CalendarDate };

interface Wanted {
  readonly row: RosterRow;
  readonly changes: readonly RosterChange[];
  /** Of the name and the address. */
  readonly named: readonly FieldChange[];
  readonly flaws: readonly Flaw[];
}

/**
 * What a roster file changes in the roster as it is known: whoever is new in it is hired on the day of appointment; who has
 * a later day of appointment has moved on that day; another supervisor, and probation that is over, count from the day given
 * with the file. Whoever it does not have stays as they are: a departure has a day, and is entered as a change.
 */
export function previewRoster(file: DatedFile, known: Known, names: PersonNames): RosterWork {
  const flaws = collectFlaws();
  const rows = rosterIn(file.text, file.name, flaws);
  const wanted = rows.map((row) => wantedBy(row, file, known, names));
  const steps = wanted
    .flatMap((one) => one.changes.map((change) => ({ one, change })))
    .sort((a, b) => Number(b.change.type === 'hired') - Number(a.change.type === 'hired'));
  const { each, touched } = foresee(
    steps.map(({ change }) => change),
    known,
  );
  const foreseenOf = new Map<Wanted, Foreseen[]>();
  for (const [index, { one }] of steps.entries()) {
    const found = each[index];
    if (found !== undefined) foreseenOf.set(one, [...(foreseenOf.get(one) ?? []), found]);
  }
  const units = unitsIn(known);
  const previews = wanted.map((one) => rowOf(one, foreseenOf.get(one) ?? [], file, units));
  const listed = new Set(rows.map(({ person }) => person.id));
  const isWhole = flaws.list.length === 0;
  const nameOf = ({ row }: Wanted) => [row.person.id, row.name] as const;
  return {
    rows: inOrder([...previews, ...unreadable(flaws.list, new Set(rows.map(({ line }) => line)))]),
    changes: steps.map(({ change }) => change),
    lines: steps.map(({ one }) => one.row.line),
    names: Object.fromEntries(wanted.filter((one) => one.changes.some(({ type }) => type === 'hired')).map(nameOf)),
    renamed: Object.fromEntries(
      wanted.filter((one) => one.named.length > 0 && names[one.row.person.id] !== undefined).map(nameOf),
    ),
    missing: isWhole
      ? Object.keys(known.roster.people).filter((id) => !listed.has(id) && inService(known.roster, id, known.day))
      : [],
    touched,
  };
}

function wantedBy(row: RosterRow, file: DatedFile, { roster }: Known, names: PersonNames): Wanted {
  const { id } = row.person;
  const current = openPost(roster.people[id]);
  const named = namesDiffer(names[id], row.name);
  if (current === undefined) return { row, changes: [hiredBy(row)], named, flaws: [] };
  const flaws = collectFlaws();
  const at = (field: string) => ({ file: file.name, line: row.line, field });
  const { post } = row;
  const differs = postsDiffer(current, post).map(({ field }) => field);
  const changes: RosterChange[] = [];
  if (differs.includes('status')) {
    if (post.status === 'permanent')
      changes.push({ type: 'probationEnded', servantId: id, date: probationEnd(post, current, file.day) });
    else flaws.add(at('status'), 'input.statusBackwards', { given: post.status });
  }
  const ofPosition = differs.filter((field) => !['status', 'supervisorId', 'appointedOn'].includes(field));
  if (post.supervisorId === null && current.supervisorId !== null) {
    flaws.add(at('supervisorId'), 'input.noSupervisor');
  } else if (post.appointedOn < current.appointedOn) {
    flaws.add(at('appointedOn'), 'input.appointedEarlier', { given: post.appointedOn, known: current.appointedOn });
  } else if (post.appointedOn > current.appointedOn) {
    changes.push(movedBy(id, post));
  } else if (ofPosition.length > 0) {
    for (const field of ofPosition) flaws.add(at(field), 'input.movedWithoutDay', { day: post.appointedOn });
  } else if (differs.includes('supervisorId')) {
    const supervisorId = post.supervisorId ?? '';
    changes.push({ type: 'supervisorChanged', servantId: id, date: file.day, details: { supervisorId } });
  }
  return { row, changes, named, flaws: flaws.list };
}

/** The day of the move, where it comes with one. */
function probationEnd(post: Post, current: Post, day: CalendarDate): CalendarDate {
  return post.appointedOn > current.appointedOn ? post.appointedOn : day;
}

function hiredBy({ person, post }: RosterRow): RosterChange {
  const { from: _from, to: _to, appointedOn: date, ...details } = post;
  return { type: 'hired', servantId: person.id, date, details };
}

function movedBy(id: Person['id'], post: Post): RosterChange {
  const { unit, subUnit, position, supervisorId, managerial, qualificationDegree, positionClass } = post;
  return {
    type: 'moved',
    servantId: id,
    date: post.appointedOn,
    details: {
      unit,
      subUnit,
      position,
      supervisorId: supervisorId ?? '',
      managerial,
      qualificationDegree,
      positionClass,
    },
  };
}

function rowOf(
  { row, changes, named, flaws }: Wanted,
  foreseen: readonly Foreseen[],
  file: GivenFile,
  units: ReadonlySet<string>,
): RowPreview {
  const { line, person } = row;
  const refused = collectFlaws();
  refused.take(flaws);
  for (const { refusal } of foreseen)
    if (refusal !== null) refused.contradiction({ file: file.name, line }, refusal.because);
  const types = changes.map(({ type }) => type);
  if (refused.list.length > 0) return { ...refusedRow(line, person.id, refused.list), changes: types };
  const isKnown = foreseen.every(({ outcome }) => outcome === 'known') && named.length === 0;
  const outcome = types.includes('hired') ? 'new' : 'changed';
  return {
    line,
    on: person.id,
    changes: types,
    date: changes[0]?.date ?? null,
    outcome: isKnown ? 'unchanged' : foreseen.some((one) => one.outcome === 'waits') ? 'waits' : outcome,
    fields: isKnown ? [] : [...named, ...foreseen.flatMap(({ fields }) => fields)],
    notes: changes.flatMap((change) => notesOn(change, units)),
    flaws: [],
  };
}
