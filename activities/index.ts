import { catchingUp, type CatchingUp } from './catch-up.ts';
import type { Reach } from './deliver.ts';
import { delivering, type Delivering } from './delivery.ts';
import type { Observer } from './failures.ts';
import { handingOver, type HandingOver } from './hand-over.ts';
import type { MailSettings } from './mail.ts';
import { noticing, type Noticing } from './notices.ts';
import { openingYear, type OpeningYear } from './open-year.ts';
import { publishing, type Publishing } from './publish.ts';
import { registering, type Registering } from './registry.ts';
import { changingRoster, type ChangingRoster } from './roster.ts';
import { packageFrom } from './submission-package.ts';
import { submitting, type Outbox, type Submitting } from './submission.ts';

export type Activities = Publishing &
  CatchingUp &
  ChangingRoster &
  OpeningYear &
  Delivering &
  HandingOver &
  Noticing &
  Partial<Submitting & Registering>;

/** Every activity, over the store and the Temporal that it reaches; those of the submission where there is an outbox. */
export function activities(reach: Reach, observer: Observer, mail: MailSettings, outbox?: Outbox): Activities {
  const { store } = reach;
  return {
    ...publishing(store, observer),
    ...catchingUp(reach.store, observer),
    ...changingRoster(reach, observer),
    ...openingYear(reach, observer),
    ...delivering(reach, observer),
    ...handingOver(reach, observer),
    ...noticing(reach.store, mail, observer),
    ...(outbox === undefined
      ? {}
      : {
          ...submitting({ store, outbox, packageFor: packageFrom(store) }, observer),
          ...registering(store, outbox.registry, observer),
        }),
  };
}
