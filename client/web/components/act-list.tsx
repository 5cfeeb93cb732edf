import { Clause } from './clause.tsx';

export interface ActLine {
  readonly name: string;
  readonly href: string;
  /** Why it is not open, with its clause; null for an open one. */
  readonly closed: { readonly why: string; readonly clause: string } | null;
}

/** What may be done now as links to its page, and greyed what may not, with the reason: never a dead button. */
export function ActList({ acts }: { readonly acts: readonly ActLine[] }) {
  return (
    <ul class="acts">
      {acts.map(({ name, href, closed }) =>
        closed === null ? (
          <li>
            <a href={href}>
              <strong>{name}</strong>
            </a>
          </li>
        ) : (
          <li class="closed">
            <span>{name}</span>
            <br />
            <span class="why">
              {closed.why} <Clause clause={closed.clause} />
            </span>
          </li>
        ),
      )}
    </ul>
  );
}
