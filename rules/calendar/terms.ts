import { parameter, type Parameter } from '../parameter.ts';
import type { Clause } from '../ruling.ts';

const decision89 = { from: '2021-04-09', source: 'Cabinet of Ministers, decision 89 of 6 April 2021' };

function term(title: string, unit: string, clause: Clause, value: number): Parameter<number> {
  return parameter({ title, unit, clause, versions: [{ ...decision89, value }] });
}

function bodyTerm(title: string, unit: string, clause: Clause, value: number): Parameter<number> {
  return parameter({
    title,
    unit,
    clause,
    versions: [{ from: decision89.from, value, source: `the body's rule (${clause})` }],
  });
}

export const objectionTerm = term(
  'Term to object to the immediate supervisor',
  'working days after the day of appraisal',
  '4.20',
  5,
);

export const superiorObjectionTerm = bodyTerm(
  'Term to go on to the superior',
  'working days after the supervisor’s decision was presented',
  'I-24',
  5,
);

export const complaintTerm = term(
  'Term to complain to the head of the body',
  'working days after the superior’s decision was presented',
  '4.22',
  5,
);

export const complaintExamination = term('Term to examine a complaint', 'working days after the complaint', '4.22', 7);

export const goalsAfterReturn = term(
  'Term to set goals after a return, an appointment or the end of probation',
  'calendar days after that day',
  '2.3',
  10,
);

export const serviceNeeded = term(
  'Service in the position needed for an appraisal',
  'calendar months by 31 December',
  '1.3',
  6,
);

export const serviceLeftNeeded = term(
  'Service needed after a return for goals to be set',
  'calendar months to 31 December',
  '2.3',
  6,
);

export const leadershipNeeded = term('Leadership needed to appraise', 'calendar months by 31 December', '4.2', 3);

export const formerServiceNeeded = term(
  'Service in the former position above which its supervisor appraises',
  'calendar months of the year',
  '3.5',
  6,
);

export const decisionTerm = bodyTerm(
  'Term for a decision on an objection and for presenting it, unless the body sets another',
  'working days',
  'I-22',
  5,
);

export const silentServantTerm = bodyTerm(
  'Term between the warning and the record of a silent servant, unless the body sets another',
  'working days after the warning',
  'I-43',
  3,
);
