import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { az } from '../../locales/az/index.ts';
import { ordinalEnding } from '../../locales/az/ordinals.ts';
import { cliCodes } from '../../locales/codes/cli.ts';
import { documentCodes } from '../../locales/codes/documents.ts';
import { httpCodes } from '../../locales/codes/http.ts';
import { inputCodes } from '../../locales/codes/input.ts';
import { noticeCodes } from '../../locales/codes/notices.ts';
import { serviceCodes } from '../../locales/codes/services.ts';
import { signInCodes } from '../../locales/codes/sign-in.ts';
import { stackCodes } from '../../locales/codes/stack.ts';
import { webCodes } from '../../locales/codes/web/index.ts';
import { en } from '../../locales/en/index.ts';
import { speak } from '../../locales/speak.ts';
import { sayings } from '../../rules/sayings.ts';

/** Codes of which each stands somewhere in the sources. */
const said = {
  ...cliCodes,
  ...inputCodes,
  ...httpCodes,
  ...noticeCodes,
  ...serviceCodes,
  ...signInCodes,
  ...stackCodes,
  ...documentCodes,
};
const codes: Readonly<Record<string, readonly string[]>> = { ...sayings, ...said, ...webCodes };

interface Part {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

/** Text, and the number sign inside a plural. */
const withoutName = [0, 7];

/** The names of the values that a sentence uses. */
function valuesOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ type, value, options = {} }) => [
    ...(withoutName.includes(type) || typeof value !== 'string' ? [] : [value]),
    ...Object.values(options).flatMap((option) => valuesOf(option.value)),
  ]);
}

describe.each([
  ['az', az],
  ['en', en],
] as const)('the sentences of %s', (lang, { sentences, names }) => {
  it('are those of the codes, none more', () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(codes).sort());
  });

  it.each(Object.entries(sentences))('%s uses only values that its code has', (code, sentence) => {
    const format = new IntlMessageFormat(sentence, lang, undefined, { ignoreTag: true });
    const used = valuesOf(format.getAst());
    expect(used.filter((name) => !codes[code]?.includes(name))).toEqual([]);
  });

  it.each(Object.entries(codes))('%s can be said', (code, values) => {
    const given = Object.fromEntries(values.map((name) => [name, 3]));
    const said = speak(lang).say({ code: code as 'goals.none', with: given });
    expect(said).not.toMatch(/[{}]|undefined/);
    const format = new IntlMessageFormat(sentences[code as 'goals.none'], lang, undefined, { ignoreTag: true });
    expect(said.replace(/3-[a-zəıöüşçğ]+/g, '3-ci')).toBe(
      String(format.format(given)).replace(/3-[a-zəıöüşçğ]+/g, '3-ci'),
    );
  });

  it('name everything that has a name, and nothing twice within acts', () => {
    for (const words of Object.values(names))
      for (const word of Object.values(words as object)) expect(word).not.toBe('');
    expect(new Set(Object.values(names.act)).size).toBe(Object.keys(names.act).length);
  });
});

it('no code stands for two sentences', () => {
  const count = [
    sayings,
    cliCodes,
    inputCodes,
    httpCodes,
    noticeCodes,
    serviceCodes,
    signInCodes,
    stackCodes,
    webCodes,
    documentCodes,
  ].flatMap((part) => Object.keys(part)).length;
  expect(Object.keys(codes)).toHaveLength(count);
});

describe('no sentence is left over', () => {
  const sources = ['client', 'documents', 'stack', 'worker']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n');
  /** Codes that are put together from a name. */
  const composed = /^dates\.|^verify\.fault\.|^cli\.(calendar|user)$/;

  it.each(Object.keys(said).filter((code) => !composed.test(code)))('%s', (code) => {
    expect(sources).toContain(`'${code}'`);
  });
});

describe('no page has words of its own', () => {
  const pages = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const ours = /^Mizan$/;
  const between = />\s*([^<>{}=;()]*\p{L}{3,}[^<>{}=;()]*?)\s*<\//gu;
  const said = /\b(?:aria-label|title|placeholder|alt|label|summary)="([^"]*\p{L}{3,}[^"]*)"/gu;

  it.each(pages)('%s', (name) => {
    const source = readFileSync(join('client', name), 'utf8');
    const found = [...source.matchAll(between), ...source.matchAll(said)].map(([, words = '']) => words);
    expect(found.filter((words) => !ours.test(words))).toEqual([]);
  });
});

it('what a person gave stands in a sentence letter by letter', () => {
  const given = '2026-ci il, {heç nə} $1 2026-12-14';
  expect(speak('az').words('doc.annex1.criterion.teamOpinion', { givenText: given })).toBe(
    `Kollektiv üzvlərinin rəyi: ${given}`,
  );
});

describe('days and instants in sentences are written out', () => {
  it.each([
    ['az', '2026-12-14', '14 dekabr 2026-cı il', '14 dekabr 2026-cı il, bazar ertəsi'],
    ['en', '2027-03-01', '1 March 2027', '1 March 2027, Monday'],
  ] as const)('%s: %s', (lang, date, written, withWeekday) => {
    const speech = speak(lang);
    expect(speech.date(date)).toBe(written);
    expect(speech.dayOfWeek(date)).toBe(withWeekday);
    expect(speech.words('rehearsal.heading', { body: 'X', year: 2026, until: date })).toContain(written);
  });

  it('an instant with its clock', () => {
    expect(speak('az').instant('2026-12-14T11:05:00+04:00')).toBe('14 dekabr 2026-cı il, saat 11:05');
    expect(speak('en').instant('2026-12-14T11:05:00+04:00')).toBe('14 December 2026, 11:05');
  });
});

describe('ordinals of Azerbaijani follow the vowel of the last word', () => {
  it.each([
    ['1', 'ci'],
    ['2', 'ci'],
    ['3', 'cü'],
    ['6', 'cı'],
    ['9', 'cu'],
    ['10', 'cu'],
    ['20', 'ci'],
    ['30', 'cu'],
    ['40', 'cı'],
    ['60', 'cı'],
    ['100', 'cü'],
    ['1000', 'ci'],
    ['2024', 'cü'],
    ['2026', 'cı'],
    ['2029', 'cu'],
    ['2030', 'cu'],
  ])('%s-%s', (digits, ending) => {
    expect(ordinalEnding(digits)).toBe(ending);
  });

  it('in every sentence', () => {
    expect(speak('az').words('dates.heading', { year: 2026 })).toBe('2026-cı ilin qiymətləndirilməsi');
    expect(speak('az').words('dates.heading', { year: 2030 })).toBe('2030-cu ilin qiymətləndirilməsi');
  });
});
