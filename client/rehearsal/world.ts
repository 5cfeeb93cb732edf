import { hash } from 'node:crypto';
import { agencyYear, type AgencyYearState } from '../../machines/agency-year/agency-year.ts';
import { appraisal, appraisalRow, type AppraisalSnapshot } from '../../machines/appraisal/index.ts';
import { keepCanonical } from '../../machines/canonical.ts';
import { effectsAlong, type Delivery } from '../../machines/effects.ts';
import type { EarlierResult } from '../../machines/findings.ts';
import { reckonDigestsBy, type Content, type Head } from '../../machines/journal.ts';
import { instantOfAct } from '../../machines/reporting/asked.ts';
import { bodySlice, unitSlice } from '../../machines/reporting/slices.ts';
import { reportingUnits } from '../../machines/reporting/reporting-units.ts';
import { nameOf } from '../../machines/reporting/units.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import type { Act, JsonObject, RosterUpdate, Subject, Task } from '../../machines/subject.ts';
import { subjectName } from '../../machines/subject-name.ts';
import {
  advance,
  applyEffect,
  applyRoster,
  nextInstant,
  perform as performOn,
  start,
  type DatedEvent,
  type Kept,
  type Step,
} from '../../machines/timeline.ts';
import { unitReport, type UnitReportState } from '../../machines/unit-report/unit-report.ts';
import { startOf, type Instant } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import { same } from '../../rules/roster/same.ts';
import type { Body, Roster, RosterChange, ServantId } from '../../rules/roster/roster.ts';
import { holders } from '../../rules/roster/service.ts';
import { officeIndex, sliceFor } from '../../rules/roster/slice.ts';
import { touchedBy } from '../../rules/roster/touched.ts';
import { refuse, type Refusal } from '../../rules/ruling.ts';
import type { SubjectInput } from '../../workflows/messages-start.ts';
import { findingsFrom, intendedIn, wantedFor, type Recorded } from '../findings/findings.ts';
import type { SubjectName } from '../folder/scenario.ts';
import { nobodyDue } from './due.ts';
import type { RosterDay } from './roster-days.ts';

/** What a body's year begins with. */
export interface WorldInput {
  readonly body: Body;
  readonly year: number;
  readonly calendar: WorkCalendar;
  readonly results: readonly EarlierResult[];
  /** Units that the body names, beside those in which somebody serves. */
  readonly units: readonly string[];
  /** Takes every content as it enters a journal. */
  readonly journal?: (contents: readonly Content[]) => void;
  /** Told what comes to each subject from outside, in order. */
  readonly watch?: Watch;
}

/** Looks on while subjects begin and things come to them, so that the same can be sent to workflows. */
export interface Watch {
  opened(subject: string, input: SubjectInput, at: Instant): void;
  /** Whatever it was, with the law's answer where it refused; an act on a report with what it was asked on. */
  came(subject: string, event: DatedEvent, refusal: Refusal | null, asking?: Asking): void;
  /** Time passed for a subject that had something to tell to reports. */
  passed(subject: string, until: Instant, seq: number): void;
}

/** Where an act on a unit or on the body was done, and the roster of that day. */
export interface Asking {
  readonly on: SubjectName;
  readonly roster: Roster;
}

reckonDigestsBy((text) => hash('sha256', text));

const nobodyWatches: Watch = { opened: () => undefined, came: () => undefined, passed: () => undefined };

/** Every subject of a body’s year, in memory. Time passes for all of them in its order, up to whatever comes from outside. */
export interface World {
  changeRoster(day: RosterDay): void;
  /** The law's refusal, or null for an act that was accepted. */
  perform(on: SubjectName, act: Act): Refusal | null;
  /** Lets time pass for every subject. */
  advanceAll(to: Instant): void;
  rows(at: Instant): readonly AppraisalRow[];
  tasks(at: Instant): readonly Task[];
  heads(): readonly Head[];
  /** Who holds a post on 31 December, as far as is known. */
  holders(): readonly ServantId[];
}

