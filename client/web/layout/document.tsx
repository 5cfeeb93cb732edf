import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { assets } from '../assets.ts';
import type { Frame } from '../frame.ts';
import { SpeechContext } from '../speech.tsx';
import { Sections } from './sections.tsx';
import { Top } from './top.tsx';

const htmxConfig = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
});

export interface PageProps {
  readonly frame: Frame;
  readonly title: string;
  readonly children?: Child;
}

/** A whole page as text, `<!doctype html>` first. */
export async function page(props: PageProps): Promise<string> {
  const content = <Document {...props} />;
  return String(await html`<!doctype html>${content}`);
}

function Document({ frame, title, children }: PageProps) {
  const { speech, body } = frame;
  const { style, script, htmx } = assets();
  return (
    <SpeechContext.Provider value={speech}>
      <html lang={speech.lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="htmx-config" content={htmxConfig} />
          <title>
            {speech.words('web.title', { page: title, body: body === '' ? speech.words('web.product') : body })}
          </title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href={style.path} />
          <script src={htmx.path} defer />
          <script src={script.path} defer />
        </head>
        <body>
          <a class="skip" href="#main">
            {speech.words('web.skip')}
          </a>
          <Top frame={frame} />
          {frame.sections.length > 0 && <Sections frame={frame} />}
          <main id="main" class="wide" tabindex={-1}>
            {frame.done !== null && (
              <div class="notice good" role="status" data-done="yes">
                <p>
                  {frame.done} <a href="/">{speech.words('web.toTasks')}</a>
                </p>
              </div>
            )}
            {children}
          </main>
          <footer class="foot">
            <div class="wide">{speech.words('web.printed', { at: frame.now })}</div>
          </footer>
        </body>
      </html>
    </SpeechContext.Provider>
  );
}
