import { quarters } from '../../../machines/appraisal/facts.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { useSpeech } from '../speech.tsx';
import { Said, saidRow } from './said.tsx';
import { nameIn } from './signatures.tsx';

/** Quarterly notes, notes of a former supervisor, observations, and what the servant presents: the servant's first. */
export function NotesTab({ view }: { readonly view: AppraisalView }) {
  return (
    <>
      <Achievements view={view} />
      <Quarterly view={view} />
      <Leadership view={view} />
      <Observations view={view} />
    </>
  );
}

function Achievements({ view: { achievements, form } }: { readonly view: AppraisalView }) {
  const speech = useSpeech();
  const latest = achievements.at(-1);
  const told = (latest?.['goals'] ?? []) as readonly string[];
  const toDiscuss = (latest?.['toDiscuss'] ?? {}) as Readonly<Record<string, string>>;
  return (
    <section>
      <h2>{speech.words('web.notes.achievements')}</h2>
      {latest === undefined ? (
        <p class="faint">{speech.words('web.notes.nothing')}</p>
      ) : (
        <SummaryList
          rows={[
            ...told.map((text, index) =>
              saidRow(
                speech.words('web.notes.goal', { number: index + 1, title: form?.goals[index]?.title ?? '' }),
                text,
              ),
            ),
            saidRow(speech.name('field', 'other'), latest['other']),
            ...Object.entries(toDiscuss).map(([key, text]) => saidRow(speech.name('field', key), text)),
          ]}
        />
      )}
    </section>
  );
}

function Quarterly({ view: { notes, persons } }: { readonly view: AppraisalView }) {
  const speech = useSpeech();
  return (
    <section>
      <h2>{speech.words('web.notes.quarterly')}</h2>
      {quarters.map((quarter) => {
        const note = notes[quarter];
        return (
          <>
            <h3>{speech.words('web.notes.quarter', { quarter })}</h3>
            {note === undefined ? (
              <p class="faint">{speech.words('web.notes.none')}</p>
            ) : (
              <>
                <p class="small">
                  {speech.words('web.notes.written', { day: note.on, person: nameIn(persons, note.by) })}
                  {note.metOn !== null && ` · ${speech.words('web.notes.metOn', { day: note.metOn })}`}
                </p>
                <SummaryList
                  rows={[
                    saidRow(speech.name('field', 'strengths'), note.strengths),
                    saidRow(speech.name('field', 'weaknesses'), note.weaknesses),
                    saidRow(speech.name('field', 'advice'), note.advice),
                  ]}
                />
              </>
            )}
          </>
        );
      })}
    </section>
  );
}

function Leadership({ view: { leadershipNotes, persons } }: { readonly view: AppraisalView }) {
  const speech = useSpeech();
  if (leadershipNotes.length === 0) return null;
  return (
    <section>
      <h2>{speech.words('web.notes.leadership')}</h2>
      {leadershipNotes.map(({ on, by, goals, criteria, discipline }) => (
        <>
          <p class="small">{speech.words('web.notes.written', { day: on, person: nameIn(persons, by) })}</p>
          <SummaryList
            rows={[
              saidRow(speech.name('field', 'goals'), goals),
              saidRow(speech.name('field', 'criteria'), criteria),
              saidRow(speech.name('field', 'discipline'), discipline),
            ]}
          />
        </>
      ))}
    </section>
  );
}

function Observations({ view: { observations, persons, parts, roles } }: { readonly view: AppraisalView }) {
  const speech = useSpeech();
  if (!parts.includes('observations') || (observations.length === 0 && roles.includes('servant'))) return null;
  return (
    <section>
      <h2>{speech.words('web.notes.observations')}</h2>
      <p class="hint">{speech.words('web.notes.observationsOwn')}</p>
      {observations.length === 0 && <p class="faint">{speech.words('web.notes.nothing')}</p>}
      {observations.map((one) => (
        <>
          <p class="small">{speech.words('web.notes.written', { day: one.on, person: nameIn(persons, one.by) })}</p>
          <Said text={String(one['text'])} />
        </>
      ))}
    </section>
  );
}