/** Opens the year at 00:00 of 1 January for everyone on the roster, for every unit and for the body. */
export function openWorld(input: WorldInput, first: Roster, firstSeq: number): World {
  const { body, year, calendar, results, journal = () => undefined, watch = nobodyWatches } = input;
  const appraisals = new Map<ServantId, Kept<AppraisalSnapshot>>();
  const units = new Map<string, Kept<UnitReportState>>();
  /** Effects of what was added and not yet delivered, in order. */
  const effects: Delivery[] = [];
  let roster = first;
  let seq = firstSeq;
  const [appraisalsDue, unitsDue] = [nobodyDue(), nobodyDue()];

  const added = <S, I>({ kind }: Subject<S, I>, { kept, contents, states }: Step<S>, before: S | null): Kept<S> => {
    journal(contents);
    effects.push(...effectsAlong(kind, contents, before, states));
    return kept;
  };
  const keepAppraisal = (servant: ServantId, step: Step<AppraisalSnapshot>): void => {
    const kept = added(appraisal, step, appraisals.get(servant)?.state ?? null);
    appraisals.set(servant, kept);
    appraisalsDue.put(servant, nextInstant(appraisal, kept));
  };
  const keepUnit = (name: string, step: Step<UnitReportState>): void => {
    const kept = added(unitReport, step, units.get(name)?.state ?? null);
    units.delete(name);
    unitsDue.put(name, null);
    units.set(kept.state.context.unit, kept);
    unitsDue.put(kept.state.context.unit, nextInstant(unitReport, kept));
  };
  const keepBody = (step: Step<AgencyYearState>): void => {
    ofBody = added(agencyYear, step, ofBody.state);
  };
  const startAppraisals = (servants: Iterable<ServantId>, at: Instant): void => {
    const index = officeIndex(roster);
    for (const servant of servants) {
      const slice = sliceFor(roster, servant, index);
      const given = { version: 1, servant, year, body, roster: slice, rosterSeq: seq, calendar } as const;
      const subject = subjectName({ kind: 'appraisal', servant, year });
      watch.opened(subject, given, at);
      keepAppraisal(servant, start(appraisal, subject, given, at));
    }
  };
  const startUnits = (names: Iterable<string>, at: Instant): void => {
    for (const unit of names) {
      if (units.has(unit)) continue;
      const given = {
        version: 1,
        unit,
        year,
        body,
        roster: unitSlice(roster, unit),
        rosterSeq: seq,
        calendar,
      } as const;
      const subject = subjectName({ kind: 'unit', unit, year });
      watch.opened(subject, given, at);
      keepUnit(unit, start(unitReport, subject, given, at));
    }
  };

  keepCanonical(body);
  keepCanonical(calendar);
  for (const person of Object.values(roster.people)) keepCanonical(person);

  const opening = startOf(`${year}-01-01`, body.offset);
  const bodySubject = subjectName({ kind: 'body', year });
  const ofYear = { version: 1, year, body, roster: bodySlice(roster), rosterSeq: seq, calendar } as const;
  watch.opened(bodySubject, ofYear, opening);
  let ofBody: Kept<AgencyYearState> = added(agencyYear, start(agencyYear, bodySubject, ofYear, opening), null);
  startUnits([...new Set([...input.units.map(nameOf), ...reportingUnits(roster, year)])].sort(), opening);
  startAppraisals(holders(roster, `${year}-01-01`), opening);

  const tellUnits = (update: Omit<RosterUpdate, 'roster'>): void => {
    for (const [name, kept] of [...units]) {
      const renamed = update.changes.flatMap((change) =>
        change.type === 'unitChanged' && nameOf(change.details.from) === name ? [nameOf(change.details.to)] : [],
      );
      const slice = unitSlice(roster, name, ...renamed);
      if (renamed.length === 0 && same(kept.state.context.roster, slice)) continue;
      const told = { ...update, roster: slice };
      watch.came(kept.head.subject, { kind: 'roster', at: update.at, update: told }, null);
      keepUnit(name, applyRoster(unitReport, kept, told));
    }
    startUnits([...reportingUnits(roster, year)].sort(), update.at);
  };

  const deliver = ({ effect, targets }: Delivery): void => {
    const event = { kind: 'effect', at: effect.at, effect } as const;
    if (targets === 'body') {
      watch.came(bodySubject, event, null);
      keepBody(applyEffect(agencyYear, ofBody, effect));
      return;
    }
    if (typeof targets === 'object' && 'unit' in targets) {
      const kept = units.get(targets.unit);
      if (kept === undefined) return;
      watch.came(kept.head.subject, event, null);
      keepUnit(targets.unit, applyEffect(unitReport, kept, effect));
      return;
    }
    for (const servant of targets === 'everyAppraisal' ? [...appraisals.keys()].sort() : targets) {
      const kept = appraisals.get(servant);
      if (kept === undefined) continue;
      watch.came(kept.head.subject, event, null);
      keepAppraisal(servant, applyEffect(appraisal, kept, effect));
    }
  };
  const deliverAll = (): void => {
    for (let next = effects.shift(); next !== undefined; next = effects.shift()) deliver(next);
  };
  /**
   * Time passes for everybody in its order: what it brings to an appraisal is told to reports before anything that comes
   * later, and before what the same instant brings to these.
   */
  const pass = (to: Instant): void => {
    for (;;) {
      const next = earlierOf(appraisalsDue.earliest(), unitsDue.earliest());
      if (next === null || next > to) return;
      for (const servant of appraisalsDue.take(next)) {
        const kept = appraisals.get(servant)!;
        const [owed, step] = [effects.length, advance(appraisal, kept, next)];
        keepAppraisal(servant, step);
        if (effects.length > owed) watch.passed(kept.head.subject, next, step.kept.head.seq);
        deliverAll();
      }
      for (const name of unitsDue.take(next)) keepUnit(name, advance(unitReport, units.get(name)!, next));
    }
  };

  const findingsAt = (on: SubjectName, act: Act): JsonObject => {
    const wanted = wantedFor(on, act, roster);
    const judgedAt = instantOfAct(act, body.offset);
    const rows: Recorded[] = [];
    for (const servant of wanted === 'everybody' ? appraisals.keys() : wanted) {
      const kept = appraisals.get(servant);
      if (kept !== undefined) rows.push({ row: appraisalRow(kept.state, judgedAt), seq: kept.head.seq });
    }
    const intended = wanted === 'everybody' ? [...units.values()].flatMap(({ state }) => intendedIn(state)) : [];
    return findingsFrom(wanted, act, { year, roster, results, rows, intended });
  };

  return {
    changeRoster(day) {
      ({ roster, seq } = day);
      for (const { servantId } of day.changes) {
        const person = roster.people[servantId];
        if (person !== undefined) keepCanonical(person);
      }
      const at = startOf(day.date, body.offset);
      pass(at);
      const update = { seq, at, changes: day.changes };
      tellUnits(update);
      const index = officeIndex(roster);
      for (const servant of touchedBy(day.before, roster, [...appraisals.keys()].sort())) {
        const kept = appraisals.get(servant);
        if (kept === undefined) continue;
        const slice = sliceFor(roster, servant, index);
        const told = { ...update, changes: changesFor(day.changes, slice), roster: slice };
        watch.came(kept.head.subject, { kind: 'roster', at, update: told }, null);
        keepAppraisal(servant, applyRoster(appraisal, kept, told));
      }
      const slice = bodySlice(roster);
      if (!same(ofBody.state.context.roster, slice)) {
        const told = { ...update, roster: slice };
        watch.came(bodySubject, { kind: 'roster', at, update: told }, null);
        keepBody(applyRoster(agencyYear, ofBody, told));
      }
      if (day.date.startsWith(`${year}-`)) startAppraisals(hiredIn(day.changes, appraisals), at);
      deliverAll();
    },

    perform(on, act) {
      pass(act.at);
      if (on.kind === 'appraisal') {
        const kept = appraisals.get(on.servant);
        if (kept === undefined) return refuse('1.1', 'service.notInBody', { date: act.at.slice(0, 10) });
        const step = performOn(appraisal, kept, act);
        watch.came(kept.head.subject, { kind: 'act', at: act.at, act }, refusalIn(step));
        if ('refusal' in step) return step.refusal;
        keepAppraisal(on.servant, step);
        deliverAll();
        return null;
      }
      const informed = { ...act, findings: findingsAt(on, act) };
      const event = { kind: 'act', at: act.at, act: informed } as const;
      const asking = { on, roster };
      if (on.kind === 'unit') {
        const kept = units.get(on.name);
        if (kept === undefined) return refuse('4.25', 'change.unknownUnit', { unit: on.name });
        const step = performOn(unitReport, kept, informed);
        watch.came(kept.head.subject, event, refusalIn(step), asking);
        if ('refusal' in step) return step.refusal;
        keepUnit(on.name, step);
        deliverAll();
        return null;
      }
      const step = performOn(agencyYear, ofBody, informed);
      watch.came(bodySubject, event, refusalIn(step), asking);
      if ('refusal' in step) return step.refusal;
      keepBody(step);
      deliverAll();
      return null;
    },

    advanceAll(to) {
      pass(to);
      keepBody(advance(agencyYear, ofBody, to));
    },
    rows: (at) => [...appraisals.values()].map(({ state }) => appraisalRow(state, at)),
    tasks: (at) => [
      ...[...appraisals.values()].flatMap(({ state }) => appraisal.tasksOf(state, at)),
      ...[...units.values()].flatMap(({ state }) => unitReport.tasksOf(state, at)),
      ...agencyYear.tasksOf(ofBody.state, at),
    ],
    heads: () => [...appraisals.values(), ...units.values(), ofBody].map(({ head }) => head),
    holders: () => holders(roster, `${year}-12-31`),
  };
}

/** Null is never. */
function earlierOf(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function refusalIn(outcome: Step<unknown> | { readonly refusal: Refusal }): Refusal | null {
  return 'refusal' in outcome ? outcome.refusal : null;
}

/** The changes that concern whoever stands in a slice, or the body itself. */
function changesFor(changes: readonly RosterChange[], slice: Roster): readonly RosterChange[] {
  return changes.filter(({ servantId }) => servantId === '' || Object.hasOwn(slice.people, servantId));
}

/** Those who came that day and have no appraisal of the year yet. */
function hiredIn(changes: readonly RosterChange[], known: ReadonlyMap<ServantId, unknown>): readonly ServantId[] {
  const hired = changes.filter(({ type }) => type === 'hired').map(({ servantId }) => servantId);
  return hired.filter((servant) => !known.has(servant));
}
