import { refuse } from '../../../rules/ruling.ts';
import { findingsOf } from '../../findings.ts';
import type { ActRule } from '../../reporting/act-rule.ts';
import { entryOf } from '../../reporting/asked.ts';
import { textIn } from '../../reporting/given.ts';
import { isHr } from '../../reporting/officials.ts';
import type { AgencyFacts } from '../facts.ts';

/** §6.5.3: whoever serves in the body asks HR how something of the appraisal is to be done. Questions are numbered from 1. */
export const askMethodHelp: ActRule<AgencyFacts> = {
  name: 'askMethodHelp',
  against: () => null,
  decide({ help }, asked) {
    const row = findingsOf(asked.act).rows.find(({ servant }) => servant === asked.actor);
    if (row === undefined || row.outcome === 'left') return { refusal: refuse('6.5', 'help.stranger') };
    const question = textIn(asked.act.with, 'question');
    if (question === '') return { refusal: refuse('6.5', 'help.emptyQuestion') };
    return { entries: [entryOf(asked, 'help.asked', '6.5', { number: help.length + 1, question })] };
  },
};

/** §6.5.3: HR answers a question, once. */
export const giveMethodHelp: ActRule<AgencyFacts> = {
  name: 'giveMethodHelp',
  against({ roster }, { actor, day }) {
    return isHr(roster, actor, day) ? null : refuse('6.5', 'help.notHr');
  },
  decide({ help }, asked) {
    const { with: given } = asked.act;
    const number = Number(given['question']);
    const found = help.find((each) => each.number === number);
    if (found === undefined) return { refusal: refuse('6.5', 'help.unknown', { number }) };
    if (found.answer !== null) {
      return { refusal: refuse('6.5', 'help.answered', { by: found.answer.by, on: found.answer.on }) };
    }
    const answer = textIn(given, 'answer');
    if (answer === '') return { refusal: refuse('6.5', 'help.emptyAnswer') };
    return { entries: [entryOf(asked, 'help.given', '6.5', { number, askedBy: found.by, answer })] };
  },
};
