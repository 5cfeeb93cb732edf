import { useSpeech } from '../speech.tsx';
import { Clause } from './clause.tsx';
import { Mark, type MarkKind } from './mark.tsx';

export interface TaskLine {
  readonly what: string;
  /** On whom, or for whom it waits. */
  readonly who: string;
  readonly when: string;
  readonly clause: string;
  readonly mark: MarkKind;
  /** Null where nothing can be opened. */
  readonly href: string | null;
}

/** Each row: act, person, due day, clause. */
export function TaskList({ tasks }: { readonly tasks: readonly TaskLine[] }) {
  const speech = useSpeech();
  if (tasks.length === 0) return <p class="faint">{speech.words('web.tasks.empty')}</p>;
  return (
    <ul class="tasks">
      {tasks.map(({ what, who, when, clause, mark, href }) => (
        <li>
          <span class="what cap">
            {href === null ? what : <a href={href}>{what}</a>}
            {who !== '' && <span class="person">, {who}</span>}
          </span>
          <Mark kind={mark} />
          <span class="when">
            {when} · <Clause clause={clause} />
          </span>
        </li>
      ))}
    </ul>
  );
}
