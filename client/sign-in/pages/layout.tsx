import type { FC } from 'hono/jsx';
import type { Lang } from '../../../locales/language.ts';
import type { LayoutProps } from '../door.ts';

/** The plain layout of sign-in where the console gives none. */
export const PlainLayout: FC<LayoutProps> = ({ title, language, speech, address, children }) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="same-origin" />
      <title>{`${title} · Mizan`}</title>
      <link rel="stylesheet" href={styleAddress} />
    </head>
    <body>
      <a class="skip" href="#main">
        {speech.words('signIn.skip')}
      </a>
      <header>
        <span class="name">Mizan</span>
        <LanguageSwitch language={language} address={address} />
      </header>
      <main id="main" tabindex={-1}>
        {children}
      </main>
    </body>
  </html>
);

const LanguageSwitch: FC<{ readonly language: Lang; readonly address: string }> = ({ language, address }) => {
  const [other, name] = language === 'az' ? (['en', 'English'] as const) : (['az', 'Azərbaycanca'] as const);
  const url = new URL(address, 'http://mizan.invalid');
  url.searchParams.set('lang', other);
  return (
    <a href={`${url.pathname}${url.search}`} lang={other} hreflang={other}>
      {name}
    </a>
  );
};

export const styleAddress = '/sign-in/style.css';

export const style = `
:root { --ink: #14202b; --quiet: #4a5763; --line: #6b7884; --paper: #fff; --act: #0b5394; --late: #a3261a; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: 0.75rem 1rem;
  border-bottom: 1px solid var(--line); }
header .name { font-weight: 700; }
header a { padding: 0.5rem; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
main:focus { outline: none; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
a { color: var(--act); }
.skip { position: absolute; top: 0; left: -100rem; padding: 0.75rem 1rem; background: var(--paper); }
.skip:focus { left: 0; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
label { display: block; font-weight: 600; margin-top: 1rem; }
.hint { color: var(--quiet); margin: 0; }
.fault { color: var(--late); font-weight: 600; margin: 0; }
input[type='text'], input[type='password'] { display: block; width: 100%; min-height: 2.75rem; padding: 0.4rem 0.6rem;
  font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--line); border-radius: 2px; }
input[aria-invalid='true'] { border-color: var(--late); }
button, .button { display: inline-block; min-height: 2.75rem; margin-top: 1.25rem; padding: 0.55rem 1.1rem; font: inherit;
  font-weight: 600; color: #fff; background: var(--act); border: 2px solid var(--act); border-radius: 2px;
  text-decoration: none; cursor: pointer; }
.summary { border: 3px solid var(--late); padding: 0.75rem 1rem; margin: 1rem 0; }
.summary h2 { margin: 0 0 0.5rem; }
.summary ul { margin: 0; padding-left: 1.2rem; }
.notice { border-left: 6px solid var(--act); padding: 0.5rem 1rem; margin: 1rem 0; }
.people { list-style: none; margin: 0; padding: 0; }
.people li { border-bottom: 1px solid var(--line); }
.people button { display: block; width: 100%; margin: 0; padding: 0.6rem 0.25rem; text-align: left; color: var(--act);
  background: none; border: 0; }
.people span { display: block; font-weight: 400; color: var(--quiet); }
.person-id { overflow-wrap: anywhere; }
`;
