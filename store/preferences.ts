import type { ServantId } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';
import type { PreferenceTable } from './tables.ts';

type Language = PreferenceTable['language'];

/** What people choose for themselves. */
export function preferences(db: Database) {
  const chosenLanguage = async (person: ServantId): Promise<Language | null> => {
    const row = await db.selectFrom('preferences').select('language').where('person', '=', person).executeTakeFirst();
    return row?.language ?? null;
  };
  return {
    /** The language in which a person is written to; Azerbaijani unless another was chosen. */
    languageOf: async (person: ServantId): Promise<Language> => (await chosenLanguage(person)) ?? 'az',

    /** The language that a person has chosen; null for one who never did. */
    chosenLanguage,

    async chooseLanguage(person: ServantId, language: Language): Promise<void> {
      await db
        .insertInto('preferences')
        .values({ person, language })
        .onConflict((conflict) => conflict.column('person').doUpdateSet({ language }))
        .execute();
    },
  };
}
