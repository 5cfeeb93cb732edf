import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { SignInTables } from './sign-in-tables.ts';

/** Days come and go as `2026-01-31`, instants of the law as text in the body's offset. */
type Day = string;
type Stamp = ColumnType<Date, Date | string | undefined, Date | string>;
type MaybeStamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export interface JournalTable {
  subject: string;
  seq: number;
  kind: string;
  actor: string | null;
  at: string;
  clause: string;
  content: string;
  hash: string;
  envelope: string;
  envelope_hash: string;
  update_id: string | null;
  recorded_at: string;
}

interface CountedJournalTable extends JournalTable {
  year: GeneratedAlways<number>;
}

export interface SubjectTable {
  subject: string;
  kind: 'appraisal' | 'unit' | 'body';
  year: number;
  servant: string | null;
  seq: number;
  hash: string | null;
  at: string | null;
  envelope_hash: string | null;
  frozen: string | null;
  frozen_hash: string | null;
  tasks_hash: string | null;
  stage: string;
  closed: boolean;
  roster_seq: number;
  calendar_version: string | null;
  published_at: Stamp;
}

export interface AppraisalTable {
  subject: string;
  servant: string;
  year: number;
  outcome: string;
  stage: string;
  evaluator: string | null;
  supervisor: string | null;
  unit: string;
  sub_unit: string;
  appraised_on: Day | null;
  score: string | null;
  grade: string | null;
  handed_over: string;
  dispute_open: boolean;
  overdue_open: number;
  position: string;
  /** Limits of the law missed, done late or not at all. */
  missed: number;
  row: string;
}

/** With what PostgreSQL makes of it, to be searched. */
interface SearchedAppraisalTable extends AppraisalTable {
  search: GeneratedAlways<string>;
}

export interface UnitTable {
  subject: string;
  year: number;
  /** Present name, in NFC. */
  unit: string;
  stage: string;
  row: string;
}

/** The body's years. */
export interface BodyYearTable {
  subject: string;
  year: number;
  stage: string;
  row: string;
}

export interface TaskTable {
  subject: string;
  ordinal: number;
  task: string;
  on_whom: string;
  assignee: string;
  clause: string;
  opens: Day | null;
  due: Day | null;
  limit_day: Day | null;
  overdue: boolean;
  body_rule: boolean;
}

export interface OutboxTable {
  subject: string;
  seq: number;
  kind: string;
  recipient: string;
  due: Day | null;
  content: string;
  created_at: Stamp;
  /** The mail that tells it; null until it is bundled. */
  mail: ColumnType<string | null, string | null | undefined, string | null>;
  /** When those above were told of it, for what is overdue. */
  escalated_at: MaybeStamp;
}

export interface MailTable {
  /** SHA-256 of the keys of what it tells. */
  id: string;
  recipient: string;
  made_at: Stamp;
  try_at: Stamp;
  lease_until: MaybeStamp;
  attempts: Generated<number>;
  ended_at: MaybeStamp;
  outcome: ColumnType<MailOutcome | null, MailOutcome | null | undefined, MailOutcome | null>;
  reply_code: ColumnType<number | null, number | null | undefined, number | null>;
  reply: ColumnType<string | null, string | null | undefined, string | null>;
}

/** `mailbox`: it is shown in the console only, for there is no SMTP or no address. */
export type MailOutcome = 'mailed' | 'mailbox' | 'refused';

export interface PreferenceTable {
  person: string;
  language: 'az' | 'en';
}

export interface FeedTable {
  person: string;
  token_hash: string;
  made_at: Stamp;
}

export interface AppointmentTable {
  id: Generated<string>;
  version: Generated<number>;
  kind: 'interview' | 'quarterly';
  subject: string;
  servant: string;
  /** Local date and time of the body, `2026-12-11T15:30`. */
  at: string;
  minutes: number;
  place: string;
  arranged_by: string;
  arranged_at: Stamp;
  /** When the invitation to this version went out. */
  invited_at: MaybeStamp;
  cancelled: Generated<boolean>;
}

export interface BodyTable {
  id: string;
  content: string;
  roster_seq: number;
  /** Day for which the roster was imported. */
  roster_day: Day;
  imported_at: Stamp;
}

export interface PersonTable {
  id: string;
  surname: string;
  given_name: string;
  patronymic: string;
  email: string;
  departed_on: Day | null;
  departure_kind: string | null;
  departure_note: string | null;
  search: GeneratedAlways<string>;
  /** By which names stand in the order of the Azerbaijani alphabet. */
  name_key: GeneratedAlways<string>;
}

export interface PostTable {
  servant: string;
  from_day: Day;
  to_day: Day | null;
  appointed_on: Day;
  unit: string;
  sub_unit: string;
  position: string;
  qualification_degree: string;
  supervisor: string | null;
  managerial: boolean;
  status: string;
  position_class: string;
}

