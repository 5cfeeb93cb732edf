import { createTransport } from 'nodemailer';

/** How mail goes out, and what stands in it. */
export interface MailSettings {
  /** `smtp://user:password@host:587`, `smtps://…`; null where mails are shown in the console only. */
  readonly url: string | null;
  /** Address of the sender, as `mizan@agency.example`. */
  readonly from: string;
  /** Address of the console without a slash at its end; null where mails carry no link. */
  readonly console: string | null;
}

export interface MailToSend {
  /** SHA-256 of what the mail tells: the same mail sent again bears the same Message-ID. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}

/**
 * `refused`: the server will not take this mail, now or later. `later`: not now. `down`: the server cannot be used at all.
 * Replies may name the address: they are kept and never logged.
 */
export type MailResult =
  | { readonly how: 'sent' }
  | { readonly how: 'refused'; readonly code: number; readonly reply: string }
  | { readonly how: 'later'; readonly code: number | null }
  | { readonly how: 'down'; readonly because: string };

export interface Mailer {
  send(mail: MailToSend): Promise<MailResult>;
  close(): void;
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** A connection to the server that is kept while there is something to send. */
export function openMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, pool: true, maxConnections: 1, ...timeouts });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return {
    async send({ id, to, subject, text, html, calendar }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          // Robots that answer absences keep silent to such mails (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(calendar === undefined
            ? {}
            : { icalEvent: { method: calendar.method, filename: 'mizan.ics', content: calendar.text } }),
        });
        return { how: 'sent' };
      } catch (error) {
        return resultOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What the server says to an address or a content is of that mail alone; anything else is of the server. */
function resultOf(error: unknown): MailResult {
  const { code, command, responseCode, response, message } = error as {
    readonly code?: string;
    readonly command?: string;
    readonly responseCode?: number;
    readonly response?: string;
    readonly message?: string;
  };
  const ofThisMail = command === 'RCPT TO' || command === 'DATA';
  if (ofThisMail && responseCode !== undefined) {
    const permanent = responseCode >= 500 && responseCode < 600;
    return permanent
      ? { how: 'refused', code: responseCode, reply: response ?? message ?? '' }
      : { how: 'later', code: responseCode };
  }
  return { how: 'down', because: [code, command, responseCode].filter((part) => part !== undefined).join(' ') };
}
