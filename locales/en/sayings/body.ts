import type { bodySayings } from '../../../rules/sayings/body.ts';
import { select } from '../../select.ts';
import { gradeWords } from '../grades.ts';
import { measureWords } from '../measures.ts';

const measure = `“${select('measure', measureWords)}”`;
const limited = select('key', {
  unitReport: 'the unit report and the forms go to HR',
  finalReport: 'the final report goes to the head of the body',
  submission: 'the reports go to the State Examination Centre',
});
const item = select('item', {
  position: 'the position',
  supervisor: 'the supervisor',
  appraisedOn: 'the date of appraisal',
  score: 'the final score',
});

/** Reasons about reports, measures and what goes out of the body. */
export const bodyWords = {
  'measures.noResult': 'There is no result of the appraisal of {year} from which a measure could follow.',
  'measures.inARow': `The final score was ${select('grade', gradeWords)} in {years, plural, one {# year} other {# years}} in a row; this measure needs {needed}.`,
  'measures.fair': 'A fair result opens further education or special training.',
  'measures.unsatisfactory':
    'The result was unsatisfactory in {appraisals, plural, one {# appraisal} other {# appraisals}} one after the other; a transfer needs {needed}.',
  'measures.notOpen': `The servant’s results do not open the measure ${measure}.`,
  'measures.withoutSubject': `The measure ${measure} needs a subject: what is to be learned.`,
  'measures.notUnitHead': 'Only the unit head proposes a measure for the unit report.',
  'measures.notOfUnit': '{servant} does not stand in the report of this unit.',
  'measures.notHead': 'Only the head of the body decides on a measure.',
  'measures.alreadyDecided': `The measure ${measure} is decided for {servant} already; one measure is decided for a servant and year.`,
  'measures.notHr': 'Only HR records that a measure was carried out.',
  'measures.noneDecided': 'No measure is decided for {servant}.',
  'measures.alreadyDone': 'The measure for {servant} was carried out on {on} already.',
  'measures.outOfTime':
    'The measure cannot have been carried out on “{on}”: the day lies between {from} and {to}, both included.',
  'measures.withoutReference': 'Say which document shows that the measure was carried out.',
  'measures.proposed': `The measure ${measure} is intended for {servant}.`,
  'measures.decided': `The measure ${measure} is decided for {servant}.`,
  'measures.done': 'The measure for {servant} was carried out on {on} ({reference}).',

  'limit.excellent':
    '{excellent, plural, one {# of those appraised is} other {# of those appraised are}} excellent; of {appraised} at most {limit} may be.',

  'annex.appraised': 'Appraised: stands in the final report.',
  'annex.appraisedAndLeft': 'Appraised in this body and gone since: this body reports the result.',
  'annex.noHolder': 'Held no position of the body on 31 December and has no result: stands in neither report.',
  'annex.notCarriedOut': 'The appraisal was not carried out in its time.',
  'annex.withoutResult': 'Held a position of the body on 31 December and has no result.',
  'annex.fromNotes': 'Appraised from the quarterly notes; not yet presented to the servant.',
  'annex.stillOpen': 'The appraisal is still open.',

  'unit.notHead': 'Only the unit head brings the unit report to HR.',
  'unit.notSigner': 'The unit report is signed by the unit head and then by the head of HR.',
  'unit.headSignsFirst': 'The head of HR signs after the unit head, who has not signed yet.',
  'unit.alreadySigned': '{by} signed this report on {on}, and nothing has changed since.',
  'unit.alreadyCountersigned': '{by} signed this report for HR on {on} already.',
  'unit.unsigned': 'The unit head has not signed the unit report yet.',
  'unit.alreadyWithHr': 'The unit report has been with HR since {on}.',
  'unit.opened': 'The unit “{unit}” reports on the appraisals of {year}.',
  'unit.beforeAppraisals': 'Appraisals open on {opens}: there is nothing to report before.',
  'unit.dissolved': 'The unit is no more, and nobody’s form is with it.',
  'unit.formsGathered': 'No form of the unit is awaited any more; {received} have been handed over.',
  'unit.formsReopened': 'Forms of the unit are awaited again: {awaited}.',
  'unit.signed': '{by} signed version {version} of the unit report.',
  'unit.countersigned': '{by} signed version {version} of the unit report for HR.',
  'unit.handed': '{by} brought version {version} of the unit report to HR.',

  'final.notHr': 'Only HR presents the final report.',
  'final.beforeYearEnd':
    'The final report on {year} is presented after 31 December: it names everyone who holds a position on that day.',
  'final.alreadyPresented': 'Version {version} lies before the head of the body, and nothing has changed since.',
  'final.unchanged': 'Version {version} is approved, and nothing has changed since.',
  'final.notDeputy': 'Only the deputy head responsible for HR attaches an opinion to the final report.',
  'final.notPresented': 'No final report lies before the head of the body. HR presents it first.',
  'final.opinionThere': '{by} attached an opinion to this version on {on} already.',
  'final.emptyOpinion': 'The opinion is empty.',
  'final.notHead': 'Only the head of the body approves or returns the final report.',
  'final.otherVersion':
    'Version {asked} is not the one that lies before the head of the body; that is version {version}.',
  'final.withoutOpinion': 'The opinion of {deputy}, the deputy head responsible for HR, is not attached yet.',
  'final.unfilled': `Every item of the final report must be filled: ${item} of {servant} is not.`,
  'final.outdated':
    'The result of {servant} is another by now than in version {version}. HR presents the report again.',
  'final.withoutReasons': 'A report is returned with reasons; none are given.',
  'final.opened': 'The body’s reports on the appraisals of {year}.',
  'final.presented':
    'Version {version} was presented: {appraised} in the final report, {notAppraised} in the report on those not appraised.',
  'final.opinion': '{by} attached an opinion to version {version}.',
  'final.returned': 'Version {version} was returned: {reasons}',
  'final.approved': '{by} approved version {version}.',

  'submission.notHr': 'Only HR records what went to the State Examination Centre.',
  'submission.unapproved': 'The final report is not approved yet.',
  'submission.already': 'Version {version} went to the State Examination Centre on {on} already.',
  'submission.withoutReference': 'Say under which reference the reports were sent.',
  'submission.outOfTime':
    'The reports cannot have been sent on “{on}”: the day lies between {from} and {to}, both included.',
  'submission.recorded': 'The reports went to the State Examination Centre on {on} ({reference}).',

  'registry.notHr': 'Only HR records entries in the Civil Servants Registry.',
  'registry.noResult': '{servant} has no result that could be entered in the Civil Servants Registry.',
  'registry.withoutReference': 'Say under which reference the entry was made in the Civil Servants Registry.',
  'registry.outOfTime':
    'The entry cannot have been made on “{on}”: {from} is the first day possible, and {to} the last.',
  'registry.entered': 'Entered in the Civil Servants Registry on {on} ({reference}).',

  'report.misgraded': `The final score {score} of {servant} is not ${select('grade', gradeWords)} by §5.1: the report cannot say so.`,
  'report.outdated':
    'What holds for {servant} is no longer what the report says: a numbered correction says it (I-10).',

  'reportTerm.opened': `From {day} on, ${limited}.`,
  'reportTerm.passed': `The limit {day} has passed, by which ${limited}; it can still be done.`,
  'reportTerm.withdrawn': `By the limit {day}, it was done in time: ${limited}.`,

  'reportPaper.notHr': 'Only HR enters acts from paper.',
  'reportPaper.undated': '“{occurredOn}” is no day on which the act can have happened. Write it as 2027-01-26.',
  'reportPaper.future': 'The act is dated {occurredOn}, which is still to come.',
  'reportPaper.beforeLast': 'The act is dated {occurredOn}; the last act recorded here happened on {last}.',
} as const satisfies Record<keyof typeof bodySayings, string>;
