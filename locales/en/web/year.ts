import type { yearCodes } from '../../codes/web/year.ts';
import type { WordsFor } from '../../codes/values.ts';

export const yearWords: WordsFor<typeof yearCodes> = {
  'web.year.opens': 'opens',
  'web.year.ends': 'ends',
  'web.calendar.title': 'Calendar of {year}',
  'web.calendar.ask': 'Next: {what}, {day}',
  'web.calendar.askNone': 'Every date of this year has passed',
  'web.calendar.law': 'Dates of the Regulation',
  'web.calendar.what': 'what',
  'web.calendar.opens': 'opens',
  'web.calendar.limit': 'the law’s day',
  'web.calendar.due': 'last working day',
  'web.calendar.workingDays': '{count} working days in the year.',
  'web.calendar.off': 'Days off',
  'web.calendar.worked': 'Worked weekend days',
  'web.calendar.short': 'Days one hour shorter',
  'web.calendar.none':
    'There is no work calendar of this year; the administrator brings it with “mizan calendar import”.',
  'web.calendar.appraisalOpens': 'Scores are given from {day} (I-17).',
  'web.law.askHr': 'Ask HR how something of the appraisal is done',
  'web.law.title': 'The Regulation, clause by clause',
  'web.law.ask': 'Where each clause has acted in {year}',
  'web.law.clause': 'clause',
  'web.law.says': 'what it says',
  'web.law.tasks': 'open tasks',
  'web.law.late': 'late',
  'web.law.entries': 'entries',
  'web.law.passed': 'limits missed',
  'web.law.refused': 'acts refused',
  'web.law.clauses': 'Clauses',
  'web.law.interpretations': 'Where the law is silent: the interpretation held',
};
