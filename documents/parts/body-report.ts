import type { Speech } from '../../locales/speak.ts';
import { fullName } from '../data/people.ts';
import type { Annex3, Annex5 } from '../data/report-shapes.ts';
import type { Block } from '../paper.ts';
import { correctionBlocks } from './corrections.ts';
import { paragraph, small } from './words.ts';

type Report = Annex3 | Annex5;

/** Over the title of Annex 3 and 5: the body, and its head with signature, date and a place for the seal. */
export function approvalBlocks({ body, head, approved, version }: Report, speech: Speech): readonly Block[] {
  const proof =
    approved === null || version === null
      ? ''
      : speech.words('doc.approved', { at: approved.at, version: version.number, hash: version.sha256 });
  const on = approved === null ? '' : speech.date(approved.on);
  const name = head === null ? '' : fullName(head);
  return [
    { kind: 'fields', rows: [{ label: speech.words('doc.bodyName'), value: body.name }] },
    { kind: 'signatures', lines: [{ role: speech.words('doc.headOfBody'), name, on, proof, seal: true }] },
  ];
}

/** Before the table: that it is a draft, or who presented which version. */
export function standingBlocks({ version, presented, approved }: Report, speech: Speech): readonly Block[] {
  if (version === null || presented === null) return [small(speech.words('doc.draft'))];
  const given = { givenName: fullName(presented.by), on: presented.on, version: version.number };
  return approved === null ? [small(speech.words('doc.draft')), small(speech.words('doc.presented', given))] : [];
}

/** After the table: the opinion of the deputy head for HR, the return with its reasons, and what a correction changed. */
export function endingBlocks({ opinion, returned, version, changed }: Report, speech: Speech): readonly Block[] {
  const said = (code: 'doc.opinion', one: NonNullable<Report['opinion']>) =>
    paragraph(speech.words(code, { givenName: fullName(one.by), on: one.on, givenText: one.text }));
  return [
    ...(opinion === null ? [] : [said('doc.opinion', opinion)]),
    ...(returned === null
      ? []
      : [
          paragraph(
            speech.words('doc.returned', {
              givenName: fullName(returned.by),
              on: returned.on,
              givenReasons: returned.reasons,
            }),
          ),
        ]),
    ...correctionBlocks(speech, version?.correction ?? 0, changed),
  ];
}
