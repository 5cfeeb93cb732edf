import type { Acts } from '../acts/acts.ts';
import { isSample } from '../office/sample.ts';
import { serviceError } from './service-error.ts';

/** On sample data anybody; otherwise HR, entering an act from paper (I-27), which the law checks itself. */
export async function actorFor(acts: Acts, as: string | null, onPaper: boolean): Promise<string> {
  const body = await acts.body();
  if (body === null) throw serviceError(2, 'service.noBody');
  if (as === null) throw serviceError(2, 'service.noActor');
  if (!onPaper && !isSample(body)) throw serviceError(2, 'service.notTheSample');
  const names = await acts.store.names([as]);
  if (names[as] === undefined) throw serviceError(2, 'service.unknownPerson', { id: as });
  return as;
}
