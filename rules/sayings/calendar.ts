/** Reasons of this part, by code, with the names of the values each sentence needs. */
export const calendarSayings = {
  'interviewTime.within': ['at'],
  'interviewTime.dayOff': ['date'],
  'interviewTime.lunch': ['at', 'from', 'to'],
  'interviewTime.outside': ['at', 'from', 'to'],
  'interviewTime.shortDay': ['at', 'from', 'to'],
} as const satisfies Record<string, readonly string[]>;
