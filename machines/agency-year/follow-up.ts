import { dayOf } from '../../rules/calendar/date.ts';
import type { SubmissionPackage } from '../findings.ts';
import { textIn } from '../reporting/given.ts';
import { Defect, type Entry } from '../subject.ts';
import type { AgencyFacts, Course, DecidedMeasure, Order } from './facts.ts';
import type { OrderRow } from './order.ts';

/** What an entry writes down of measures, orders, courses, method help, submission and registry. */
export function followUp(facts: AgencyFacts, { kind, actor, at, with: given }: Entry): Partial<AgencyFacts> {
  const day = dayOf(at);
  const by = actor ?? '';
  const servant = textIn(given, 'servant');
  switch (kind) {
    case 'measure.decided':
      return { measures: { ...facts.measures, [servant]: decidedMeasure(given, day) } };
    case 'measure.done':
      return measureDone(facts, servant, given);
    case 'order.issued':
      return orderIssued(facts, orderIn(given));
    case 'course.planned':
      return { courses: { ...facts.courses, [textIn(given, 'course')]: courseIn(given) } };
    case 'course.recorded':
      return courseRecorded(facts, servant, given);
    case 'help.asked': {
      const asked = {
        number: given['number'] as number,
        by,
        on: day,
        question: textIn(given, 'question'),
        answer: null,
      };
      return { help: [...facts.help, asked] };
    }
    case 'help.given': {
      const answer = { by, on: day, text: textIn(given, 'answer') };
      return { help: facts.help.map((each) => (each.number === given['number'] ? { ...each, answer } : each)) };
    }
    case 'submission.prepared':
      return { packages: [...facts.packages, { ...(given as unknown as SubmissionPackage), on: day }] };
    case 'submission.recorded':
      return { submitted: { version: given['version'] as number, ...placeOf(given) } };
    case 'registry.entered':
      return { registry: [...facts.registry, { servant: servant === '' ? null : servant, ...placeOf(given) }] };
    default:
      return {};
  }
}

function decidedMeasure(given: Entry['with'], decidedOn: string): DecidedMeasure {
  const { ground, because } = given as unknown as Pick<DecidedMeasure, 'ground' | 'because'>;
  const [measure, subject] = [textIn(given, 'measure'), textIn(given, 'subject')];
  return { measure, subject: subject === '' ? null : subject, decidedOn, ground, because, order: null, done: null };
}

function measureDone(facts: AgencyFacts, servant: string, given: Entry['with']): Partial<AgencyFacts> {
  const done = placeOf(given);
  const decided = facts.measures[servant];
  if (given['year'] !== facts.year) return { earlierDone: { ...facts.earlierDone, [servant]: done } };
  return decided === undefined ? {} : { measures: { ...facts.measures, [servant]: { ...decided, done } } };
}

function orderIssued(facts: AgencyFacts, order: Order): Partial<AgencyFacts> {
  const ordered = Object.entries(facts.measures).map(([servant, decided]) => [
    servant,
    order.servants.includes(servant) ? { ...decided, order: order.number } : decided,
  ]);
  return { orders: [...facts.orders, order], measures: Object.fromEntries(ordered) as AgencyFacts['measures'] };
}

function orderIn(given: Entry['with']): Order {
  const rows = given['rows'] as unknown as readonly OrderRow[];
  return { number: textIn(given, 'number'), on: textIn(given, 'on'), servants: rows.map(({ servant }) => servant) };
}

function courseIn(given: Entry['with']): Course {
  const { subject, from, to, participants } = given as unknown as Course;
  return { subject, from, to, participants, completions: {} };
}

function courseRecorded(facts: AgencyFacts, servant: string, given: Entry['with']): Partial<AgencyFacts> {
  const name = textIn(given, 'course');
  const course = facts.courses[name];
  if (course === undefined) throw new Defect(`The body’s year knows no course ${name}.`);
  const completion = { on: textIn(given, 'on'), completed: given['completed'] === true };
  const completions = { ...course.completions, [servant]: completion };
  return { courses: { ...facts.courses, [name]: { ...course, completions } } };
}

function placeOf(given: Entry['with']): { readonly on: string; readonly reference: string } {
  return { on: textIn(given, 'on'), reference: textIn(given, 'reference') };
}
