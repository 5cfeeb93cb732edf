import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWorkingDay, type WorkCalendar } from '../rules/calendar/work-calendar.ts';
import { addDays, dayIn, type CalendarDate } from '../rules/calendar/date.ts';
import { commonCriteria, managerialCriteria } from '../rules/form/criteria.ts';

/** An invented agency of any size with a year of acts: the same for the same numbers. */
export interface Generated {
  readonly year: number;
  /** Writes `body.json`, `roster.csv` and `changes-YYYY.csv`. */
  writeFolder(folder: string): void;
  /** The scenario, line by line in order of time. */
  lines(): Generator<{ readonly line: number; readonly text: string }>;
}

interface Servant {
  readonly id: string;
  readonly unit: string;
  readonly subUnit: string;
  readonly supervisor: string;
  readonly managerial: boolean;
  /** Hands the form over to the unit head first (§4.25). */
  readonly throughUnitHead: string | null;
  readonly hiredOn: CalendarDate | null;
  readonly leftOn: CalendarDate | null;
  readonly awayFrom: CalendarDate | null;
  readonly backOn: CalendarDate | null;
}

const sectorSize = 12;
const sectorsInUnit = 20;

export function generate(people: number, year: number, calendar: WorkCalendar): Generated {
  const servants = hierarchy(people, year);
  const units = [...new Set(servants.map(({ unit }) => unit).filter((unit) => unit !== ''))];
  return {
    year,
    writeFolder(folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'body.json'), JSON.stringify(bodyOf(servants, units)));
      writeFileSync(join(folder, 'roster.csv'), rosterOf(servants, year));
      writeFileSync(join(folder, `changes-${year}.csv`), changesOf(servants));
    },
    lines: () => scenario(servants, units, year, calendar),
  };
}

/** A head, a deputy for HR, and units of twenty sectors of twelve; one in thirty comes, leaves or is away for a while. */
function hierarchy(people: number, year: number): readonly Servant[] {
  const servants: Servant[] = [];
  const add = (fields: Partial<Servant> & Pick<Servant, 'supervisor'>): string => {
    const id = `P${String(servants.length + 1).padStart(6, '0')}`;
    const none = { hiredOn: null, leftOn: null, awayFrom: null, backOn: null };
    servants.push({ id, unit: '', subUnit: '', managerial: true, throughUnitHead: null, ...none, ...fields });
    return id;
  };
  const head = add({ supervisor: '' });
  const deputy = add({ supervisor: head });
  for (let unitNumber = 1; servants.length < people; unitNumber += 1) {
    const unit = `Şöbə ${unitNumber}`;
    const unitHead = add({ supervisor: unitNumber === 1 ? deputy : head, unit });
    for (let sector = 1; sector <= sectorsInUnit && servants.length < people; sector += 1) {
      const subUnit = `Sektor ${unitNumber}.${sector}`;
      const sectorHead = add({ supervisor: unitHead, unit, subUnit });
      for (let member = 1; member < sectorSize && servants.length < people; member += 1) {
        const turn = servants.length % 90;
        add({
          supervisor: sectorHead,
          unit,
          subUnit,
          managerial: false,
          throughUnitHead: unitHead,
          hiredOn: turn === 30 ? dayIn(year, '03-02') : null,
          leftOn: turn === 60 ? dayIn(year, '08-31') : null,
          awayFrom: turn === 0 ? dayIn(year, '07-06') : null,
          backOn: turn === 0 ? dayIn(year, '08-10') : null,
        });
      }
    }
  }
  return servants;
}

