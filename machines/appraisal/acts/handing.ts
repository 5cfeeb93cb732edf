import { hrServiceOn } from '../../../rules/roster/who-is-who.ts';
import { refuse, say, type Refusal } from '../../../rules/ruling.ts';
import { correctedText } from '../corrected-text.ts';
import { goesThroughUnitHead, handOverBy, redoOrderedBy } from '../roles.ts';
import { complete, entry, needs, actRule, type ActRules, type Case, type Decided, type Reasons } from './rule.ts';

const isHr = ({ facts, actor, day }: Case): boolean => hrServiceOn(facts.roster, day).includes(actor);

/** What of a complete form can be put right without touching what it says of the servant: texts only, never a score. */
const correctable =
  /^(goals\.\d+\.(title|measure|expectedResult)|notes\.[1-4]\.(strengths|weaknesses|advice)|interview\.place|proposals\.(skillsToImprove|trainingNeeded|furtherNotes))$/;

interface CorrectionGiven extends Reasons {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

function correction({ facts, with: given }: Case<CorrectionGiven>): Refusal | null {
  if (!correctable.test(given.field)) return refuse('4.17', 'correction.notClerical', { field: given.field });
  if (correctedText(facts, given.field) !== given.from)
    return refuse('4.17', 'correction.otherText', { field: given.field });
  return needs('4.17', 'decision.withoutReasons', given.reasons, given.to);
}

/** §4.25: the form goes on; §6.5, §6.2: HR recommends, the unit head orders. */
export const handing: ActRules = {
  handOver: actRule<object>({
    clause: '4.25',
    who: ({ facts, standing, actor, day }) =>
      handOverBy(facts, standing.handing === 'withUnitHead', day).includes(actor),
    when: (act) =>
      complete(act, '4.25') ?? (act.standing.handing === 'withHr' ? refuse('4.25', 'handOver.withHr') : null),
    entries: (act) => {
      const { facts, standing, actor, day } = act;
      const through = standing.handing === 'withEvaluator' && goesThroughUnitHead(facts, actor, day);
      return [entry(act, 'form.handedOver', '4.25', { to: through ? 'unitHead' : 'hr' })];
    },
  }),

  recommendRedo: actRule<Reasons & { readonly violation: string }>({
    clause: '6.5',
    who: isHr,
    when: (act) =>
      complete(act, '6.5') ?? (act.standing.watch === 'recommended' ? refuse('6.5', 'redo.alreadyRecommended') : null),
    what: (act) => needs('6.5', 'decision.withoutReasons', act.with.violation, act.with.reasons),
    entries: (act) => {
      const { violation, reasons } = act.with;
      return [entry(act, 'redo.recommended', '6.5', { violation, reasons })];
    },
  }),

  orderRedo: actRule<Decided>({
    clause: '6.2',
    who: ({ facts, actor, day }) => redoOrderedBy(facts, day).includes(actor),
    when: (act) =>
      complete(act, '6.5') ?? (act.standing.watch === 'recommended' ? null : refuse('6.5', 'redo.notRecommended')),
    what: (act) => needs('6.2', 'decision.withoutReasons', act.with.reasons),
    entries: (act) => {
      const { decision, reasons } = act.with;
      const decided = entry(act, 'redo.decided', '6.2', { decision, reasons });
      const number = act.facts.rounds.length + 1;
      return decision === 'redo'
        ? [decided, entry(act, 'round.opened', '6.5', { number, because: say('round.redone') })]
        : [decided];
    },
  }),

  correct: actRule<CorrectionGiven>({
    clause: '6.5',
    who: isHr,
    when: (act) => complete(act, '4.17'),
    what: correction,
    entries: (act) => {
      const { field, from, to, reasons } = act.with;
      return [entry(act, 'form.corrected', '6.5', { field, from, to, reasons })];
    },
  }),
};
