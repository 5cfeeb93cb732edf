import { Hono } from 'hono';
import { formatsOf, paperFormats, paperNames, type PaperData, type PaperName } from '../../../documents/papers.ts';
import { isLang } from '../../../locales/speak.ts';
import { sendPaper, type Asked } from '../../http/paper.ts';
import type { HttpEnv } from '../../http/viewer.ts';
import type { WebContext, WebParts } from '../parts.ts';

/** Papers as files to keep, beside the pages that name them: `/body/2026/papers/annex3.pdf?lang=az&number=2`. */
export function paperRoutes({ papers }: WebParts): Hono<HttpEnv> {
  const number = (c: WebContext) => c.req.query('number') ?? null;
  const year = (c: WebContext) => Number(c.req.param('year'));
  return new Hono<HttpEnv>()
    .get('/appraisals/:id/papers/:file', (c) =>
      send(c, (viewer, name) => (name === 'annex1' ? papers.form(viewer, c.req.param('id')) : Promise.resolve(null))),
    )
    .get('/units/:unit/:year{[0-9]{4}}/papers/:file', (c) =>
      send(c, (viewer, name) =>
        name === 'annex2'
          ? papers.unitReport(viewer, { unit: c.req.param('unit'), year: year(c), number: number(c) })
          : Promise.resolve(null),
      ),
    )
    .get('/body/:year{[0-9]{4}}/papers/:file', (c) =>
      send(c, (viewer, name) =>
        name === 'annex1' || name === 'annex2'
          ? Promise.resolve(null)
          : papers.bodyPaper(viewer, { paper: name, year: year(c), number: number(c) }),
      ),
    );
}

type Read = (viewer: NonNullable<HttpEnv['Variables']['viewer']>, name: PaperName) => Promise<PaperData | null>;

async function send(c: WebContext, read: Read): Promise<Response> {
  const viewer = c.get('viewer');
  const [name, asked] = [nameIn(c), askedIn(c)];
  if (viewer === null || name === null || asked === null || !formatsOf(name).includes(asked.format))
    return c.notFound();
  const data = await read(viewer, name);
  return data === null ? c.notFound() : sendPaper(c, data, asked);
}

function nameIn(c: WebContext): PaperName | null {
  const [given] = (c.req.param('file') ?? '').split('.');
  return paperNames.find((name) => name === given) ?? null;
}

function askedIn(c: WebContext): Asked | null {
  const [, given] = (c.req.param('file') ?? '').split('.');
  const format = paperFormats.find((one) => one === given);
  const lang = c.req.query('lang') ?? 'az';
  return format === undefined || !isLang(lang) ? null : { format, lang };
}
