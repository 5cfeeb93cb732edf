import type { AgencyFacts } from '../../machines/agency-year/facts.ts';
import type { EarlierResult } from '../../machines/findings.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { hrHeadOn, lastKnownPost } from '../../rules/roster/who-is-who.ts';
import { openingOf, type BodySource } from './opening.ts';
import { naming } from './people.ts';
import type { MeasuresData } from './report-shapes.ts';

export interface MeasuresSource extends BodySource {
  /** Results of earlier years, as imported. */
  readonly results: readonly EarlierResult[];
  /** The body's year before, where it ran here; null where its results were imported. */
  readonly before: AgencyFacts | null;
}

type Row = Pick<MeasuresData['rows'][number], 'score' | 'grade' | 'measure' | 'decidedOn' | 'done'>;

/** Entries after which it may say something else: what comes of other matters, the sending among them, changes nothing in it. */
const telling: readonly string[] = ['opened', 'roster.changed', 'finalReport.approved', 'measure.done'];

/** §4.27, I-39: the measures that followed from the appraisal of the year before, and what became of each. */
export function measuresData(source: MeasuresSource): MeasuresData {
  const { facts, journal, results, before, roster, names } = source;
  const opening = openingOf(
    source,
    journal.findLast(({ kind }) => telling.includes(kind)),
  );
  const day = dayOf(opening.asOf);
  const who = naming(names, roster);
  const hr = hrHeadOn(roster, day);
  const ofYear = facts.year - 1;
  const yearEnd = periodOf(ofYear).to;
  const rows = new Map([...imported(facts, results), ...decidedHere(facts, before)]);
  return {
    document: 'measures',
    ...opening,
    ofYear,
    hr: hr === null ? null : who(hr, day),
    rows: [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([servant, row]) => {
        const post = lastKnownPost(roster, servant, yearEnd);
        const supervisor = post?.supervisorId ?? null;
        return {
          servant: who(servant, yearEnd),
          unit: post?.unit ?? '',
          subUnit: post?.subUnit ?? '',
          supervisor: supervisor === null ? null : who(supervisor, yearEnd),
          ...row,
        };
      }),
  };
}

function imported({ year, earlierDone }: AgencyFacts, results: readonly EarlierResult[]): [ServantId, Row][] {
  return results.flatMap(({ servant, year: of, score, grade, measure, measureDone }) => {
    if (of !== year - 1 || measure === null) return [];
    const known = measureDone === false ? null : { on: measureDone === true ? null : measureDone, reference: null };
    const done = earlierDone[servant] ?? known;
    return [[servant, { score, grade, measure: { measure, subject: null }, decidedOn: null, done }]];
  });
}

function decidedHere({ earlierDone }: AgencyFacts, before: AgencyFacts | null): [ServantId, Row][] {
  if (before === null) return [];
  const rows = new Map((before.approved ?? before.presented)?.annex3.map((row) => [row.servant, row]));
  return Object.entries(before.measures).map(([servant, { measure, subject, decidedOn, done }]) => {
    const { score = null, grade = null } = rows.get(servant) ?? {};
    const became = done ?? earlierDone[servant] ?? null;
    return [servant, { score, grade, measure: { measure, subject }, decidedOn, done: became }];
  });
}
