import { actWords } from './acts.ts';
import { clauseWords } from './clauses.ts';
import { cliWords } from './cli.ts';
import { criterionWords } from './criteria.ts';
import { dateWords } from './dates.ts';
import { documentWords } from './documents.ts';
import { entryWords } from './entries.ts';
import { disputeWords, fieldWords, outcomeWords } from './fields.ts';
import { gradeWords } from './grades.ts';
import { httpWords } from './http.ts';
import { inputWords } from './input.ts';
import { interpretationWords } from './interpretations.ts';
import { withOrdinals } from './ordinals.ts';
import { noticeWords } from './notices.ts';
import { sayingWords } from './sayings/index.ts';
import { serviceWords } from './services.ts';
import { signInWords } from './sign-in.ts';
import { stackWords } from './stack.ts';
import { stageWords } from './stages.ts';
import { taskWords } from './tasks.ts';
import { webWords } from './web/index.ts';
import type { Language } from '../language.ts';

export const az: Language = {
  lang: 'az',
  dates: dateWords,
  sentences: {
    ...sayingWords,
    ...cliWords,
    ...inputWords,
    ...httpWords,
    ...noticeWords,
    ...serviceWords,
    ...signInWords,
    ...stackWords,
    ...webWords,
    ...documentWords,
  },
  names: {
    act: actWords,
    entry: entryWords,
    stage: stageWords,
    task: taskWords,
    field: fieldWords,
    outcome: outcomeWords,
    grade: gradeWords,
    criterion: criterionWords,
    dispute: disputeWords,
    clause: clauseWords,
    interpretation: interpretationWords,
  },
  finish: withOrdinals,
};
