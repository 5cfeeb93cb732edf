import { draftOrder } from '../../machines/agency-year/order.ts';
import { agencyYear } from '../../machines/agency-year/agency-year.ts';
import type { Content } from '../../machines/journal.ts';
import { reportingHeadsOn } from '../../machines/reporting/officials.ts';
import { nameOf } from '../../machines/reporting/units.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import { annex1Data } from '../../documents/data/annex1.ts';
import type { Annex1 } from '../../documents/data/annex1-shape.ts';
import { bodyVersions, unitVersions } from '../../documents/data/versions.ts';
import { enteredIn } from '../../documents/data/on-paper.ts';
import type { ReportData, ReportName } from '../../documents/papers.ts';
import {
  NoSuchRecord,
  readAnnex1Source,
  readAnnex2,
  readAnnex3,
  readAnnex5,
  readMeasures,
  readOrder,
} from '../../documents/records.ts';
import { bodyRolesOf, reachOf } from '../access/body.ts';
import { cut, type Look } from '../access/cut.ts';
import { partOf, seenEntries } from '../access/entries.ts';
import { rolesIn, type Onlooker } from '../access/roles.ts';
import { sees } from '../access/sight.ts';
import type { Acts } from '../acts/acts.ts';
import { headOfUnit } from './body-view.ts';
import { sceneReader, type Clock, type Scene } from './scene.ts';

/** Every paper as one viewer may have it. Each function throws NoBody and Unreachable, and gives null for what is not the viewer's. */
export type PaperDesk = ReturnType<typeof paperDesk>;

/** The papers of the body's year; Annex 2 is each unit's. */
export type BodyPaper = Exclude<ReportName, 'annex2'>;

/** A version that stays as it was signed, presented or issued. */
export interface PaperVersion {
  /** By which it is asked for; of an order the number of the order. */
  readonly number: string;
  /** I-10: which correction; 0 for the report itself and for an order. */
  readonly correction: number;
  readonly on: CalendarDate;
  /** §4.26: the head of the body has approved it; null where there is nothing to approve. */
  readonly isApproved: boolean | null;
}

/** What there is of one paper. */
export interface PaperView {
  readonly paper: ReportName;
  /** Whether there is one without a number: the version that counts, else the draft. */
  readonly hasLatest: boolean;
  /** The earliest first. */
  readonly versions: readonly PaperVersion[];
}

/** §5.1: there is no measure that stands in no order yet, so no draft of one. */
export class NothingToOrder extends Error {
  override readonly name = 'NothingToOrder';
  readonly year: number;

  constructor(year: number) {
    super(`No measure of ${year} waits for an order.`);
    this.year = year;
  }
}

