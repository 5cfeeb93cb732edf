import type { Speech } from '../../locales/speak.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import type { Annex1, RoundData } from '../data/annex1-shape.ts';
import { fullName } from '../data/people.ts';
import type { Block, SignatureLine } from '../paper.ts';
import { paperValues, withPaper } from './on-paper.ts';
import { clauseText } from './words.ts';

type Signature = NonNullable<RoundData['signatures']['servant']>;

/** Under goals and criteria: who set them, and that the servant has seen them (§2.1). */
export function settingSignatures({ form, servant, supervisor }: Annex1, speech: Speech): Block {
  const word = speech.words;
  const { acknowledgedOn: seenOn, acknowledgedPaper: seenFrom } = form ?? {
    acknowledgedOn: null,
    acknowledgedPaper: null,
  };
  return {
    kind: 'signatures',
    lines: [
      {
        role: word('doc.annex1.supervisorSignature'),
        name: fullNameOf(form?.by ?? supervisor),
        on: form === null ? '' : speech.date(form.on),
        proof: form === null ? '' : withPaper(word('doc.annex1.drewUp'), form, speech),
      },
      {
        role: word('doc.annex1.servantSignature'),
        name: fullName(servant),
        on: seenOn === null ? '' : speech.date(seenOn),
        proof: seenOn === null ? '' : withPaper(word('doc.annex1.acknowledged'), { paper: seenFrom }, speech),
      },
    ],
  };
}

/** Under the notes of §3.4 and §3.5: the signatures under the form, which cover them. */
export function notesSignatures(data: Annex1, round: RoundData | null, speech: Speech): Block {
  const word = speech.words;
  return {
    kind: 'signatures',
    lines: [
      evaluatorLine(data, round, speech, 'doc.annex1.supervisorSignature'),
      servantLine(data, round, speech, word('doc.annex1.servantSignature')),
    ],
  };
}

/** At the end: the servant, who appraised, and the unit head, with the hash that was signed and the time. */
export function finalSignatures(data: Annex1, round: RoundData | null, speech: Speech): Block {
  return {
    kind: 'signatures',
    lines: [
      servantLine(data, round, speech, speech.words('doc.annex1.people.servant')),
      evaluatorLine(data, round, speech, 'doc.annex1.people.supervisor'),
      unitHeadLine(data, round, speech),
    ],
  };
}

function servantLine({ servant }: Annex1, round: RoundData | null, speech: Speech, role: string): SignatureLine {
  const name = fullName(servant);
  const signed = signedAs(round?.signatures.servant ?? null, speech);
  if (signed !== null) return { role, name, ...signed };
  const unsigned = round === null ? null : unsignedText(round, speech);
  if (unsigned !== null) return { role, name, on: speech.date(unsigned.on), proof: unsigned.text };
  const isAway = round?.stands === true && round.fromNotes;
  return { role, name, on: '', proof: isAway ? speech.words('doc.annex1.notPresented') : '' };
}

/** Why the servant's signature is not there: the refusal with its reasons (§4.17), or the record of silence (I-43). */
export function unsignedText({ refusedToSign, nonSigning }: RoundData, speech: Speech) {
  if (refusedToSign !== null) {
    const { on, reasons } = refusedToSign;
    const text = speech.words('doc.annex1.refused', { on, givenReasons: reasons });
    return { on, text: withPaper(text, refusedToSign, speech) };
  }
  if (nonSigning === null) return null;
  const { on, protocol, witnesses } = nonSigning;
  const values = { on, givenProtocol: protocol, givenWitnesses: witnesses.join(', ') };
  return { on, text: speech.words('doc.annex1.nonSigning', values) };
}

function evaluatorLine(
  { evaluator, supervisor, substitution }: Annex1,
  round: RoundData | null,
  speech: Speech,
  label: 'doc.annex1.supervisorSignature' | 'doc.annex1.people.supervisor',
): SignatureLine {
  const signature = round?.signatures.evaluator ?? null;
  const person = signature?.by ?? evaluator;
  const isSubstitute = substitution !== null && person !== null && person.id !== supervisor?.id;
  const role = isSubstitute
    ? speech.words('doc.annex1.evaluatorSignature', { clause: clauseText(speech, substitution.clause) })
    : speech.words(label);
  return { role, name: fullNameOf(person), ...(signedAs(signature, speech) ?? { on: '', proof: '' }) };
}

/** §4.25: the unit head signs by bringing the form to HR; appraising or appraised himself, by the signature given as such. */
function unitHeadLine(
  { unitHead, handedOver, servant }: Annex1,
  round: RoundData | null,
  speech: Speech,
): SignatureLine {
  const role = speech.words('doc.annex1.people.unitHead');
  if (unitHead === null) return { role, name: speech.words('doc.noUnitHead'), on: '–', proof: '–' };
  const name = fullName(unitHead);
  const { by, at, paper } = handedOver;
  if (by?.id === unitHead.id && at !== null) {
    const proof =
      paper === null
        ? speech.words('doc.annex1.handedOver', { at })
        : speech.words('doc.annex1.handedOverOnPaper', paperValues(paper, at));
    return { role, name, on: speech.date(dayOf(at)), proof };
  }
  const { evaluator, servant: own } = round?.signatures ?? { evaluator: null, servant: null };
  const signature = evaluator?.by.id === unitHead.id ? evaluator : servant.id === unitHead.id ? own : null;
  return { role, name, ...(signedAs(signature, speech) ?? { on: '', proof: '' }) };
}

function signedAs(signature: Signature | null, speech: Speech) {
  if (signature === null) return null;
  return { on: speech.date(dayOf(signature.at)), proof: signedText(signature, speech) };
}

/** How and when somebody signed, and the hash of what: electronically, or on paper (I-27). */
export function signedText({ at, sha256, paper }: Signature, speech: Speech): string {
  if (paper === null) return speech.words('doc.signed', { at, hash: sha256 });
  return speech.words('doc.signedOnPaper', { ...paperValues(paper, at), hash: sha256 });
}

function fullNameOf(person: Annex1['supervisor']): string {
  return person === null ? '' : fullName(person);
}
