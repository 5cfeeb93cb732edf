import { createRequire } from 'node:module';

/** A piece of a text in one font; without one it is that of the document. */
export interface Piece {
  readonly text: string;
  readonly font?: string;
}

const require = createRequire(import.meta.url);

/** Where Noto Sans has no sign, in this order: arrows and signs of mathematics, other signs, pictures. */
const fallbacks = [
  {
    font: 'NotoSansMath',
    file: () => require.resolve('@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf'),
  },
  {
    font: 'NotoSansSymbols2',
    file: () => require.resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'),
  },
  {
    font: 'NotoEmoji',
    file: () => require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  },
] as const;

/** The parts of pdfmake's document that have to do with fonts. */
export interface Fonts {
  readonly fonts: Record<string, { readonly normal: string; readonly bold: string }>;
  provideFont(
    family: string,
    bold: boolean,
    italics: boolean,
  ): {
    readonly font: { hasGlyphForCodePoint(code: number): boolean };
  };
}

const signs = new Intl.Segmenter('az', { granularity: 'grapheme' });
const selectors = /[\ufe0e\ufe0f]/g;

/** Letters that are joined to each other and go from right to left: pdfmake does neither, and singly in its order nobody reads them. */
const joinedLetters = /\p{Script_Extensions=Arabic}/u;

/**
 * What splits a text into pieces, each in a font that has its signs. Signs that no font has, or that cannot be written as they
 * are read, are written as their numbers, a row of them in one bracket such as `[U+4E2D U+6587]`: whoever reads the paper sees
 * that something stands there, and what.
 */
export function glyphsOf(document: Fonts): (text: string) => readonly Piece[] {
  const known = new Map<number, boolean>();
  const own = (code: number): boolean => {
    const found = known.get(code) ?? document.provideFont('NotoSans', false, false).font.hasGlyphForCodePoint(code);
    known.set(code, found);
    return found;
  };
  const has = ({ font, file }: (typeof fallbacks)[number], sign: string): boolean => {
    document.fonts[font] ??= { normal: file(), bold: file() };
    const opened = document.provideFont(font, false, false).font;
    return codesOf(sign).every((code) => opened.hasGlyphForCodePoint(code));
  };
  const pieceOf = (sign: string): Piece | null => {
    if (isOfSpace(sign) || codesOf(sign).every(own)) return { text: sign };
    if (joinedLetters.test(sign)) return null;
    for (const text of new Set([sign, sign.replace(selectors, '')])) {
      const font = fallbacks.find((one) => has(one, text))?.font;
      if (font !== undefined) return { text, font };
    }
    return null;
  };
  return (text) => {
    if (codesOf(text).every((code) => code === 10 || own(code))) return [{ text }];
    const pieces: Piece[] = [];
    let numbers: string[] = [];
    const close = (): void => {
      if (numbers.length > 0) pieces.push({ text: `[${numbers.join(' ')}]` });
      numbers = [];
    };
    const write = (piece: Piece): void => {
      close();
      pieces.push(piece);
    };
    for (const { segment } of signs.segment(text)) {
      const piece = pieceOf(segment);
      if (piece !== null) write(piece);
      else
        for (const code of codesOf(segment)) {
          if (own(code)) write({ text: String.fromCodePoint(code) });
          else numbers.push(numberOf(code));
        }
    }
    close();
    return pieces.reduce(joined, []);
  };
}

function numberOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function codesOf(text: string): readonly number[] {
  return Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
}

function isOfSpace(sign: string): boolean {
  return /^\s+$/u.test(sign);
}

function joined(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || last.font !== piece.font) return [...pieces, piece];
  return [...pieces.slice(0, -1), { ...last, text: last.text + piece.text }];
}

/** The content of a document with each of its texts in pieces; a node with one text may so become one of several. */
export function inFonts(content: unknown, piecesOf: (text: string) => readonly Piece[]): unknown {
  if (Array.isArray(content)) return content.map((one) => inFonts(one, piecesOf));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => {
      if (key === 'text') return [key, textInFonts(value, piecesOf)];
      if (key === 'tag') return [key, value];
      return [key, inFonts(value, piecesOf)];
    }),
  );
}

function textInFonts(text: unknown, piecesOf: (text: string) => readonly Piece[]): unknown {
  if (typeof text === 'string') {
    const pieces = piecesOf(text);
    return pieces.length === 1 && pieces[0]?.font === undefined
      ? (pieces[0]?.text ?? '')
      : pieces.map((one) => ({ ...one }));
  }
  return Array.isArray(text)
    ? text.map((one) => inFonts(typeof one === 'string' ? { text: one } : one, piecesOf))
    : text;
}
