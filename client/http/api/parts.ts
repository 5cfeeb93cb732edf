import type { Acts } from '../../acts/acts.ts';
import { deputyDesk } from '../../views/deputies.ts';
import { paperDesk } from '../../views/papers.ts';
import { importer } from '../../views/imports/importer.ts';
import { performer } from '../../views/perform.ts';
import { rosterImporter } from '../../views/roster-import.ts';
import type { Clock } from '../../views/scene.ts';
import { views } from '../../views/views.ts';
import type { ApiParts } from './api.ts';
import { openStreams } from '../streams.ts';
import { changesOf } from './changes.ts';

/** What the API stands on, over a connected client. `changes.close()` and `streams.close()` end it. */
export function apiParts(acts: Acts, clock: Clock = Date.now): ApiParts {
  return {
    views: views(acts, { clock }),
    papers: paperDesk(acts, { clock }),
    perform: performer(acts, { clock }),
    importRoster: rosterImporter(acts, { clock }),
    imports: importer(acts, { clock }),
    deputies: deputyDesk(acts, { clock }),
    changes: changesOf(acts.store),
    streams: openStreams(),
  };
}
