import { IntlMessageFormat } from 'intl-messageformat';
import type { CalendarDate, Instant } from '../rules/calendar/date.ts';
import type { Saying } from '../rules/ruling.ts';
import type { sayings } from '../rules/sayings.ts';
import { az } from './az/index.ts';
import type { cliCodes } from './codes/cli.ts';
import type { documentCodes } from './codes/documents.ts';
import type { httpCodes } from './codes/http.ts';
import type { inputCodes } from './codes/input.ts';
import type { noticeCodes } from './codes/notices.ts';
import type { signInCodes } from './codes/sign-in.ts';
import type { serviceCodes } from './codes/services.ts';
import type { stackCodes } from './codes/stack.ts';
import type { ValuesOf } from './codes/values.ts';
import type { webCodes } from './codes/web/index.ts';
import { writeDate, writeDayOfWeek, writeInstant, writeValue } from './dates.ts';
import { en } from './en/index.ts';
import type { Lang, Language, Names, SentenceCode } from './language.ts';

type Table = typeof sayings &
  typeof documentCodes &
  typeof cliCodes &
  typeof inputCodes &
  typeof httpCodes &
  typeof noticeCodes &
  typeof signInCodes &
  typeof serviceCodes &
  typeof stackCodes &
  typeof webCodes;
type Values = Readonly<Record<string, string | number>>;

/** A language at work. Days and instants inside values are written out, but not in what a person gave (`given…`). */
export interface Speech {
  readonly lang: Lang;
  /** The sentence of a code with its values. */
  words<C extends SentenceCode>(this: void, code: C, ...values: ValuesOf<Table[C]>): string;
  /** The sentence of a reason, or of anything that carries its code and values. */
  say(saying: Saying | { readonly code: SentenceCode; readonly with?: Values }): string;
  /** The name of an act, task, grade and so on; the id itself where there is no name. */
  name(kind: keyof Names, id: string): string;
  /** 14 December 2026. */
  date(date: CalendarDate): string;
  /** 14 December 2026, Monday. */
  dayOfWeek(date: CalendarDate): string;
  /** 14 December 2026, 11:00. */
  instant(at: Instant): string;
}

const languages: Readonly<Record<Lang, Language>> = { az, en };

export function isLang(text: string): text is Lang {
  return Object.hasOwn(languages, text);
}

export function speak(lang: Lang): Speech {
  const { dates, sentences, names, finish } = languages[lang];
  const formats = new Map<SentenceCode, Format>();
  const sentence = (code: SentenceCode, values: Values): string => {
    const format = formats.get(code) ?? formatOf(sentences[code], lang);
    formats.set(code, format);
    const written = Object.entries(values).map(
      ([name, value]) => [name, isGiven(name, value) ? heldBack(name) : writeValue(dates, value)] as const,
    );
    return finish(format(Object.fromEntries(written))).replace(held, (_, name: string) => String(values[name] ?? ''));
  };
  return {
    lang,
    words: (code, ...values) => sentence(code, values[0] ?? {}),
    say: (saying) => sentence(saying.code, saying.with ?? {}),
    name: (kind, id) => (names[kind] as Readonly<Record<string, string>>)[id] ?? id,
    date: (date) => writeDate(dates, date),
    dayOfWeek: (date) => writeDayOfWeek(dates, date),
    instant: (at) => writeInstant(dates, at),
  };
}

/** What a person gave stands in the finished sentence letter by letter: nothing of the language touches it. */
const held = /\ue000(\w+)\ue001/g;
const heldBack = (name: string) => `\ue000${name}\ue001`;
const isGiven = (name: string, value: string | number) => name.startsWith('given') && typeof value === 'string';

type Format = (values: Values) => string;

/** Most sentences only name their values; whatever has a choice in it is ICU MessageFormat. */
const plain = /^[^{}']*(?:\{\w+\}[^{}']*)*$/;

function formatOf(sentence: string, lang: Lang): Format {
  if (plain.test(sentence)) {
    return (values) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  }
  const format = new IntlMessageFormat(sentence, lang, undefined, { ignoreTag: true });
  return (values) => String(format.format(values));
}

/**
 * The language of a person by the environment: the first of LC_ALL, LC_MESSAGES and LANG that names one of ours, else
 * Azerbaijani.
 */
export function langOf(env: Readonly<Record<string, string | undefined>>): Lang {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const lang = /^([a-z]{2})(?:[_.-]|$)/i.exec(env[name] ?? '')?.[1]?.toLowerCase() ?? '';
    if (isLang(lang)) return lang;
  }
  return 'az';
}
