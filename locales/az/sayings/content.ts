import type { contentSayings } from '../../../rules/sayings/content.ts';
import { select } from '../../select.ts';
import { criterionWords } from '../criteria.ts';
import { gradeWords } from '../grades.ts';

const criterion = `“${select('criterion', criterionWords)}”`;
const weighed = `{of, select, goals {{item} nömrəli tapşırığın (hədəfin)} other {“${select('item', criterionWords)}” meyarının}}`;

/** Reasons about the form and its scores. */
export const contentWords = {
  'goals.none': 'Formada ən azı bir tapşırıq (hədəf) olmalıdır.',
  'goals.outsideYear':
    '{goal} nömrəli tapşırığın (hədəfin) icra müddəti {deadline} tarixidir; tapşırıqlar (hədəflər) {year} təqvim ili üçün müəyyən edilir.',
  'goals.untitled': '{goal} nömrəli tapşırığın (hədəfin) məzmunu yazılmayıb.',
  'goals.unmeasured': '{goal} nömrəli tapşırığın (hədəfin) nə ilə ölçüldüyü göstərilməyib.',
  'goals.withoutDeadline': '{goal} nömrəli tapşırığın (hədəfin) icra müddəti göstərilməyib.',
  'goals.inexactDeadline':
    '{goal} nömrəli tapşırığın (hədəfin) icra müddəti – “{deadline}” – dəqiq tarix deyil. 2026-06-30 kimi yazın.',
  'goals.withoutResult': '{goal} nömrəli tapşırıq (hədəf) üzrə gözlənilən nəticə göstərilməyib.',
  'weights.missing': `${weighed} mühümlük dərəcəsi göstərilməyib.`,
  'weights.range': `${weighed} mühümlük dərəcəsi {weight} %-dir; o, 1-dən 100-dək {decimals, plural, =0 {tam faiz} other {onluq hissəsi ən çoxu # rəqəmli faiz}} olmalıdır.`,
  'weights.total':
    '{of, select, goals {Tapşırıqların (hədəflərin)} other {Meyarların}} mühümlük dərəcələrinin məcmusu {total} %-dir; 100 % olmalıdır.',
  'criteria.missing': `${criterion} meyarı çatışmır.`,
  'criteria.superfluous': `${criterion} meyarı bu formaya aid deyil.`,
  'scores.goalCount': 'Formada {goals} tapşırıq (hədəf) var, onlar üçün {scores} qiymət verilib.',
  'scores.goal': '{goal} nömrəli tapşırığa (hədəfə) {score} qiyməti verilib; qiymət 5, 4, 3 və ya 2 ola bilər.',
  'scores.criterion': `${criterion} meyarı üzrə {score} qiyməti verilib; qiymət 5, 4, 3 və ya 2 ola bilər.`,
  'scores.criterionMissing': `${criterion} meyarı üzrə qiymət verilməyib.`,
  'scores.criterionSuperfluous': `${criterion} meyarı formada yoxdur, onun üzrə qiymət verilmir.`,
  'scores.teamOpinion': `${criterion} meyarı üzrə kollektiv üzvlərinin rəyləri nəzərə alına bilməz.`,
  'scores.unjustified': `${criterion} meyarı üzrə qiymət yazılı əsaslandırılmayıb.`,
  'scores.disciplineMissing': 'Əmək intizamı üzrə qiymət verilməyib.',
  'scores.discipline': 'Əmək intizamı üzrə {score} qiyməti verilib; qiymət 5, 4, 3 və ya 2 ola bilər.',
  'scores.disciplineState': 'Əmək intizamının vəziyyəti yazılmayıb.',
  'grade.band': `{score} yekun qiyməti “${select('grade', gradeWords)}” deməkdir.`,
} as const satisfies Record<keyof typeof contentSayings, string>;
