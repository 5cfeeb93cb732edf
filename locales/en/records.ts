import type { recordCodes } from '../codes/records.ts';
import type { WordsFor } from '../codes/values.ts';

export const recordWords = {
  'cli.verify': 'Prove the record: hash chains, signatures, and that the views say what the journal says',
  'cli.rebuild': 'Make every view anew from the journal, and say what differed',

  'report.version': '{version}{correction, plural, =0 {} other { (correction #)}}',
  'report.none': 'none yet',
  'report.servants': '{servants}, {appraised} with a result',
  'report.signedBy': 'Signed by the head',
  'report.countersigned': 'Signed by HR',
  'report.withHr': 'With HR since',
  'report.proposals': 'Measures proposed',
  'report.by': '{by}, {on}',
  'report.presented': 'Presented on',
  'report.annexes': 'Annex 3: {annex3}, Annex 5: {annex5}',
  'report.excellent': '{excellent} of at most {limit} (§5.2)',
  'report.opinion': 'Opinion of the HR deputy head',
  'report.approved': 'Approved',
  'report.submitted': 'With the State Examination Centre',
  'report.measures': '{decided} decided, {done} carried out',
  'report.ofVersion': 'version {version}, {on}',
  'report.label.version': 'Version',
  'report.label.forms': 'forms',
  'report.forms': '{received} handed over, {awaited} awaited',
  'report.label.servants': 'Civil servants',
  'report.label.annexes': 'Rows',
  'report.label.excellent': 'Excellent',
  'report.label.measures': 'Measures',

  'verify.sound':
    'The record is sound: {subjects, plural, one {# journal} other {# journals}}, {entries, plural, one {# entry} other {# entries}}, {signatures, plural, one {# signature} other {# signatures}}; the views say what the journals say.',
  'verify.entry': '{subject}, entry {seq}: {fault}',
  'verify.view': '{subject}: {fault}',
  'verify.broken':
    'The record is broken in {count, plural, one {# journal} other {# journals}} of {subjects}. Views are made anew by “mizan rebuild”; a journal that was changed is restored from a backup.',
  'verify.fault.content': 'the content is not the one whose hash was recorded, or does not follow the entry before',
  'verify.fault.envelope': 'how it came in is not what was recorded, or does not follow the entry before',
  'verify.fault.gap': 'the entry is missing',
  'verify.fault.signature': 'the signature is not that of the form or report as it was',
  'verify.fault.unfoldable': 'the entry cannot follow from those before',
  'verify.fault.head': 'the journal does not end where its last entry was recorded',
  'verify.fault.state': 'the stored state is not the one that the journal gives',
  'verify.fault.list': 'the row in the lists is not the one that the journal gives',
  'verify.fault.tasks': 'the tasks are not those that the journal gives',

  'rebuild.same': 'Nothing differed: {subjects, plural, one {# journal} other {# journals}} read.',
  'rebuild.differed': '{subject}: {what}',
  'rebuild.done':
    '{count, plural, one {The views of # subject were} other {The views of # subjects were}} made anew; {subjects, plural, one {# journal} other {# journals}} read.',

  'start.units':
    'Unit reports of {year}: {collecting} awaiting forms, {ready} ready to be signed, {signed} signed, {withHr} with HR.',
  'start.finalReport': 'Final report of {year}: {stage}.',
} as const satisfies WordsFor<typeof recordCodes>;
