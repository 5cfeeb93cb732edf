import type { Database } from './database.ts';
import type { Kinds } from './publication.ts';
import { rebuildSubject, type Rebuilt } from './rebuild.ts';
import { subjectsAfter, verify } from './verify.ts';

/** What those do who look after the record: prove it, and make anew what is derived from it. */
export function maintaining(db: Database, kinds: Kinds) {
  return {
    verify: () => verify(db, kinds),

    /** Makes every view anew from the journal; `differed` names those that were not what the journal gives. */
    async rebuild(): Promise<Rebuilt> {
      const differed: { readonly subject: string; readonly what: Rebuilt['differed'][number]['what'] }[] = [];
      let subjects = 0;
      let after = '';
      for (let some = await subjectsAfter(db, after); some.length > 0; some = await subjectsAfter(db, after)) {
        for (const subject of some) {
          const what = await rebuildSubject(db, kinds, subject);
          if (what.length > 0) differed.push({ subject, what });
        }
        subjects += some.length;
        after = some.at(-1) ?? after;
      }
      return { subjects, differed };
    },
  };
}
