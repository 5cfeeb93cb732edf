import type { Frame } from '../frame.ts';
import { useSpeech } from '../speech.tsx';

/** Whose body it is, who is signed in and as what, the other language, and the way out. */
export function Top({ frame: { body, person, path } }: { readonly frame: Frame }) {
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
        <form method="post" action="/language">
          <input type="hidden" name="language" value={other} />
          <input type="hidden" name="back" value={path} />
          <button class="plain" lang={other}>
            {speech.words('web.otherLanguage')}
          </button>
        </form>
        {person === null ? (
          <a href="/sign-in">{speech.words('web.signIn')}</a>
        ) : (
          <form method="post" action="/sign-out">
            <button class="plain">{speech.words('web.signOut')}</button>
          </form>
        )}
      </div>
    </header>
  );
}
