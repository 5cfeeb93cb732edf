import { clockOf } from '../../../rules/calendar/date.ts';
import type { Values } from '../forms/values.ts';
import type { Frame } from '../frame.ts';
import { Token } from '../components/token.tsx';
import { useSpeech } from '../speech.tsx';

export interface DownPageProps {
  readonly frame: Frame;
  readonly path: string;
  readonly values: Values;
  /** Makes the act happen once, should it have been taken after all. */
  readonly idempotencyKey: string;
  readonly isKept: boolean;
}

/** A service does not answer: what that means for what was typed, and the form to send it again. */
export function DownPage({ isKept, ...typed }: DownPageProps) {
  const { frame } = typed;
  const speech = useSpeech();
  const at = clockOf(frame.now);
  return (
    <>
      <h1>{speech.words('web.page.down')}</h1>
      <div class="sheet">
        <p>{isKept ? speech.words('web.page.downText', { at }) : speech.words('web.page.downUnkept', { at })}</p>
        <Again {...typed} />
      </div>
    </>
  );
}

/** What was typed, to be read and to be sent again. */
function Again({ frame, path, values, idempotencyKey }: Omit<DownPageProps, 'isKept'>) {
  const speech = useSpeech();
  return (
    <form method="post" action={path}>
      <Token token={frame.token} />
      <input type="hidden" name="key" value={idempotencyKey} />
      {Object.entries(values).map(([name, value]) => (
        <textarea name={name} aria-label={name} readonly class="short">
          {value}
        </textarea>
      ))}
      <div class="buttons">
        <button class="button">{speech.words('web.sendAgain')}</button>
        <a href={path}>{speech.words('web.back')}</a>
      </div>
    </form>
  );
}
