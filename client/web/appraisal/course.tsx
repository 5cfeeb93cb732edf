import type { Speech } from '../../../locales/speak.ts';
import type { Station } from '../../views/course.ts';
import { Stations, type StationState } from '../components/stations.tsx';
import { useSpeech } from '../speech.tsx';

const states: Readonly<Record<Station['state'], StationState>> = {
  done: 'done',
  doneLate: 'done',
  open: 'coming',
  late: 'late',
  toCome: 'coming',
  notOwed: 'coming',
};

/** The course of the year, the present station lit. */
export function Course({ course }: { readonly course: readonly Station[] }) {
  const speech = useSpeech();
  const stations = course.map((station) => ({
    name: speech.words(`web.station.${station.key}`),
    state: station.isPresent && station.state !== 'late' ? ('now' as const) : states[station.state],
    when: whenOf(speech, station),
  }));
  return <Stations label={speech.words('web.appraisal.course')} stations={stations} />;
}

function whenOf(speech: Speech, { state, doneOn, due, limit, isPresent }: Station): string {
  if (state === 'notOwed') return speech.words('web.station.notOwed');
  if (state === 'doneLate' && doneOn !== null && !isPresent)
    return speech.words('web.station.doneLate', { day: doneOn });
  // Done in an earlier round, and being done anew.
  if (isPresent && doneOn !== null) return '';
  const last = due ?? limit;
  if (doneOn !== null) return speech.date(doneOn);
  return last === null ? '' : speech.words('web.by', { day: last });
}
