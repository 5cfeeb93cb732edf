import type { Roster } from '../../rules/roster/roster.ts';
import { office, person, post } from '../roster/people.ts';
import {
  roster,
  changes,
  does,
  effect,
  form,
  grounds,
  interviewOf,
  note,
  open,
  reasons,
  recommendation,
  scores,
} from './appraisal.ts';
import type { AppraisalCase } from './appraisal.ts';

/** Words that stand in one part of the appraisal each, so that a test finds them wherever they come out. */
export const words = {
  observations: 'MÜŞAHİDƏ',
  ownObservations: 'ÖZ MÜŞAHİDƏSİ',
  quarterlyNotes: 'BİRİNCİ RÜB',
  leadershipNotes: 'ƏVVƏLKİ RƏHBƏR',
  achievements: 'NAİLİYYƏT',
  scores: 'ƏSASLANDIRMA',
  interview: 'MÜSAHİBƏ',
  disagreement: 'ETİRAZ',
  decisions: 'QƏRAR',
  controlOpinion: 'NƏZARƏT',
  recommendation: 'TÖVSİYƏ',
} as const;

/** The office of the tests with a deputy head for HR, and COORD over NEXT too. */
const wholeRoster: Roster = {
  people: { ...roster.people, DEPUTY: person('DEPUTY', [post({ unit: '', supervisorId: 'CHIEF', managerial: true })]) },
  offices: [...roster.offices, office('hrDeputyHead', 'DEPUTY')],
  coordinatingOfficials: { ...roster.coordinatingOfficials, NEXT: ['COORD'] },
};

/**
 * The appraisal of S from its opening to a decision of the head of the body: SUP led until April, NEXT since then; NEXT was
 * away in December, COORD appraised, CTRL took part. Each step with its name and the state after it.
 */
export function* wholeAppraisal(): Generator<readonly [string, AppraisalCase]> {
  const one = open({ roster: wholeRoster });
  yield ['opened', one];
  does(one, 'SUP', 'drawUpForm', '2026-01-12T10:00', form);
  yield ['drawnUp', one];
  does(one, 'SUP', 'observe', '2026-02-02T10:00', { text: words.observations });
  does(one, 'SUP', 'recordQuarterlyNote', '2026-03-30T10:00', { ...note(1), strengths: words.quarterlyNotes });
  yield ['noted', one];
  changes(one, {
    date: '2026-04-01',
    type: 'supervisorChanged',
    servantId: 'S',
    details: { supervisorId: 'NEXT' },
  });
  const left = { goals: words.leadershipNotes, criteria: 'Yaxşı.', discipline: 'Yaxşı.' };
  does(one, 'SUP', 'recordLeadershipNotes', '2026-04-02T10:00', left);
  yield ['led', one];
  does(one, 'NEXT', 'observe', '2026-05-04T10:00', { text: words.ownObservations });
  does(one, 'NEXT', 'recordQuarterlyNote', '2026-06-29T10:00', note(2));
  does(one, 'NEXT', 'recordQuarterlyNote', '2026-09-28T10:00', note(3));
  does(one, 'S', 'presentAchievements', '2026-11-30T10:00', { goals: [words.achievements, 'İcra olundu.'] });
  yield ['achieved', one];
  does(one, 'NEXT', 'recordQuarterlyNote', '2026-12-02T10:00', note(4));
  yield ['begun', one];
  const leave = { kind: 'leave', countsAsService: true };
  changes(one, { date: '2026-12-03', type: 'absenceStarted', servantId: 'NEXT', details: leave });
  const designation = { evaluator: 'COORD', clause: '4.18', reason: 'Məzuniyyət.' };
  does(one, 'HR', 'designateEvaluator', '2026-12-04T10:00', designation);
  const justified = Object.fromEntries(
    Object.entries(scores.criteria).map(([id, given]) => [id, { ...given, justification: words.scores }]),
  );
  does(one, 'COORD', 'appraise', '2026-12-07T10:00', { ...scores, goals: [3, 3], criteria: justified });
  does(one, 'COORD', 'appraise', '2026-12-08T10:00', { ...scores, criteria: justified });
  yield ['scored', one];
  const interview = { ...interviewOf('2026-12-10T10:00'), servantViews: words.interview };
  does(one, 'COORD', 'holdInterview', '2026-12-10T10:30', interview);
  yield ['discussed', one];
  does(one, 'S', 'giveOpinion', '2026-12-10T11:00', { text: 'Razı deyiləm.' });
  does(one, 'S', 'sign', '2026-12-10T11:10');
  does(one, 'COORD', 'sign', '2026-12-10T11:20');
  yield ['completed', one];
  does(one, 'HR', 'recommendRedo', '2026-12-10T12:00', { ...recommendation, reasons: words.recommendation });
  yield ['recommended', one];
  does(one, 'S', 'object', '2026-12-11T10:00', { grounds: words.disagreement });
  yield ['objected', one];
  const unfounded = { decision: 'unfounded', reasons: words.decisions };
  does(one, 'COORD', 'decideObjection', '2026-12-14T10:00', unfounded);
  yield ['decided', one];
  does(one, 'S', 'presentDecision', '2026-12-14T11:00');
  yield ['presented', one];
  does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
  does(one, 'CHIEF', 'involveInternalControl', '2026-12-15T11:00', { official: 'CTRL' });
  does(one, 'CTRL', 'giveControlOpinion', '2026-12-16T10:00', { text: words.controlOpinion });
  yield ['examined', one];
  does(one, 'CHIEF', 'decideBySuperior', '2026-12-17T10:00', { decision: 'agrees', ...reasons });
  does(one, 'CHIEF', 'presentDecision', '2026-12-17T11:00');
  yield ['ended', one];
  effect(one, 'finalReport.presented', '2027-02-19T10:00');
  yield ['reported', one];
}
