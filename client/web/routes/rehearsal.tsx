import { Hono } from 'hono';
import { isDate } from '../../../rules/calendar/date.ts';
import { BadInput } from '../../bad-input.ts';
import type { HttpEnv } from '../../http/viewer.ts';
import { yearsToRehearse, type RehearsalAnswer } from '../../rehearsal/desk.ts';
import type { Problem } from '../components/error-summary.tsx';
import { valuesOf, type Values } from '../forms/values.ts';
import { frameOf } from '../frame-of.ts';
import { RehearsalDayPage } from '../pages/rehearsal-day.tsx';
import { RehearsalPage } from '../pages/rehearsal.tsx';
import type { WebContext, WebParts } from '../parts.ts';
import { show } from './answer.tsx';
import { uploadedText } from './uploaded.ts';

/** A scenario is larger only by mistake; `mizan rehearse` reads any. */
const largestScript = 8 * 1024 * 1024;

/** HR runs a year in memory and steps through its days. Nothing is written. */
export function rehearsalPages(parts: WebParts): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/hr/rehearsal', (c) => opened(c, parts, {}, []))
    .post('/hr/rehearsal', (c) => run(c, parts))
    .get('/hr/rehearsal/:id', (c) => day(c, parts));
}

async function opened(c: WebContext, parts: WebParts, values: Values, problems: readonly Problem[]): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || !(await parts.rehearsals.mayRun(viewer))) return c.notFound();
  const frame = await frameOf(c, parts);
  const title = frame.speech.words('web.rehearsal.title');
  const years = yearsToRehearse(frame.today);
  const content = <RehearsalPage frame={frame} years={years} state={{ values, problems }} />;
  return show(c, { frame, title, content, status: problems.length === 0 ? 200 : 422 });
}

async function run(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || !(await parts.rehearsals.mayRun(viewer))) return c.notFound();
  const data = await c.req.formData();
  const values = valuesOf(data);
  const speech = c.get('speech');
  const refused = (message: string, field: string | null = null) =>
    opened(c, parts, values, [{ field, message, clause: null }]);
  const year = Number(values['year']);
  const { today } = await frameOf(c, parts);
  if (!yearsToRehearse(today).includes(year))
    return refused(speech.words('input.notAYear', { given: values['year'] ?? '' }), 'year');
  const script = await scriptIn(data, speech);
  if ('problem' in script) return opened(c, parts, values, [script.problem]);
  if (script.text.length > largestScript)
    return refused(speech.words('input.tooLong', { most: largestScript / 1024 }), 'script');
  try {
    const answer = await parts.rehearsals.run(viewer, { year, script: script.text, scriptName: script.name });
    if (answer === null) return await c.notFound();
    if ('refused' in answer) return await refused(refusedWords(c, answer));
    return c.redirect(`/hr/rehearsal/${answer.id}`, 303);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const problems = error.flaws.slice(0, 50).map(({ line, field, code, with: said, because }) => ({
      field: 'script',
      message: [
        line === undefined ? script.name : `${script.name}, ${speech.words('web.import.lineOf', { line })}`,
        ...(field === undefined ? [] : [field]),
        speech.say({ code, with: because === undefined ? said : { ...said, because: speech.say(because) } }),
      ].join(': '),
      clause: null,
    }));
    return opened(c, parts, values, problems);
  }
}

/** Without a file nobody acts in the year. */
async function scriptIn(data: FormData, speech: Parameters<typeof uploadedText>[2]) {
  const file = data.get('script');
  const isNone = file === null || typeof file === 'string' || (file.name === '' && file.size === 0);
  return isNone ? { name: '', text: '' } : uploadedText(data, 'script', speech);
}

function refusedWords(c: WebContext, answer: Extract<RehearsalAnswer, { readonly refused: string }>): string {
  const speech = c.get('speech');
  switch (answer.refused) {
    case 'busy':
      return speech.words('web.rehearsal.busy');
    case 'tooLong':
      return speech.words('web.rehearsal.tooLong');
    case 'tooMany':
      return speech.words('web.rehearsal.tooMany', { people: answer.people });
    case 'noCalendar':
      return speech.words('service.calendarMissing', { year: answer.year });
  }
}

async function day(c: WebContext, parts: WebParts): Promise<Response> {
  const viewer = c.get('viewer');
  if (viewer === null || !(await parts.rehearsals.mayRun(viewer))) return c.notFound();
  const id = c.req.param('id') ?? '';
  const year = await parts.rehearsals.of(viewer, id);
  if (year === null) {
    const message = c.get('speech').words('web.rehearsal.gone');
    return opened(c, parts, {}, [{ field: null, message, clause: null }]);
  }
  const first = `${year.year}-01-01`;
  const asked = c.req.query('day') ?? first;
  const shown = !isDate(asked) || asked < first ? first : asked > year.until ? year.until : asked;
  const [frame, names] = await Promise.all([frameOf(c, parts), parts.acts.store.names()]);
  const title = frame.speech.words('web.rehearsal.day', { day: shown });
  const content = <RehearsalDayPage id={id} year={year} day={shown} names={names} />;
  return show(c, { frame, title, content });
}
