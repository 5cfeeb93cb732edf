import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { bytesOf, paperFrom, type PaperData, type PaperFormat } from '../../documents/papers.ts';
import type { Lang } from '../../locales/language.ts';
import { speak } from '../../locales/speak.ts';
import { canonical } from '../../machines/canonical.ts';
import { attachment } from './attachment.ts';
import type { HttpEnv } from './viewer.ts';

const office = 'application/vnd.openxmlformats-officedocument';

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  json: 'application/json',
} as const satisfies Readonly<Record<PaperFormat, string>>;

/** As what a paper is asked for. */
export interface Asked {
  readonly format: PaperFormat;
  readonly lang: Lang;
}

/**
 * A paper as a file to keep. What it says is known before it is drawn: whoever has it already is told so at once (304). The
 * tag is a weak one, since a later version of Mizan may draw the same paper otherwise.
 */
export async function sendPaper(c: Context<HttpEnv>, data: PaperData, { format, lang }: Asked): Promise<Response> {
  const speech = speak(lang);
  const says = format === 'json' ? data : paperFrom(data, speech);
  const hash = createHash('sha256').update(canonical({ format, says })).digest('hex');
  const tag = `W/"${hash.slice(0, 32)}"`;
  const headers = { etag: tag, 'cache-control': 'private, no-cache' };
  if (isHad(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers);
  return c.body(Uint8Array.from(await bytesOf(data, format, speech)), 200, {
    ...headers,
    'content-type': mediaTypes[format],
    'content-disposition': attachment(fileName(data, { format, lang })),
    'x-content-type-options': 'nosniff',
    ...(format === 'json' ? {} : { 'content-language': lang }),
  });
}

function isHad(asked: string | undefined, tag: string): boolean {
  return asked !== undefined && asked.split(',').some((one) => ['*', tag].includes(one.trim()));
}

/** `annex3-2026-v2-az.pdf`: the paper, whose, which version, the language; no name of a person. */
export function fileName(data: PaperData, { format, lang }: Asked): string {
  const parts = [data.document, ...subjectIn(data), ...versionIn(data), ...(format === 'json' ? [] : [lang])];
  return `${parts.join('-')}.${format}`;
}

function subjectIn(data: PaperData): readonly string[] {
  switch (data.document) {
    case 'annex1':
      return [data.subject];
    case 'annex2':
      return [String(data.year), data.unit.replace(/[\s\p{C}/\\:*?"<>|-]+/gu, '-')];
    default:
      return [String(data.year)];
  }
}

function versionIn(data: PaperData): readonly string[] {
  switch (data.document) {
    case 'annex1':
    case 'measures':
      return [];
    case 'order':
      return data.number === null ? ['draft'] : [data.number.replace(/[^\p{L}\p{N}.]+/gu, '_')];
    default:
      return data.version === null ? ['draft'] : [`v${data.version.number}`];
  }
}
