import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Lang } from '../../locales/language.ts';
import { isLang } from '../../locales/speak.ts';
import type { Door } from './door.ts';

const cookie = 'mizan-lang';
const aYear = 365 * 24 * 3600;

/** What the switch of language asks for; null where it was not used. */
export function askedLanguage(c: Context): Lang | null {
  const asked = c.req.query('lang');
  return asked !== undefined && isLang(asked) ? asked : null;
}

/** As the switch said earlier in this browser; a program by its Accept-Language; else Azerbaijani. */
export function languageOf(c: Context, isProgram: boolean): Lang {
  const kept = getCookie(c, cookie);
  if (kept !== undefined && isLang(kept)) return kept;
  const accepted = isProgram ? (c.req.header('accept-language') ?? '').slice(0, 2).toLowerCase() : '';
  return isLang(accepted) ? accepted : 'az';
}

export function keepLanguage(c: Context, { publicUrl }: Pick<Door, 'publicUrl'>, language: Lang): void {
  const secure = publicUrl?.protocol === 'https:';
  setCookie(c, cookie, language, { path: '/', sameSite: 'Lax', httpOnly: true, secure, maxAge: aYear });
}

/** The page to go to, in the language that was switched to before signing in: so it becomes the person's choice. */
export function inLanguage(to: string, asked: Lang | null): string {
  if (asked === null) return to;
  const url = new URL(to, 'http://mizan.invalid');
  url.searchParams.set('lang', asked);
  return `${url.pathname}${url.search}`;
}
