/** Reasons of this part, by code, with the names of the values each sentence needs. */
export const appointmentSayings = {
  'appointment.notYours': [],
  'appointment.past': ['at'],
  'appointment.tooSoon': ['date', 'days'],
  'appointment.noPlace': [],
  'appointment.changed': [],
  'appointment.ended': [],
} as const satisfies Record<string, readonly string[]>;
