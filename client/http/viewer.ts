import type { Lang } from '../../locales/language.ts';
import type { Speech } from '../../locales/speak.ts';
import type { ServantId } from '../../rules/roster/roster.ts';

/** Whoever is signed in: what they may see and do follows from the roster alone. */
export interface Viewer {
  /** Id of the person in the roster; for an administrator without a post, the name of the account. */
  readonly id: ServantId;
  /** An administrator looks after the service and sees no content. */
  readonly isAdministrator: boolean;
}

/** What every request carries from the outermost layer on. */
export interface HttpEnv {
  readonly Variables: {
    /** Null for nobody. */
    readonly viewer: Viewer | null;
    readonly language: Lang;
    readonly speech: Speech;
    readonly requestId: string;
  };
}
