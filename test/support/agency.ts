import { workCalendar, type CalendarFile } from '../../rules/calendar/work-calendar.ts';
import type { Body, Office, OfficeTerm, Person, Post, Roster } from '../../rules/roster/roster.ts';
import { asFindings, type Findings } from '../../machines/findings.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import type { Act, Entry, JsonObject, RosterUpdate, Subject } from '../../machines/subject.ts';

/** A small body: head E1, deputy for HR E2, a law unit of E3, HR of E4 (who heads its own unit) and E5; others inside. */
export const body: Body = {
  id: 'rxa',
  name: 'Rəqəmsal Xidmətlər Agentliyi',
  category: 'first',
  timeZone: 'Asia/Baku',
  offset: '+04:00',
  workingHours: { from: '09:00', to: '18:00', lunch: ['13:00', '14:00'] },
  rules: { appraisalOpens: '12-01', decisionDue: 5, silentServant: 3, weightDecimals: 0 },
};

export const law = 'Hüquq şöbəsi';
export const staff = 'Kadr şöbəsi';
export const audit = 'Daxili nəzarət sektoru';

export const calendar = workCalendar([yearFile(2026), yearFile(2027), yearFile(2028)]);

const people = [
  person('E1', null),
  person('E2', 'E1'),
  person('E3', 'E1', { unit: law }),
  person('E4', 'E2', { unit: staff }),
  person('E5', 'E4', { unit: staff }),
  person('E6', 'E3', { unit: law }),
  person('E7', 'E3', { unit: law, subUnit: 'Ekspertiza sektoru' }),
  person('E8', 'E1', { subUnit: audit }),
  person('E9', 'E8', { subUnit: audit }),
];

export const roster: Roster = {
  people: Object.fromEntries(people.map((each) => [each.id, each])),
  offices: [
    term('headOfBody', 'E1'),
    term('hrDeputyHead', 'E2'),
    term('hrService', 'E4', 'E5'),
    term(`unitHead:${law}`, 'E3'),
    term(`unitHead:${staff}`, 'E4'),
    term(`subUnitHead:${audit}`, 'E8'),
  ],
  coordinatingOfficials: {},
};

function person(id: string, supervisorId: string | null, place: Partial<Post> = {}): Person {
  const post: Post = {
    from: '2020-01-06',
    to: null,
    appointedOn: '2020-01-06',
    unit: '',
    subUnit: '',
    position: 'Baş məsləhətçi',
    qualificationDegree: '',
    supervisorId,
    managerial: false,
    status: 'permanent',
    positionClass: '',
    ...place,
  };
  return { id, posts: [post], absences: [], departure: null };
}

export function term(office: Office, ...holders: readonly string[]): OfficeTerm {
  return { office, holders, from: '2020-01-06', to: null };
}

/** A good result of E6 in the law unit, unless told otherwise. */
export function row(change: Partial<AppraisalRow> = {}): AppraisalRow {
  return {
    servant: 'E6',
    year: 2026,
    outcome: 'appraised',
    stage: 'complete',
    evaluator: 'E3',
    rounds: 1,
    appraisedOn: '2026-12-10',
    exact: '4',
    score: '4.0',
    grade: 'good',
    reason: null,
    overdue: [],
    dispute: null,
    unit: law,
    subUnit: '',
    position: 'Baş məsləhətçi',
    supervisor: 'E3',
    handedOver: 'withHr',
    fromNotes: false,
    ...change,
  };
}

export const open: Partial<AppraisalRow> = {
  outcome: 'open',
  appraisedOn: null,
  exact: null,
  score: null,
  grade: null,
  handedOver: 'no',
};

/** A step of a subject: an act with what comes with it and what the records say. */
export interface Step {
  readonly by: string;
  readonly act: string;
  readonly at: string;
  readonly with?: JsonObject;
  readonly rows?: readonly AppraisalRow[];
  readonly findings?: Partial<Findings>;
  readonly paper?: Act['paper'];
}

export function actOf({ by, act, at, with: given = {}, rows = [], findings = {}, paper }: Step): Act {
  const known = asFindings({ rows, holders: rows.map(({ servant }) => servant), ...findings });
  const act_: Act = { name: act, actor: by, at: `${at}:00+04:00`, with: given, findings: known };
  return paper === undefined ? act_ : { ...act_, paper };
}

/** Drives a subject by acts and by the clock; after each step the state goes through JSON and back. */
export class Run<S, Input> {
  readonly entries: Entry[] = [];
  private readonly subject: Subject<S, Input>;
  state: S;

  constructor(subject: Subject<S, Input>, input: Input, at = '2026-01-01T00:00:00+04:00') {
    this.subject = subject;
    const opened = subject.begin(input, at);
    this.entries.push(opened);
    this.state = subject.initial(json(opened));
  }

  /** Clause of the refusal, or null when the act was done. */
  do(step: Step): string | null {
    return this.refusalOf(step)?.clause ?? null;
  }

  /** Code of the refusal, or null when the act was done. */
  codeOf(step: Step): string | null {
    return this.refusalOf(step)?.because.code ?? null;
  }

  private refusalOf(step: Step) {
    this.passTo(`${step.at}:00+04:00`);
    const before = JSON.stringify(this.subject.freeze(this.state));
    const decision = this.subject.decide(this.state, actOf(step));
    if ('refusal' in decision) {
      if (JSON.stringify(this.subject.freeze(this.state)) !== before) throw new Error('A refusal changed the state.');
      return decision.refusal;
    }
    this.take(decision.entries);
    return null;
  }

  /** Lets time pass: every deadline up to the instant is marked. */
  passTo(at: string): void {
    for (;;) {
      const [next] = this.subject.deadlinesOf(this.state);
      if (next === undefined || next.at > at) return;
      this.take(this.subject.reached(this.state, next));
    }
  }

  take(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.evolve(entry);
      for (let next = this.follows(entry); next !== null; next = this.follows(next)) this.evolve(next);
    }
  }

  private evolve(entry: Entry): void {
    this.entries.push(entry);
    this.state = this.subject.evolve(this.state, json(entry));
    this.state = this.subject.thaw(json(this.subject.freeze(this.state)));
  }

  private follows(entry: Entry): Entry | null {
    return this.subject.settle?.(this.state, entry) ?? null;
  }

  roster(update: RosterUpdate): void {
    this.take(this.subject.rosterChanged(this.state, update));
  }

  isClosed(): boolean {
    return this.subject.isClosed(this.state);
  }

  stage(): string {
    return this.subject.stageOf(this.state);
  }

  kinds(): readonly string[] {
    return this.entries.map(({ kind }) => kind);
  }

  tasks(at: string) {
    return this.subject.tasksOf(this.state, `${at}:00+04:00`);
  }
}

function json<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function yearFile(year: number): CalendarFile {
  return {
    year,
    status: 'official',
    fixed: ['01-01', '01-02'],
    mourning: [],
    novruz: [],
    ramazan: [],
    qurban: [],
    voting: [],
    swaps: [],
  };
}
