import type { Quota } from '../quota.ts';
import { useSpeech } from '../speech.tsx';

const width = 400;

/** §5.2 as a bar against 20 %: how many are excellent, and where the limit stands. */
export function QuotaBar({ quota }: { readonly quota: Quota }) {
  const speech = useSpeech();
  const { excellent, appraised, limit, unit } = quota;
  const at = (count: number): number => (appraised === 0 ? 0 : Math.min(1, (count / appraised) * 2.5) * width);
  const said = speech.words('web.form.quota', { excellent, limit, appraised });
  return (
    <>
      <p>{said}</p>
      {unit !== null && (
        <p>
          {speech.words('web.form.quotaUnit', {
            unit: unit.name,
            excellent: unit.excellent,
            appraised: unit.appraised,
          })}
        </p>
      )}
      <svg class="bar" viewBox={`0 0 ${width} 40`} role="img" aria-label={said} preserveAspectRatio="none">
        <rect x="0" y="12" width={width} height="16" fill="#e4e0d6" />
        <rect x="0" y="12" width={at(excellent)} height="16" fill="#1b1f24" />
        <rect x={at(limit) - 1} y="4" width="3" height="32" fill="#8c1d18" />
      </svg>
      <p class="small faint">{speech.words('web.form.quotaNote')}</p>
    </>
  );
}
