import { yearDates } from '../../../rules/calendar/year-dates.ts';
import type { ReportCounts } from '../../../rules/reports.ts';
import type { PaperView } from '../../views/papers.ts';
import { Ask } from '../components/ask.tsx';
import { PaperLinks } from '../components/paper-links.tsx';
import type { ReportAct } from '../../views/reports/standing.ts';
import { useSpeech } from '../speech.tsx';
import { SubjectActs } from './subject-acts.tsx';

export interface ReportsPageProps {
  readonly year: number;
  /** Null for a unit head, who sees the own unit's report only. */
  readonly counts: ReportCounts | null;
  readonly units: readonly string[];
  readonly acts: readonly ReportAct[] | null;
  /** Null for a unit head, whose paper is on the page of the unit. */
  readonly papers: readonly PaperView[] | null;
}

/** The reports of the year and what may be done on them. */
export function ReportsPage({ year, counts, units, acts, papers }: ReportsPageProps) {
  const speech = useSpeech();
  const { limit, clause } = yearDates(year).submission;
  return (
    <>
      <Ask what={speech.words('web.reports.ask', { day: limit })} clause={clause} />
      <h1>{speech.words('web.reports.title')}</h1>
      {counts !== null && <p>{speech.words('web.reports.counts', { annex3: counts.annex3, annex5: counts.annex5 })}</p>}
      {units.length > 0 && (
        <div class="sheet">
          <h2>{speech.words('web.units.report')}</h2>
          <ul>
            {units.map((unit) => (
              <li>
                <a href={`/units/${encodeURIComponent(unit)}/${year}`}>{unit}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {papers !== null && (
        <div class="sheet">
          <h2>{speech.words('web.papers.heading')}</h2>
          <PaperLinks root={`/body/${year}`} papers={papers} />
        </div>
      )}
      {acts !== null && <SubjectActs title={speech.words('web.reports.acts')} root={`/body/${year}`} acts={acts} />}
    </>
  );
}
