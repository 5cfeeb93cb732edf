import { html } from 'hono/html';
import { digestLetter } from './digest.ts';
import { invitationLetter } from './invitation.ts';
import type { Draft, Reader, Told } from './letter.ts';
import { tasksLetter } from './tasks.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The letter that tells its reader these things: several only where they are tasks. */
export async function letterOf(told: readonly Told[], reader: Reader): Promise<Letter> {
  const draft = draftOf(told, reader);
  return { subject: draft.subject, text: plainText(draft, reader), html: await page(draft, reader) };
}

function draftOf(told: readonly Told[], reader: Reader): Draft {
  const [first] = told;
  const kind = first?.kind.split(':')[0];
  if (first !== undefined && kind === 'digest') return digestLetter(first, reader);
  if (first !== undefined && kind === 'invitation') return invitationLetter(first, reader);
  if (first !== undefined && (kind === 'decided' || kind === 'presented')) return decisionLetter(kind, first, reader);
  return tasksLetter(told, reader);
}

/** §4.20–4.22: that there is a decision, and nothing of what it says. */
function decisionLetter(kind: 'decided' | 'presented', { subject }: Told, { speech }: Reader): Draft {
  const path = `/appraisals/${encodeURIComponent(subject)}`;
  return kind === 'decided'
    ? {
        subject: speech.words('mail.decided.subject'),
        paragraphs: [speech.words('mail.decided.text')],
        sections: [],
        path,
      }
    : {
        subject: speech.words('mail.presented.subject'),
        paragraphs: [speech.words('mail.presented.text')],
        sections: [],
        path,
      };
}

function plainText({ paragraphs, sections, path }: Draft, { speech, body, console, id, nameOf }: Reader): string {
  const blocks = [
    speech.words('mail.greeting', { name: nameOf(id) }),
    ...paragraphs,
    ...sections.map(({ heading, lines, after }) =>
      [
        heading,
        ...lines.map(({ title, details }) => `- ${title}\n  ${details.join('\n  ')}`),
        ...(after === undefined ? [] : [after]),
      ].join('\n'),
    ),
    ...(console === null ? [] : [`${speech.words('mail.open')}: ${console}${path}`]),
    `-- \n${speech.words('mail.footer', { body: body.name })}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Every value is escaped by the template. */
async function page(
  { subject, paragraphs, sections, path }: Draft,
  { speech, body, console, id, nameOf }: Reader,
): Promise<string> {
  const parts = sections.map(
    ({ heading, lines, after }) => html`
      <h2 style="font-size:1.1em;margin:1.2em 0 .4em">${heading}</h2>
      <ul style="padding-left:1.2em;margin:0">
        ${lines.map(
          ({ title, details }) =>
            html`<li style="margin:.4em 0"><strong>${title}</strong><br />${details.join(' · ')}</li>`,
        )}
      </ul>
      ${after === undefined ? '' : html`<p style="color:#555">${after}</p>`}
    `,
  );
  const whole = await html`<!doctype html>
    <html lang="${speech.lang}">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body style="font-family:sans-serif;line-height:1.45;color:#1a1a1a;max-width:40em;margin:0 auto;padding:1em">
        <p>${speech.words('mail.greeting', { name: nameOf(id) })}</p>
        ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)} ${parts}
        ${console === null ? '' : html`<p><a href="${console}${path}">${speech.words('mail.open')}</a></p>`}
        <p style="color:#555;font-size:.9em">${speech.words('mail.footer', { body: body.name })}</p>
      </body>
    </html>`;
  return whole.toString();
}
