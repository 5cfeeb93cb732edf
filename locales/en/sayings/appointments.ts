import type { appointmentSayings } from '../../../rules/sayings/appointments.ts';

export const appointmentWords = {
  'appointment.notYours': 'Only whoever appraises or immediately supervises the servant arranges this.',
  'appointment.past': '{at} is over already.',
  'appointment.tooSoon':
    'The servant needs {days, plural, one {# working day} other {# working days}} to prepare: not before {date} (the body’s rule).',
  'appointment.noPlace': 'The place is missing: name the room at the workplace.',
  'appointment.changed': 'Somebody has changed this appointment meanwhile: look at it again.',
  'appointment.ended': 'The appraisal has ended: nothing is to be arranged any more.',
} as const satisfies Record<keyof typeof appointmentSayings, string>;
