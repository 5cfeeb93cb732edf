import { z, type ZodType } from 'zod';
import type { Office, RosterChange } from '../../rules/roster/roster.ts';
import { saying } from '../acts-schema/flaws.ts';
import { isServantId, person, text } from '../acts-schema/shapes.ts';
import { statuses } from './roster-file.ts';

export type ChangeType = RosterChange['type'];

const name = text.transform((value) => value.trim().normalize('NFC'));
const filled = name.refine((value) => value !== '', saying('input.empty'));
const yesNo = z.unknown().transform((value, context) => {
  if (value === true || value === 'yes') return true;
  if (value === false || value === 'no') return false;
  return unfit(context, value, 'boolean', saying('input.notYesNo'));
});

/** Says that a value is missing, or else what is wrong with it. */
function unfit(
  context: z.RefinementCtx,
  input: unknown,
  expected: 'boolean' | 'string',
  said: ReturnType<typeof saying>,
): never {
  if (input === undefined) context.addIssue({ code: 'invalid_type', expected, input });
  else context.addIssue({ code: 'custom', input, ...said });
  return z.NEVER;
}

/** Empty for the head of the body only, as in the roster. */
const personOrNobody = z
  .string()
  .nullable()
  .transform((value) => (value === '' ? null : value))
  .refine((value) => value === null || isServantId(value), saying('input.notAnId'));

/** Beside these the head of a unit or sector: by its office, or by the unit's own name, `unit:<name>`. */
const plainOffices: readonly string[] = ['headOfBody', 'hrDeputyHead', 'hrService', 'internalControl'];
const office = name
  .refine(
    (value) => plainOffices.includes(value) || /^(?:unitHead|subUnitHead|unit):.+$/.test(value),
    saying('input.notAnOffice'),
  )
  .transform((value) => value.replace(/^unit:/, 'unitHead:') as Office);

/** The `details` of each type of roster change; null for a type that has none. */
export const detailsOf = {
  hired: z.strictObject({
    surname: filled,
    givenName: filled,
    patronymic: name.default(''),
    email: name.default(''),
    unit: name.default(''),
    subUnit: name.default(''),
    position: filled,
    qualificationDegree: name.default(''),
    supervisorId: personOrNobody,
    managerial: yesNo,
    status: z.enum(statuses),
    positionClass: name.default(''),
  }),
  probationEnded: null,
  absenceStarted: z.strictObject({ kind: filled, countsAsService: yesNo }),
  absenceEnded: null,
  supervisorChanged: z.strictObject({ supervisorId: person }),
  moved: z.strictObject({
    unit: name,
    subUnit: name.default(''),
    position: filled,
    supervisorId: person,
    managerial: yesNo.optional(),
    qualificationDegree: name.optional(),
    positionClass: name.optional(),
  }),
  left: z.strictObject({ reason: name.default('') }),
  transferredToBody: z.strictObject({ body: filled }),
  officeChanged: z.strictObject({
    office,
    holder: z.unknown().transform((value, context) => {
      if (value === null || value === '') return [];
      const holders = z.array(person).or(person).safeParse(value);
      if (holders.success) return holders.data;
      return unfit(context, value, 'string', saying('input.notAnId'));
    }),
  }),
  unitChanged: z.strictObject({
    from: filled,
    to: name
      .nullable()
      .default('')
      .transform((value) => value ?? ''),
  }),
} as const satisfies Record<ChangeType, ZodType | null>;

export const changeTypes = Object.keys(detailsOf) as readonly ChangeType[];

/** Changes of the body itself, not of a person: their `servantId` is empty. */
export const ofTheBody: readonly ChangeType[] = ['officeChanged', 'unitChanged'];
