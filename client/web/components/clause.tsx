import { useSpeech } from '../speech.tsx';

/** A clause as people cite it, leading to where it stands. */
export function Clause({ clause }: { readonly clause: string }) {
  const words = clauseWords(useSpeech(), clause);
  return (
    <a class="clause" href={`/law#${anchorOf(clause)}`}>
      {words}
    </a>
  );
}

export function anchorOf(clause: string): string {
  return `c-${clause.replace(/[^0-9A-Za-z.-]/g, '-')}`;
}

/** `§4.22`; an interpretation `I-22` and a clause of the Labour Code stand as they are. */
export function clauseWords(speech: ReturnType<typeof useSpeech>, clause: string): string {
  return /^\d/.test(clause) ? speech.words('web.clause', { clause }) : speech.words('web.interpretation', { clause });
}
