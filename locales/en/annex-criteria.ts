import type { CriterionId } from '../../rules/form/criteria.ts';

/** The criteria as Annex 1 words them, for readers of English. */
export const annexCriteria = {
  professionalKnowledge:
    'professional knowledge – the theoretical and practical knowledge that the position held needs, its right use in carrying out the functions of the work, and knowledge of the normative legal acts on administrative proceedings and records at the level that the position requires',
  attitudeToDuties:
    'attitude to (official) duties – the ability to carry out the duties, and the tasks given among them, independently with the least supervision, at the level required and in time, to draw up documents well, to be active, and to strive for more than is required',
  analysisAndDecisions:
    'analysis, problem solving and decision making – the ability to analyse documents and facts with care, to find and understand problems, to compare information from different sources in order to come to the right conclusion, to determine how problems are solved, and to take lawful and logical decisions',
  creativityAndInitiative:
    'creativity and initiative – the ability to put forward creative and useful proposals on the development of the field of service, to try various and unusual solutions of problems at work, and independence in taking initiative',
  experienceAndSharing:
    'work experience and sharing it – the ability to share the work experience of the field of service with colleagues and to gain new experience',
  teamworkAndCommunication:
    'teamwork and communication – the ability to work within a team and in close contact with colleagues, to communicate and build good working relations with supervisors and colleagues, to support colleagues and accept their support where needed, to strive as an active member for the goals of the group, and to build contacts with people of other units and institutions in order to reach the goals of the work',
  forecasting:
    'forecasting – the ability to make proposals on drafts that are prepared in the field of the unit (sub-unit) led, and the results reached by the proposals made on the future plans of the state body',
  management:
    'management – to lead employees, support them, help their knowledge and skills grow, give an opinion in time to help them reach their goals, direct them, keep the work well organised by the right use of people’s potential, organise, instruct the civil servants led in their duties, encourage them or propose that they be encouraged',
  authorityAndInspiration:
    'authority and inspiring the team – the ability to keep the authority of a leader, to inspire the civil servants led, to build good mutual working relations with them, to support them in solving problems, to direct them rightly and to support their initiative',
  teamBuilding:
    'team building – the ability to bring together the civil servants led so that the tasks given and the problems that arise are solved with success, and to create relations of mutual trust and respect among the members of the team',
} as const satisfies Record<CriterionId, string>;
