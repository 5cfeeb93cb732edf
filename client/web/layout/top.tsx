import type { Frame } from '../frame.ts';
import { Token } from '../components/token.tsx';
import { useSpeech } from '../speech.tsx';

/** Whose body it is, who is signed in and as what, the other language, and the way out. */
export function Top({ frame: { body, person, path, token } }: { readonly frame: Frame }) {
  const speech = useSpeech();
  const other = speech.lang === 'az' ? 'en' : 'az';
  return (
    <header class="top">
      <div class="wide">
        <a class="brand" href="/">
          {body === '' ? speech.words('web.product') : body}
        </a>
        {person !== null && (
          <span class="who">
            {person.name}{' '}
            <span class="roles">· {person.roles.map((role) => speech.words(`web.role.${role}`)).join(', ')}</span>
          </span>
        )}
        <a href={switched(path, other)} lang={other} hreflang={other}>
          {speech.words('web.otherLanguage')}
        </a>
        {person === null ? (
          <a href="/sign-in">{speech.words('web.signIn')}</a>
        ) : (
          <form method="post" action="/sign-out">
            <Token token={token} />
            <button class="plain">{speech.words('web.signOut')}</button>
          </form>
        )}
      </div>
    </header>
  );
}

/** The same page in the other language. */
function switched(path: string, language: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
