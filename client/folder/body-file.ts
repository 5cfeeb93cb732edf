import { z } from 'zod';
import { isDate } from '../../rules/calendar/date.ts';
import type { Body, BodyRules, Office, OfficeTerm, ServantId } from '../../rules/roster/roster.ts';
import { saying } from '../acts-schema/flaws.ts';
import { person, text } from '../acts-schema/shapes.ts';
import type { Flaws } from '../bad-input.ts';
import { readJson } from './json-file.ts';
import { slugOf } from './slug.ts';
import { fixedOffset } from './zone.ts';

const bodyId = /^[a-z0-9-]{2,40}$/;
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** Month and day of a day that every year has: not 29 February. */
const isMonthDay = (text: string): boolean => isDate(`2022-${text}`);

/** The latest day on which appraisal begins (§4.1): a body may open it earlier, never later (I-17). */
const latestOpening = '12-01';

/** What a body decides for itself, where it says nothing. */
export const defaultRules: BodyRules = {
  appraisalOpens: latestOpening,
  decisionDue: 5,
  silentServant: 3,
  weightDecimals: 0,
};

const nameOfUnit = text.transform(nfc).refine((name) => name.trim() !== '', saying('input.empty'));
const head = person.nullable().default(null);
const time = z.string().refine((value) => clock.test(value), saying('input.notATime'));
const wholeDays = z.number().refine((value) => Number.isInteger(value) && value >= 1, saying('input.notWholePositive'));
const persons = z.array(person);

const subUnit = z.strictObject({ name: nameOfUnit, head });

const bodyFile = z.strictObject({
  id: z
    .string()
    .refine((value) => bodyId.test(value), saying('input.notABodyId'))
    .optional(),
  name: nameOfUnit,
  category: z.enum(['supreme', 'first', 'second', 'third', 'fourth', 'fifth']),
  timeZone: z
    .string()
    .refine((zone) => fixedOffset(zone) !== null, saying('input.notAZone'))
    .default('Asia/Baku'),
  workingHours: z.strictObject({ from: time, to: time, lunch: z.tuple([time, time]).nullable().default(null) }),
  headOfBody: person,
  hrDeputyHead: head,
  hrService: persons,
  internalControl: persons.default([]),
  units: z.array(z.strictObject({ name: nameOfUnit, head, subUnits: z.array(subUnit).optional() })).default([]),
  subUnitsOutsideUnits: z.array(subUnit).default([]),
  coordinatingOfficials: z.record(person, z.array(person)).default({}),
  rules: z
    .strictObject({
      appraisalOpens: z
        .string()
        .refine((value) => isMonthDay(value) && value <= latestOpening, saying('input.opensTooLate'))
        .optional(),
      decisionDue: wholeDays.optional(),
      silentServant: wholeDays.optional(),
      weightDecimals: z
        .number()
        .refine((value) => Number.isInteger(value) && value >= 0 && value <= 4, saying('input.notDecimals'))
        .optional(),
    })
    .default({}),
});

/** A structural unit as `body.json` has it; `subUnits` is null where the file does not list them. */
export interface UnitNames {
  readonly name: string;
  readonly subUnits: readonly string[] | null;
}

export interface BodyFile {
  readonly body: Body;
  readonly offices: readonly OfficeTerm[];
  readonly coordinatingOfficials: Readonly<Record<ServantId, readonly ServantId[]>>;
  readonly units: readonly UnitNames[];
  readonly subUnitsOutsideUnits: readonly string[];
  /** Everyone named in the file, with the field: they must be on the roster or come by a change. */
  readonly named: readonly { readonly field: string; readonly id: ServantId }[];
}

/** `body.json`: the body, its units and who holds which office. Throws BadInput with every flaw of its shape. */
export function readBodyFile(file: string, flaws: Flaws): BodyFile {
  const found = readJson(file, bodyFile);
  checkHours(found.workingHours, file, flaws);
  checkNames(found, file, flaws);
  if (found.hrService.length === 0) flaws.add({ file, field: 'hrService' }, 'input.noHrService');
  const body: Body = {
    id: found.id ?? slugOf(found.name),
    name: found.name,
    category: found.category,
    timeZone: found.timeZone,
    offset: fixedOffset(found.timeZone) ?? '+04:00',
    workingHours: found.workingHours,
    rules: { ...defaultRules, ...defined(found.rules) },
  };
  const named = namedIn(found);
  return {
    body,
    offices: officesOf(found),
    coordinatingOfficials: found.coordinatingOfficials,
    units: found.units.map(({ name, subUnits }) => ({ name, subUnits: subUnits?.map((sub) => sub.name) ?? null })),
    subUnitsOutsideUnits: found.subUnitsOutsideUnits.map(({ name }) => name),
    named,
  };
}

