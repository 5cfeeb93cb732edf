import { useSpeech } from '../speech.tsx';

export type StationState = 'done' | 'late' | 'now' | 'coming';

export interface Station {
  readonly name: string;
  readonly state: StationState;
  /** Day on which it was done, or is due. */
  readonly when: string;
}

const signs: Readonly<Record<StationState, string>> = { done: '✓', late: '▲', now: '●', coming: '' };

/** The course of the year as a line of stations; where it stands is said in words too. */
export function Stations({ label, stations }: { readonly label: string; readonly stations: readonly Station[] }) {
  const speech = useSpeech();
  return (
    <ol class="stations" aria-label={label}>
      {stations.map(({ name, state, when }) => (
        <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span class="dot" aria-hidden="true">
            {signs[state]}
          </span>
          <span class="cap">{name}</span>
          <br />
          <span class="small faint">
            {speech.words(`web.mark.${state}`)}
            {when !== '' && `, ${when}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
