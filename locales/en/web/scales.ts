import type { scalesCodes } from '../../codes/web/scales.ts';
import type { WordsFor } from '../../codes/values.ts';

export const scalesWords: WordsFor<typeof scalesCodes> = {
  'web.scale.goal.5': 'excellent – more than required and before the deadline',
  'web.scale.goal.4': 'good – as required, on time and in full',
  'web.scale.goal.3': 'fair – carried out in part',
  'web.scale.goal.2': 'unsatisfactory – not carried out',
  'web.scale.criterion.5': 'excellent – skill above what is required, duty done above expectation',
  'web.scale.criterion.4': 'good – skill as required, duty done as expected',
  'web.scale.criterion.3': 'fair – skill mainly shown, duty mainly done, room to develop',
  'web.scale.criterion.2': 'unsatisfactory – skill seldom or never shown, duty done in part or not at all',
  'web.scale.discipline.5': 'excellent – keeps the rules strictly and is an example to others',
  'web.scale.discipline.4': 'good – keeps the rules strictly',
  'web.scale.discipline.3': 'fair – keeps the rules mainly, breaks working hours at times',
  'web.scale.discipline.2': 'unsatisfactory – breaks rules and hours often, warnings have no effect',
  'web.help.professionalKnowledge.5':
    'Knows both the own field and the body’s work in depth, applies it all the time and keeps learning; masters the acts on procedure and records.',
  'web.help.professionalKnowledge.4':
    'Knows enough for the post, applies it, is keen to learn; knows procedure and records as the post requires.',
  'web.help.professionalKnowledge.3':
    'Knowledge is satisfactory and mostly applied; little zeal to learn, but able to; gaps in the acts on procedure and records.',
  'web.help.professionalKnowledge.2':
    'Knowledge is far too weak for the post, neither zeal nor ability to learn; does not know the acts on procedure and records.',
  'web.help.attitudeToDuties.5':
    'Works without supervision, conscientiously and ahead of time; the work is always of high quality and needs no correction.',
  'web.help.attitudeToDuties.4': 'Carries tasks out without supervision, on time and well; takes on current work too.',
  'web.help.attitudeToDuties.3': 'Tries to be on time; quality or deadline slips at times, corrections are needed.',
  'web.help.attitudeToDuties.2': 'Is not on time, shows no interest, needs close supervision throughout.',
  'web.help.analysisAndDecisions.5':
    'Analyses documents and facts in depth, foresees problems and solves them alone; decisions are well founded and timely.',
  'web.help.analysisAndDecisions.4':
    'Compares sources, identifies problems and solves them; decisions are lawful and logical.',
  'web.help.analysisAndDecisions.3':
    'Analysis is mainly right; needs help with hard matters and direction with decisions.',
  'web.help.analysisAndDecisions.2':
    'Does not see problems or causes them; decides nothing alone, decisions carry risk and need constant supervision.',
  'web.help.creativityAndInitiative.5':
    'Brings ideas that improve the body’s work and puts them into practice with success; takes the initiative all the time.',
  'web.help.creativityAndInitiative.4':
    'Brings ideas for the own post and unit, works for innovation; takes the initiative unasked.',
  'web.help.creativityAndInitiative.3':
    'Makes proposals on the own work at times and supports innovation; mostly takes the initiative unasked.',
  'web.help.creativityAndInitiative.2': 'Makes no proposals, does not accept what is new, takes no initiative.',
  'web.help.experienceAndSharing.5':
    'Shares knowledge and experience freely all the time, and draws on colleagues likewise.',
  'web.help.experienceAndSharing.4': 'Shares experience and can draw on colleagues when needed.',
  'web.help.experienceAndSharing.3': 'Shares experience, but draws on that of others only at times.',
  'web.help.experienceAndSharing.2': 'Does not share experience and cannot draw on others.',
  'web.help.teamworkAndCommunication.5':
    'Holds the team together: helps colleagues closely and looks after very good relations.',
  'web.help.teamworkAndCommunication.4': 'Works well with colleagues, shares information, helps, causes no trouble.',
  'web.help.teamworkAndCommunication.3': 'Tries to get on, but does not fully join the team; trouble at times.',
  'web.help.teamworkAndCommunication.2': 'Cannot work in a team, often causes trouble and conflict.',
  'web.help.forecasting.5':
    'Always sees risks and chances in time; sets measurable goals that fit the body’s, an example in long-term planning.',
  'web.help.forecasting.4':
    'Makes proposals that improve the unit; sets and divides goals rightly, mostly for the short and middle term.',
  'web.help.forecasting.3': 'Makes proposals at times; finds it hard to set, align and divide goals.',
  'web.help.forecasting.2':
    'Cannot judge risks and chances, seldom sets goals rightly, serious trouble in dividing them.',
  'web.help.management.5':
    'Inspires people, divides work fairly, supports development all the time, gives timely feedback and recognition; judges objectively.',
  'web.help.management.4':
    'Organises work well, gives direction and feedback, supports development; follows things through and is fair.',
  'web.help.management.3':
    'Mainly organises the work; support, feedback and recognition now and then, subjective at times.',
  'web.help.management.2': 'Weak leadership: no support or feedback, misuses people’s potential, is subjective.',
  'web.help.authorityAndInspiration.5':
    'Respected beyond the own team; wakes a strong wish for high results, shares experience and advice.',
  'web.help.authorityAndInspiration.4': 'Has authority in the team; inspires, helps, supports initiative.',
  'web.help.authorityAndInspiration.3':
    'Is respected and tries to keep authority; inspires and supports now and then, at times falls back on orders.',
  'web.help.authorityAndInspiration.2': 'Has won no authority; neither inspires nor helps, leads by orders alone.',
  'web.help.teamBuilding.5':
    'Builds a strong team and rallies it with ease; prevents conflicts, and settles those that arise quickly and fairly.',
  'web.help.teamBuilding.4':
    'Directs the team rightly and rallies it to the goals; settles conflicts quickly and fairly.',
  'web.help.teamBuilding.3': 'Finds it hard to rally the team fully; tries to settle conflicts, with little effect.',
  'web.help.teamBuilding.2': 'Cannot build a team; causes conflicts and harms relations.',
  'web.help.title': 'What each score means (Annex 4, in our own words)',
};
