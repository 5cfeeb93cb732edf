import type { Child } from 'hono/jsx';
import { Clause } from './clause.tsx';
import type { MarkKind } from './mark.tsx';

export interface AskProps {
  /** What the reader is asked to do, or that nothing is. */
  readonly what: string;
  /** Where it is done; null where there is nothing to open. */
  readonly href?: string | null;
  readonly when?: string | null;
  readonly clause?: string | null;
  readonly kind?: MarkKind;
  readonly children?: Child;
}

/** The first line of every page: what, by when, why. */
export function Ask({ what, href = null, when = null, clause = null, kind = 'now', children }: AskProps) {
  return (
    <div class={`ask ${kind}`}>
      <strong>{href === null ? what : <a href={href}>{what}</a>}</strong>
      {when !== null && <> · {when}</>}
      {clause !== null && (
        <>
          {' '}
          · <Clause clause={clause} />
        </>
      )}
      {children}
    </div>
  );
}
