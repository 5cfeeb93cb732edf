import type { MailSettings } from '../activities/mail.ts';
import { BadSetting, given, parsed, type Env } from './settings.ts';

/** Name and address, or the address alone: `Mizan <mizan@agency.example>`. */
const sender = /^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/**
 * How mail goes out, by the environment: `SMTP_URL`, `MIZAN_MAIL_FROM` (by default mizan@ and the name of the server's
 * domain), `MIZAN_PUBLIC_URL` (address of the console for links). Throws BadSetting.
 */
export function mailSettings(env: Env): MailSettings {
  const server = serverOf(env);
  const from = given(env, 'MIZAN_MAIL_FROM') ?? `mizan@${server?.hostname ?? 'localhost'}`;
  if (!sender.test(from)) throw new BadSetting('MIZAN_MAIL_FROM', 'setting.notAMailAddress', { given: from });
  return { url: given(env, 'SMTP_URL'), from, console: consoleOf(env) };
}

/** Name and password are written with percent signs where they hold letters that addresses use. */
function serverOf(env: Env): URL | null {
  const text = given(env, 'SMTP_URL');
  if (text === null) return null;
  const url = parsed(text);
  const isMail = url?.protocol === 'smtp:' || url?.protocol === 'smtps:';
  if (!isMail || url.hostname === '') throw new BadSetting('SMTP_URL', 'setting.notAMailServer');
  try {
    decodeURIComponent(`${url.username} ${url.password}`);
  } catch {
    throw new BadSetting('SMTP_URL', 'setting.notAMailServer');
  }
  return url;
}

function consoleOf(env: Env): string | null {
  const text = given(env, 'MIZAN_PUBLIC_URL');
  if (text === null) return null;
  const { protocol, origin } = parsed(text) ?? {};
  if (origin === undefined || (protocol !== 'https:' && protocol !== 'http:')) {
    throw new BadSetting('MIZAN_PUBLIC_URL', 'setting.notAnAddress', { given: text });
  }
  return text.replace(/\/+$/, '');
}
