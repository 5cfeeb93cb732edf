import type { Speech } from '../../../locales/speak.ts';
import type { CalendarDate } from '../../../rules/calendar/date.ts';
import { lastDayOfTerm } from '../../../rules/calendar/term.ts';
import { complaintTerm, objectionTerm, superiorObjectionTerm } from '../../../rules/calendar/terms.ts';
import { MissingCalendarYear, type WorkCalendar } from '../../../rules/calendar/work-calendar.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';

export interface Consequence {
  readonly view: AppraisalView | null;
  readonly day: CalendarDate;
  readonly calendar: WorkCalendar | null;
}

const plain = {
  acknowledgeForm: 'web.consequence.acknowledgeForm',
  recordQuarterlyNote: 'web.consequence.recordQuarterlyNote',
  holdInterview: 'web.consequence.holdInterview',
  decideObjection: 'web.consequence.decide',
  decideBySuperior: 'web.consequence.decide',
  decideComplaint: 'web.consequence.decide',
  object: 'web.consequence.object',
  objectToSuperior: 'web.consequence.object',
  complain: 'web.consequence.complain',
  orderReappraisal: 'web.consequence.newRound',
  handOver: 'web.consequence.handOver',
  drawUpForm: 'web.consequence.drawUpForm',
  recordNonSigning: 'web.consequence.recordNonSigning',
  approveFinalReport: 'web.consequence.approveFinalReport',
  giveOpinion: 'web.consequence.giveOpinion',
} as const;

/** What follows from an act that cannot be undone, said before it; null where nothing needs saying. */
export function consequenceOf(speech: Speech, act: string, { view, day, calendar }: Consequence): string | null {
  const isServant = view?.roles.includes('servant') === true;
  const until = (workingDays: number): string => writtenDay(speech, calendar, day, workingDays);
  switch (act) {
    case 'sign':
      return isServant
        ? speech.words('web.consequence.sign.servant', { day: until(objectionTerm.on(day)) })
        : speech.words('web.consequence.sign.evaluator');
    case 'refuseToSign':
      return speech.words('web.consequence.refuseToSign', { day: until(objectionTerm.on(day)) });
    case 'presentDecision':
      return isServant
        ? speech.words('web.consequence.presentDecision.servant', { day: until(nextTerm(view, day)) })
        : speech.words('web.consequence.presentDecision.official');
    case 'appraise':
      return speech.words(isAnew(view) ? 'web.consequence.appraiseAnew' : 'web.consequence.appraise');
    default:
      return act in plain ? speech.words(plain[act as keyof typeof plain]) : null;
  }
}

/** A new round without scores of its own: its fields hold those of the round before. */
function isAnew(view: AppraisalView | null): boolean {
  const rounds = view?.rounds ?? [];
  return rounds.length > 1 && rounds.at(-1)?.scores.length === 0;
}

/** Working days of the term that the presentation starts. */
function nextTerm(view: AppraisalView | null, day: CalendarDate): number {
  const dispute = view?.rounds.at(-1)?.dispute ?? {};
  if (dispute.superior !== undefined) return complaintTerm.on(day);
  return dispute.supervisor === undefined ? objectionTerm.on(day) : superiorObjectionTerm.on(day);
}

/** The last day in words; how many working days where the calendar does not reach so far. */
function writtenDay(speech: Speech, calendar: WorkCalendar | null, day: CalendarDate, workingDays: number): string {
  if (calendar === null) return speech.words('web.daysLeft', { days: workingDays });
  try {
    return speech.dayOfWeek(lastDayOfTerm(calendar, day, workingDays));
  } catch (error) {
    if (error instanceof MissingCalendarYear) return speech.words('web.daysLeft', { days: workingDays });
    throw error;
  }
}