export function paperDesk(
  { store, body }: Pick<Acts, 'body' | 'store'>,
  { clock = Date.now }: { readonly clock?: Clock } = {},
) {
  const scene = sceneReader({ store, body }, clock);

  /** The head of a reporting unit has its report; the body's reports are for those who see all. */
  const mayHave = (viewer: Onlooker, unit: string | null, at: Scene): boolean => {
    const roles = bodyRolesOf(viewer, at);
    if (reachOf(roles, 'reports') === 'all') return true;
    if (unit === null || !roles.includes('everybody')) return false;
    return headOfUnit(unit, at) === viewer.id || reportingHeadsOn(at.roster, unit, at.day).includes(viewer.id);
  };

  const journalOf = async (subject: string) => enteredIn(await store.journalOf(subject));

  return {
    /** Annex 1 with nothing on it that the viewer may not see. */
    async form(viewer: Onlooker, subject: string): Promise<Annex1 | null> {
      const at = await scene();
      const source = await readAnnex1Source(store, subject).catch(noneThere);
      if (source === null) return null;
      const roles = rolesIn(source.facts, viewer, at);
      if (!sees(roles, 'documents')) return null;
      const look = { id: viewer.id, roles };
      return annex1Data({ ...source, facts: cut(source.facts, look), journal: shownOf(source.journal, look) });
    },

    /** §4.25: the report of a unit. Throws NoSuchRecord where it has no version of that number. */
    async unitReport(
      viewer: Onlooker,
      { unit, year, number }: { readonly unit: string; readonly year: number; readonly number: string | null },
    ): Promise<ReportData | null> {
      if (!mayHave(viewer, nameOf(unit), await scene())) return null;
      return readAnnex2(store, unit, year, numberIn(number, `unit:${nameOf(unit)}/${year}`)).catch(noneThere);
    },

    /** A paper of the body's year. Throws NoSuchRecord where it has no version of that number, NothingToOrder. */
    async bodyPaper(
      viewer: Onlooker,
      { paper, year, number }: { readonly paper: BodyPaper; readonly year: number; readonly number: string | null },
    ): Promise<ReportData | null> {
      if (!mayHave(viewer, null, await scene())) return null;
      return readBodyPaper(paper, year, number).catch(noneThere);
    },

    /** Annex 2 of a unit and its versions; null too where the unit has no report of the year. */
    async ofUnit(viewer: Onlooker, unit: string, year: number): Promise<PaperView | null> {
      const name = nameOf(unit);
      if (!mayHave(viewer, name, await scene())) return null;
      const journal = await journalOf(`unit:${name}/${year}`);
      if (journal.length === 0) return null;
      const versions = unitVersions(journal).map(({ version, correction, signed }) => ({
        number: String(version),
        correction,
        on: signed.on,
        isApproved: null,
      }));
      return { paper: 'annex2', hasLatest: true, versions };
    },

    /** The papers of a body's year; null too where the year was not opened. */
    async ofBody(viewer: Onlooker, year: number): Promise<readonly PaperView[] | null> {
      if (!mayHave(viewer, null, await scene())) return null;
      const subject = `body/${year}`;
      const [record, journal] = await Promise.all([store.subjectOf(subject), journalOf(subject)]);
      if (record?.state == null) return null;
      const versions = bodyVersions(journal).map(({ version, correction, presented, approved }) => ({
        number: String(version),
        correction,
        on: presented.on,
        isApproved: approved !== null,
      }));
      const orders = journal.filter(({ kind }) => kind === 'order.issued').map(orderVersion);
      const isOrderOpen = draftOrder(agencyYear.thaw(record.state).context).length > 0;
      return [
        { paper: 'annex3', hasLatest: true, versions },
        { paper: 'annex5', hasLatest: true, versions },
        { paper: 'measures', hasLatest: true, versions: [] },
        { paper: 'order', hasLatest: isOrderOpen, versions: orders },
      ];
    },
  };

  async function readBodyPaper(paper: BodyPaper, year: number, number: string | null): Promise<ReportData> {
    switch (paper) {
      case 'annex3':
        return readAnnex3(store, year, numberIn(number, `body/${year}`));
      case 'annex5':
        return readAnnex5(store, year, numberIn(number, `body/${year}`));
      case 'measures':
        if (number !== null) throw new NoSuchRecord(`body/${year}`, number);
        return readMeasures(store, year);
      case 'order': {
        const order = await readOrder(store, year, number);
        if (order.items.length === 0) throw new NothingToOrder(year);
        return order;
      }
    }
  }
}

/** Entries with what of them is shown; of somebody who sees no record, those of the course alone. */
function shownOf(journal: readonly Content[], look: Look): readonly Content[] {
  if (!sees(look.roles, 'record')) return journal.filter((entry) => partOf(entry) === 'course');
  return seenEntries(journal, look).flatMap(({ content, says }) => (says === null ? [] : [{ ...content, with: says }]));
}

function orderVersion({ with: given }: Content): PaperVersion {
  const { number, on } = given as unknown as { readonly number: string; readonly on: CalendarDate };
  return { number, correction: 0, on, isApproved: null };
}

/** Reports are numbered from 1; no other number is there. */
function numberIn(number: string | null, subject: string): number | null {
  if (number === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(number)) throw new NoSuchRecord(subject, number);
  return Number(number);
}

/** A subject that is not there is null; a version that is not there is said. */
function noneThere(error: unknown): null {
  if (error instanceof NoSuchRecord && error.version === null) return null;
  throw error;
}
