import type { followUpSayings } from '../../../rules/sayings/follow-up.ts';

/** Reasons of what follows on the reports: orders, courses, method help, the package. */
export const followUpWords = {
  'order.notHead': 'Only the head of the body issues an order on measures.',
  'order.unnumbered': 'An order has a number; none is given.',
  'order.sameNumber': 'There is an order {number} of {on} already.',
  'order.already': 'The measure for {servant} stands in the order {number} of {on} already.',
  'order.withoutMeasures': 'There is no decided measure that stands in no order yet.',
  'order.outOfTime': 'The order cannot be of “{on}”: the day lies between {from} and {to}, both included.',
  'order.issued': 'The order {number} of {on} was issued on measures.',
  'course.notHr': 'Only HR plans courses and records their completion.',
  'course.unnamed': 'A course has a name; none is given.',
  'course.withoutSubject': 'Say what is learned in the course “{course}”.',
  'course.outOfOrder':
    'A course begins and ends on a day, and does not end before it begins: “{from}” to “{to}” is given.',
  'course.withoutParticipants': 'Nobody is named who takes part in the course.',
  'course.twice': '{servant} is named twice.',
  'course.stranger': '{servant} does not serve in the body.',
  'course.underway': 'The completion of “{course}” by {servant} is recorded already: the plan stays as it is.',
  'course.unknown': 'No course “{course}” is planned.',
  'course.noParticipant': '{servant} does not take part in the course “{course}”.',
  'course.already': 'It is recorded already, for {on}, whether {servant} completed the course.',
  'course.outOfTime':
    'The course cannot have been completed on “{on}”: the day lies between {from} and {to}, both included.',
  'course.planned': 'The course “{course}” is planned from {from} to {to}.',
  'course.completed': '{servant} completed the course “{course}” on {on}.',
  'course.notCompleted': '{servant} did not complete the course “{course}” ({on}).',
  'help.stranger': 'Method help is for those who serve in the body.',
  'help.emptyQuestion': 'The question is empty.',
  'help.notHr': 'Only HR gives method help.',
  'help.unknown': 'There is no question {number}.',
  'help.answered': '{by} answered this question on {on}.',
  'help.emptyAnswer': 'The answer is empty.',
  'help.asked': '{by} asked HR for method help (question {number}).',
  'help.given': '{by} answered question {number}.',
  'submission.withoutPackage':
    'No package of the approved reports was made: “mizan submit” makes it.',
  'submission.otherVersion': 'The package was made of version {made}; version {version} is approved.',
  'submission.alreadyPrepared': 'This package of version {version} was prepared on {on} already.',
  'submission.unprepared': 'No package {package} was prepared of version {version}.',
  'submission.prepared': 'The package of version {version} for the State Examination Centre is prepared.',
  'registry.unprepared': 'No package {package} was ever prepared.',
} as const satisfies Record<keyof typeof followUpSayings, string>;