function bodyOf(servants: readonly Servant[], units: readonly string[]): object {
  const heads = servants.filter(({ managerial, unit }) => managerial && unit !== '');
  const subUnitsOf = (unit: string) =>
    heads
      .filter((head) => head.unit === unit && head.subUnit !== '')
      .map(({ id, subUnit }) => ({ name: subUnit, head: id }));
  return {
    id: 'generated',
    name: 'Nümunə orqan',
    category: 'first',
    timeZone: 'Asia/Baku',
    workingHours: { from: '09:00', to: '18:00', lunch: ['13:00', '14:00'] },
    headOfBody: servants[0]?.id,
    hrDeputyHead: servants[1]?.id,
    hrService: [servants[2]?.id],
    internalControl: [],
    units: units.map((name) => ({
      name,
      head: heads.find(({ unit, subUnit }) => unit === name && subUnit === '')?.id ?? null,
      subUnits: subUnitsOf(name),
    })),
    subUnitsOutsideUnits: [],
  };
}

function rosterOf(servants: readonly Servant[], year: number): string {
  const head =
    'id,surname,givenName,patronymic,unit,subUnit,position,qualificationDegree,appointedOn,supervisorId,managerial,status,positionClass,email';
  const rows = servants
    .filter(({ hiredOn }) => hiredOn === null)
    .map(({ id, unit, subUnit, supervisor, managerial }) =>
      [
        id,
        'Soyad',
        `Ad${id}`,
        'Ata oğlu',
        unit,
        subUnit,
        managerial ? 'Müdir' : 'Məsləhətçi',
        'Beşinci dərəcə',
        `${year - 5}-03-01`,
      ]
        .concat(supervisor, managerial ? 'yes' : 'no', 'permanent', '', `${id.toLowerCase()}@agency.example`)
        .join(','),
    );
  return `${[head, ...rows].join('\n')}\n`;
}

function changesOf(servants: readonly Servant[]): string {
  const rows = servants.flatMap(({ id, unit, subUnit, supervisor, hiredOn, leftOn, awayFrom, backOn }) => {
    const hired = {
      surname: 'Soyad',
      givenName: `Ad${id}`,
      unit,
      subUnit,
      position: 'Məsləhətçi',
      supervisorId: supervisor,
    };
    return [
      row(hiredOn, 'hired', id, { ...hired, managerial: 'no', status: 'permanent' }),
      row(leftOn, 'left', id, { reason: 'ərizə' }),
      row(awayFrom, 'absenceStarted', id, { kind: 'sickLeave', countsAsService: true }),
      row(backOn, 'absenceEnded', id, null),
    ].flat();
  });
  return `${['date,type,servantId,details', ...rows.sort()].join('\n')}\n`;
}

