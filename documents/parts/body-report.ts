import type { Speech } from '../../locales/speak.ts';
import { fullName } from '../data/people.ts';
import type { Annex3, Annex5 } from '../data/report-shapes.ts';
import type { Block } from '../paper.ts';
import { correctionBlocks } from './corrections.ts';
import { paperValues, withPaper } from './on-paper.ts';
import { paragraph, small } from './words.ts';

type Report = Annex3 | Annex5;

/** Over the title of Annex 3 and 5: the body, and its head with signature, date and a place for the seal. */
export function approvalBlocks({ body, head, approved, version }: Report, speech: Speech): readonly Block[] {
  const proof = approved === null || version === null ? '' : approvedText(approved, version, speech);
  const on = approved === null ? '' : speech.date(approved.on);
  const name = head === null ? '' : fullName(head);
  return [
    { kind: 'fields', rows: [{ label: speech.words('doc.bodyName'), value: body.name }] },
    { kind: 'signatures', lines: [{ role: speech.words('doc.headOfBody'), name, on, proof, seal: true }] },
  ];
}

function approvedText(
  { at, paper }: NonNullable<Report['approved']>,
  { number, sha256 }: NonNullable<Report['version']>,
  speech: Speech,
): string {
  const what = { version: number, hash: sha256 };
  if (paper === null) return speech.words('doc.approved', { at, ...what });
  return speech.words('doc.approvedOnPaper', { ...paperValues(paper, at), ...what });
}

/** Before the table: that it is a draft, or who presented which version. */
export function standingBlocks({ version, presented, approved }: Report, speech: Speech): readonly Block[] {
  if (version === null || presented === null) return [small(speech.words('doc.draft'))];
  const given = { givenName: fullName(presented.by), on: presented.on, version: version.number };
  return approved === null
    ? [small(speech.words('doc.draft')), small(withPaper(speech.words('doc.presented', given), presented, speech))]
    : [];
}

/** After the table: the opinion of the deputy head for HR, the return with its reasons, and what a correction changed. */
export function endingBlocks({ opinion, returned, version, changed }: Report, speech: Speech): readonly Block[] {
  const said = (code: 'doc.opinion', one: NonNullable<Report['opinion']>) =>
    paragraph(
      withPaper(speech.words(code, { givenName: fullName(one.by), on: one.on, givenText: one.text }), one, speech),
    );
  return [
    ...(opinion === null ? [] : [said('doc.opinion', opinion)]),
    ...(returned === null
      ? []
      : [
          paragraph(
            withPaper(
              speech.words('doc.returned', {
                givenName: fullName(returned.by),
                on: returned.on,
                givenReasons: returned.reasons,
              }),
              returned,
              speech,
            ),
          ),
        ]),
    ...correctionBlocks(speech, 'doc.corrects', version?.correction ?? 0, changed),
  ];
}