export interface AbsenceTable {
  servant: string;
  from_day: Day;
  to_day: Day | null;
  kind: string;
  counts_as_service: boolean;
}

export interface OfficeTermTable {
  ordinal: Generated<number>;
  office: string;
  holders: string[];
  from_day: Day;
  to_day: Day | null;
}

export interface CoordinatingOfficialTable {
  servant: string;
  officials: string[];
}

export interface RosterChangeTable {
  id: Generated<number>;
  /** Number under which it was applied; null while its day is to come. */
  seq: number | null;
  day: Day;
  type: string;
  servant: string;
  change: string;
  names: string | null;
  /** 00:00 of the day from which it counts as known. */
  known_at: string | null;
  entered_by: string | null;
  via: string;
  /** Why it contradicted the roster when its day came. */
  refused: string | null;
  recorded_at: Stamp;
}

export interface RosterTouchTable {
  seq: number;
  subject: string;
  sent_at: MaybeStamp;
}

export interface CalendarTable {
  version: string;
  ordinal: Generated<number>;
  files: string;
  calendar: string;
  recorded_at: Stamp;
}

export interface YearTable {
  year: number;
  opened_at: Stamp;
}

/** How an appraisal is to be opened that has a past. */
export interface OpeningTable {
  subject: string;
  year: number;
  opening: string;
}

export interface EarlierResultTable {
  year: number;
  servant: string;
  content: string;
}

/** What an entry does to other subjects. */
export interface EffectTable {
  id: string;
  /** Place among the effects of one entry. */
  ordinal: number;
  /** Whose entry it is an effect of, and the number of that entry. */
  subject: string;
  seq: number;
  content: string;
  targets: string;
  recorded_at: Stamp;
  handed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface DraftTable {
  viewer: string;
  subject: string;
  act: string;
  content: string;
  saved_at: Stamp;
}

export interface AttachmentTable {
  subject: string;
  sha256: string;
  name: string;
  media_type: string;
  content: Buffer;
  brought_by: string;
  brought_at: Stamp;
  /** The act that it came with was accepted. */
  taken: Generated<boolean>;
}

export interface WeightTemplateTable {
  position: string;
  managerial: boolean;
  weights: string;
  kept_by: string;
  kept_at: Stamp;
}

export interface UnitPlanTable {
  unit: string;
  year: number;
  goals: string;
  kept_by: string;
  kept_at: Stamp;
}

export interface DeputyTable {
  ordinal: Generated<number>;
  of_whom: string;
  deputy: string;
  from_day: Day;
  to_day: Day;
  set_by: string;
  set_at: Stamp;
}

export interface SubmissionTable {
  year: number;
  version: number;
  package: string;
  manifest: string;
  state: 'prepared' | 'sending' | 'sent' | 'refused';
  attempts: Generated<number>;
  last_error: string | null;
  receipt: string | null;
  prepared_at: Stamp;
  changed_at: Stamp;
}

export interface RegistryEntryTable {
  year: number;
  servant: string;
  result: string;
  state: 'prepared' | 'sending' | 'sent' | 'refused';
  attempts: Generated<number>;
  last_error: string | null;
  receipt: string | null;
  changed_at: Stamp;
}

/** A file of HR: its text is kept until it was applied, or another one came in its place. */
export interface ImportTable {
  id: Generated<string>;
  kind: 'roster' | 'changes' | 'results';
  name: string;
  sha256: string;
  content: string | null;
  /** Day from which what the file does not date itself counts. */
  day: Day;
  brought_by: string;
  brought_at: Stamp;
  applied_at: MaybeStamp;
  /** How many rows changed something. */
  rows: number | null;
}

export interface RefusalTable {
  year: number;
  clause: string;
  count: number;
}

export interface Tables extends SignInTables {
  journal: CountedJournalTable;
  subjects: SubjectTable;
  appraisals: SearchedAppraisalTable;
  units: UnitTable;
  bodies: BodyYearTable;
  tasks: TaskTable;
  outbox: OutboxTable;
  mails: MailTable;
  preferences: PreferenceTable;
  feeds: FeedTable;
  appointments: AppointmentTable;
  body: BodyTable;
  people: PersonTable;
  posts: PostTable;
  absences: AbsenceTable;
  office_terms: OfficeTermTable;
  coordinating_officials: CoordinatingOfficialTable;
  roster_changes: RosterChangeTable;
  roster_touches: RosterTouchTable;
  calendars: CalendarTable;
  years: YearTable;
  openings: OpeningTable;
  earlier_results: EarlierResultTable;
  effects: EffectTable;
  drafts: DraftTable;
  attachments: AttachmentTable;
  weight_templates: WeightTemplateTable;
  unit_plans: UnitPlanTable;
  deputies: DeputyTable;
  submissions: SubmissionTable;
  registry_entries: RegistryEntryTable;
  imports: ImportTable;
  refusals: RefusalTable;
}
