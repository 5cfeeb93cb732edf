import { Hono } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PageParts } from './create-http.ts';
import type { HttpEnv } from './viewer.ts';

/** A server for programs alone: whoever opens it in a browser comes to the description of the API. */
export function apiPages(): PageParts {
  return {
    assets: new Hono<HttpEnv>(),
    routes: new Hono<HttpEnv>().get('/', (c) => c.redirect('/api/docs')),
    problem: (c, { status, title, detail, requestId }) =>
      c.html(
        html`<!doctype html>
          <html lang="${c.get('language')}">
            <head>
              <meta charset="utf-8" />
              <meta name="viewport" content="width=device-width, initial-scale=1" />
              <title>${title}</title>
            </head>
            <body>
              <h1>${title}</h1>
              <p>${detail}</p>
              <p><small>${requestId}</small></p>
            </body>
          </html>`,
        status as ContentfulStatusCode,
      ),
  };
}
