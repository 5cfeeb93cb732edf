import type { MailSettings } from '../activities/mail.ts';

/**
 * How mail goes out, by the environment: `SMTP_URL`, `MIZAN_MAIL_FROM` (by default mizan@ and the name of the server's
 * domain), `MIZAN_PUBLIC_URL` (address of the console for links).
 */
export function mailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings {
  const url = env['SMTP_URL'] || null;
  const domain = url === null ? 'localhost' : new URL(url).hostname;
  return {
    url,
    from: env['MIZAN_MAIL_FROM'] || `mizan@${domain}`,
    console: env['MIZAN_PUBLIC_URL']?.replace(/\/+$/, '') || null,
  };
}
