import { say, type Saying } from '../../rules/ruling.ts';
import { textIn } from '../reporting/given.ts';
import type { Entry } from '../subject.ts';
import type { AgencyFacts, FinalReport } from './facts.ts';

/** Why the state is what it is after an act; null for what is no act. */
export function reasonOf({ presented }: AgencyFacts, { kind, actor, with: given }: Entry): Saying | null {
  const by = actor ?? '';
  const version = presented?.version ?? 0;
  const servant = textIn(given, 'servant');
  const on = textIn(given, 'on');
  const reference = textIn(given, 'reference');
  const course = textIn(given, 'course');
  switch (kind) {
    case 'finalReport.presented': {
      const { annex3, annex5 } = given['report'] as unknown as FinalReport;
      const counts = { appraised: annex3.length, notAppraised: annex5.length };
      return say('final.presented', { version: given['version'] as number, ...counts });
    }
    case 'result.changed':
      return say('report.outdated', { servant });
    case 'opinion.attached':
      return say('final.opinion', { by, version });
    case 'finalReport.returned':
      return say('final.returned', { version, reasons: textIn(given, 'reasons') });
    case 'finalReport.approved':
      return say('final.approved', { by, version });
    case 'measure.decided':
      return say('measures.decided', { servant, measure: textIn(given, 'measure') });
    case 'measure.done':
      return say('measures.done', { servant, on, reference });
    case 'order.issued':
      return say('order.issued', { number: textIn(given, 'number'), on });
    case 'course.planned':
      return say('course.planned', { course, from: textIn(given, 'from'), to: textIn(given, 'to') });
    case 'course.recorded':
      return say(given['completed'] === true ? 'course.completed' : 'course.notCompleted', { course, servant, on });
    case 'help.asked':
      return say('help.asked', { by, number: given['number'] as number });
    case 'help.given':
      return say('help.given', { by, number: given['number'] as number });
    case 'submission.prepared':
      return say('submission.prepared', { version: given['version'] as number });
    case 'submission.recorded':
      return say('submission.recorded', { on, reference });
    case 'registry.entered':
      return say('registry.entered', { on, reference });
    default:
      return null;
  }
}
