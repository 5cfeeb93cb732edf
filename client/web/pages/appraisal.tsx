import type { Child } from 'hono/jsx';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import { OpenActs } from '../appraisal/acts.tsx';
import { Course } from '../appraisal/course.tsx';
import { Headline } from '../appraisal/headline.tsx';
import { Who } from '../appraisal/who.tsx';
import { Tabs } from '../components/tabs.tsx';
import type { Frame } from '../frame.ts';
import { useSpeech } from '../speech.tsx';

export const tabs = ['form', 'notes', 'disagreement', 'documents', 'record'] as const;
export type TabName = (typeof tabs)[number];

export interface AppraisalPageProps {
  readonly frame: Frame;
  readonly view: AppraisalView;
  readonly tab: TabName;
  readonly children: Child;
}

/** An appraisal: the headline act, the year as stations, the form and its companions; beside it the acts and who is who. */
export function AppraisalPage({ frame, view, tab, children }: AppraisalPageProps) {
  const speech = useSpeech();
  const { subject, seq } = view;
  return (
    <>
      <Headline view={view} viewer={frame.person?.id ?? ''} />
      <h1>{titleOf(speech, view)}</h1>
      <p>
        {speech.words('web.appraisal.stage')}: <strong>{speech.name('stage', view.stage)}</strong>
      </p>
      <p class="notice no-print" hidden data-news={`/appraisals/${encodeURIComponent(subject)}/news`} data-seq={seq}>
        {speech.words('web.changedElsewhere')} <a href={frame.path}>{speech.words('web.reload')}</a>
      </p>
      <Course course={view.course} />
      <div class="beside">
        <div>
          <Tabs
            label={speech.words('web.tab.label')}
            tabs={tabsOf(view).map((name) => ({
              href: tabPath(subject, name),
              label: speech.words(`web.tab.${name}`),
              current: name === tab,
            }))}
          />
          <div class="sheet">{children}</div>
        </div>
        <aside>
          <OpenActs subject={subject} acts={view.acts} isServant={view.roles.includes('servant')} />
          <Who who={view.who} />
        </aside>
      </div>
    </>
  );
}

/** The tabs that hold something for the viewer. */
export function tabsOf({ parts }: AppraisalView): readonly TabName[] {
  const partOfTab = { disagreement: 'disagreement', documents: 'documents', record: 'record' } as const;
  return tabs.filter((tab) => !(tab in partOfTab) || parts.includes(partOfTab[tab as keyof typeof partOfTab]));
}

export function titleOf(speech: ReturnType<typeof useSpeech>, { year, servant, roles }: AppraisalView): string {
  const written = String(year);
  return roles.includes('servant')
    ? speech.words('web.appraisal.own', { year: written })
    : speech.words('web.appraisal.title', { year: written, person: servant.name });
}

export function tabPath(subject: string, tab: TabName): string {
  const path = `/appraisals/${encodeURIComponent(subject)}`;
  return tab === 'form' ? path : `${path}/${tab}`;
}