type Found = z.infer<typeof bodyFile>;

/** Since when the present holders hold their offices the folder does not say: since ever. */
const sinceEver = '0001-01-01';

function officesOf(found: Found): readonly OfficeTerm[] {
  const term = (office: Office, holders: readonly (ServantId | null)[]): OfficeTerm => ({
    office,
    holders: holders.filter((holder) => holder !== null),
    from: sinceEver,
    to: null,
  });
  const subUnits = [...found.units.flatMap((unit) => unit.subUnits ?? []), ...found.subUnitsOutsideUnits];
  const names = new Set(subUnits.map(({ name }) => name));
  const headsOf = (name: string) => subUnits.filter((sub) => sub.name === name).map((sub) => sub.head);
  return [
    term('headOfBody', [found.headOfBody]),
    term('hrDeputyHead', [found.hrDeputyHead]),
    term('hrService', found.hrService),
    term('internalControl', found.internalControl),
    ...found.units.map((unit) => term(`unitHead:${unit.name}`, [unit.head])),
    ...[...names].map((name) => term(`subUnitHead:${name}`, headsOf(name))),
  ];
}

function namedIn(found: Found): BodyFile['named'] {
  const one = (field: string, id: ServantId | null) => (id === null ? [] : [{ field, id }]);
  const many = (field: string, ids: readonly ServantId[]) =>
    ids.map((id, index) => ({ field: `${field}[${index}]`, id }));
  return [
    ...one('headOfBody', found.headOfBody),
    ...one('hrDeputyHead', found.hrDeputyHead),
    ...many('hrService', found.hrService),
    ...many('internalControl', found.internalControl),
    ...found.units.flatMap((unit, index) => [
      ...one(`units[${index}].head`, unit.head),
      ...(unit.subUnits ?? []).flatMap((sub, inner) => one(`units[${index}].subUnits[${inner}].head`, sub.head)),
    ]),
    ...found.subUnitsOutsideUnits.flatMap((sub, index) => one(`subUnitsOutsideUnits[${index}].head`, sub.head)),
    ...Object.entries(found.coordinatingOfficials).flatMap(([id, officials]) => [
      ...one(`coordinatingOfficials.${id}`, id),
      ...many(`coordinatingOfficials.${id}`, officials),
    ]),
  ];
}

function checkHours({ from, to, lunch }: Found['workingHours'], file: string, flaws: Flaws): void {
  const inOrder = lunch === null ? from < to : from < lunch[0] && lunch[0] < lunch[1] && lunch[1] < to;
  if (!inOrder) flaws.add({ file, field: 'workingHours' }, 'input.hoursOutOfOrder');
}

/** Units and sub-units outside them report under their name; inside one unit a sub-unit is known by its name. */
function checkNames(found: Found, file: string, flaws: Flaws): void {
  const units = found.units.map(({ name }, index) => ({ name, field: `units[${index}].name` }));
  const outside = found.subUnitsOutsideUnits.map(({ name }, index) => ({
    name,
    field: `subUnitsOutsideUnits[${index}].name`,
  }));
  const reporting = [...units, ...outside];
  checkUnique(reporting, [], file, flaws);
  for (const [index, { subUnits = [] }] of found.units.entries()) {
    const inside = subUnits.map(({ name }, inner) => ({ name, field: `units[${index}].subUnits[${inner}].name` }));
    checkUnique(
      inside,
      reporting.map(({ name }) => name),
      file,
      flaws,
    );
  }
}

function checkUnique(
  names: readonly { readonly name: string; readonly field: string }[],
  taken: readonly string[],
  file: string,
  flaws: Flaws,
): void {
  const seen = new Set(taken);
  for (const { name, field } of names) {
    if (seen.has(name)) flaws.add({ file, field }, 'input.repeatedUnit', { unit: name });
    seen.add(name);
  }
}

function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function nfc(name: string): string {
  return name.trim().normalize('NFC');
}