function row(date: CalendarDate | null, type: string, id: string, details: object | null): readonly string[] {
  if (date === null) return [];
  return [`${date},${type},${id},${details === null ? '' : `"${JSON.stringify(details).replaceAll('"', '""')}"`}`];
}

interface Planned {
  readonly who: string;
  readonly do: string;
  readonly on: string;
  readonly with: (at: string) => object;
}

function* scenario(
  servants: readonly Servant[],
  units: readonly string[],
  year: number,
  calendar: WorkCalendar,
): Generator<{ line: number; text: string }> {
  let line = 0;
  const last = dayIn(year + 1, '03-01');
  for (let day = dayIn(year, '01-05'); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const acts = [...actsOn(day, servants, year, calendar), ...reportsOn(day, servants, units, year)];
    for (const [place, act] of acts.entries()) {
      const at = `${day}T${clock(place, acts.length)}`;
      line += 1;
      yield { line, text: JSON.stringify({ at, who: act.who, do: act.do, on: act.on, with: act.with(at) }) };
    }
  }
}

/** Evenly over the working day, lunch left out: 09:10–12:50 and 14:10–17:50. */
function clock(place: number, of: number): string {
  const minute = Math.floor((place * 440) / Math.max(1, of));
  const minutes = minute < 220 ? 550 + minute : 850 + (minute - 220);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Days of the year's round; a servant's own day among them goes by the id. */
const rounds: readonly {
  readonly from: string;
  readonly days: number;
  readonly acts: (servant: Servant, year: number) => readonly Planned[];
}[] = [
  { from: '01-06', days: 14, acts: (servant, year) => (servant.hiredOn === null ? [form(servant, year)] : []) },
  { from: '03-03', days: 5, acts: (servant, year) => (servant.hiredOn === null ? [] : [form(servant, year)]) },
  { from: '03-31', days: 1, acts: (servant) => [note(servant, 1)] },
  { from: '06-29', days: 2, acts: (servant) => [note(servant, 2)] },
  { from: '09-25', days: 4, acts: (servant) => (servant.leftOn === null ? [note(servant, 3)] : []) },
  { from: '12-02', days: 4, acts: (servant) => (servant.leftOn === null ? [note(servant, 4)] : []) },
  { from: '12-08', days: 14, acts: (servant) => (servant.leftOn === null ? appraisal(servant) : []) },
  { from: '01-13', days: 8, acts: (servant) => (servant.leftOn === null ? handing(servant) : []) },
];

function* actsOn(
  day: CalendarDate,
  servants: readonly Servant[],
  year: number,
  calendar: WorkCalendar,
): Generator<Planned> {
  for (const [number, { from, days, acts }] of rounds.entries()) {
    const days0 = workingDays(dayIn(number === rounds.length - 1 ? year + 1 : year, from), days, calendar);
    const today = days0.indexOf(day);
    if (today === -1) continue;
    for (const [place, servant] of servants.entries()) {
      if (servant.supervisor !== '' && place % days0.length === today) yield* acts(servant, year);
    }
  }
}

function workingDays(from: CalendarDate, count: number, calendar: WorkCalendar): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; days.length < count; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

function form({ id, supervisor, managerial }: Servant, year: number): Planned {
  const goals = ['04-30', '08-31', '12-20'].map((deadline, index) => ({
    title: `${index + 1} nömrəli iş istiqaməti üzrə tapşırıqların vaxtında və tam icrasının təmin edilməsi`,
    measure: 'icra olunmuş tapşırıqların payı (azı 95 %)',
    deadline: dayIn(year, deadline),
    expectedResult: 'Tapşırıqlar müddətində icra olunub, geri qaytarılan sənədlərin sayı azalıb',
    weight: [40, 35, 25][index],
  }));
  const ids = criteriaOf(managerial);
  const weight = managerial ? 10 : 16;
  const criteria = Object.fromEntries(
    ids.map((criterion, index) => [criterion, !managerial && index === 0 ? 20 : weight]),
  );
  return { who: supervisor, do: 'drawUpForm', on: id, with: () => ({ goals, criteria }) };
}

function note({ id, supervisor }: Servant, quarter: number): Planned {
  const words = {
    strengths: 'Tapşırıqları vaxtında icra edir.',
    weaknesses: 'Sənəd layihələrində üslub xətaları olur.',
  };
  return {
    who: supervisor,
    do: 'recordQuarterlyNote',
    on: id,
    with: () => ({ quarter, ...words, advice: 'Təcrübəsini bölüşsün.' }),
  };
}

/** Scores, interview, opinion and both signatures on one day; one in a hundred objects, and the objection is unfounded. */
function appraisal(servant: Servant): readonly Planned[] {
  const { id, supervisor, managerial } = servant;
  const level = scoreOf(id);
  const criteria = Object.fromEntries(
    criteriaOf(managerial).map((criterion) => [criterion, { score: level, justification: justification(level) }]),
  );
  const scores = {
    goals: [level, level, 4],
    criteria,
    discipline: { state: 'Əmək intizamına riayət edib.', score: 4 },
  };
  const simple = (who: string, act: string, given: object): Planned => ({ who, do: act, on: id, with: () => given });
  return [
    simple(supervisor, 'appraise', scores),
    {
      who: supervisor,
      do: 'holdInterview',
      on: id,
      with: (at) => ({ at, place: 'inzibati bina', servantViews: 'Nəticələri müzakirə etdi.' }),
    },
    simple(id, 'giveOpinion', { text: 'Nəticə ilə tanış oldum.' }),
    simple(id, 'sign', {}),
    simple(supervisor, 'sign', {}),
    ...(numberOf(id) % 100 === 7
      ? [
          simple(id, 'object', { grounds: 'Qiymət rüblük qeydlərə uyğun deyil.' }),
          simple(supervisor, 'decideObjection', {
            decision: 'unfounded',
            reasons: 'Qiymətlər müşahidələrə əsaslanır.',
          }),
          simple(supervisor, 'presentDecision', {}),
        ]
      : []),
  ];
}

function handing({ id, supervisor, throughUnitHead }: Servant): readonly Planned[] {
  const hand = (who: string): Planned => ({ who, do: 'handOver', on: id, with: () => ({}) });
  return throughUnitHead === null ? [hand(supervisor)] : [hand(supervisor), hand(throughUnitHead)];
}

function reportsOn(
  day: CalendarDate,
  servants: readonly Servant[],
  units: readonly string[],
  year: number,
): readonly Planned[] {
  const hr = servants[2]?.id ?? '';
  const act = (who: string, name: string, on: string, given: object = {}): Planned => ({
    who,
    do: name,
    on,
    with: () => given,
  });
  const headOf = (name: string) => servants.find(({ unit, subUnit }) => unit === name && subUnit === '')?.id ?? '';
  const each = (perform: (unit: string) => Planned) => units.map(perform);
  const [head = '', deputy = ''] = servants.slice(0, 2).map(({ id }) => id);
  switch (day) {
    case dayIn(year + 1, '01-27'):
      return each((unit) => act(headOf(unit), 'signUnitReport', `unit:${unit}`));
    case dayIn(year + 1, '01-28'):
      return each((unit) => act(hr, 'signUnitReport', `unit:${unit}`));
    case dayIn(year + 1, '01-29'):
      return each((unit) => act(headOf(unit), 'handToHr', `unit:${unit}`));
    case dayIn(year + 1, '02-15'):
      return [
        act(hr, 'presentFinalReport', 'body'),
        act(deputy, 'attachOpinion', 'body', { text: 'Hesabat tam doldurulub.' }),
        act(head, 'approveFinalReport', 'body'),
      ];
    case dayIn(year + 1, '02-22'):
      return servants
        .filter(
          ({ id, leftOn, supervisor }) =>
            scoreOf(id) === 3 && leftOn === null && supervisor !== '' && numberOf(id) % 10 === 3,
        )
        .map(({ id }) =>
          act(head, 'decideMeasure', 'body', { servant: id, measure: 'specialTraining', subject: 'Sənədlərlə iş' }),
        );
    case dayIn(year + 1, '02-25'):
      return [
        act(hr, 'recordSubmission', 'body', { reference: 'DİM-1', on: day }),
        act(hr, 'recordRegistryEntry', 'body', { reference: 'DQR-1', on: day }),
      ];
    default:
      return [];
  }
}

function criteriaOf(managerial: boolean): readonly string[] {
  return managerial ? [...commonCriteria, ...managerialCriteria] : commonCriteria;
}

/** One in eight is excellent, one in four fair, the others are good. */
function scoreOf(id: string): number {
  const turn = numberOf(id) % 8;
  return turn === 0 ? 5 : turn < 3 ? 3 : 4;
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}

function justification(level: number): string {
  const words = {
    5: 'Sahə üzrə qanunvericiliyi və təcrübəni dərindən bilir, mürəkkəb suallarda həmkarları ona müraciət edir.',
    4: 'Vəzifəsinin tələb etdiyi bilikləri düzgün tətbiq edir, sənədləri vaxtında və səhvsiz hazırlayır.',
    3: 'Əsas bilikləri var, lakin yeni normativ aktlar üzrə köməyə ehtiyac duyur, bəzən gecikir.',
  } as const;
  return `${words[level as 3 | 4 | 5]} Rüblük qeydlərdə və il ərzindəki müşahidələrdə bu təsdiq olunur.`;
}
