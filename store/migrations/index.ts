import type { Migration } from 'kysely';
import * as journal from './0001-journal.ts';
import * as views from './0002-views.ts';
import * as body from './0003-body.ts';
import * as reports from './0004-reports.ts';
import * as signIn from './0005-sign-in.ts';
import * as notices from './0006-notices.ts';
import * as desk from './0007-desk.ts';
import * as submission from './0008-submission.ts';
import * as deputies from './0009-deputies.ts';
import * as registry from './0010-registry.ts';
import * as filesTaken from './0011-files-taken.ts';
import * as imports from './0012-imports.ts';
import * as lists from './0013-lists.ts';

/** Every migration in order: listed, so that a bundle or a foreign working directory loses none. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-journal': journal,
  '0002-views': views,
  '0003-body': body,
  '0004-reports': reports,
  '0005-sign-in': signIn,
  '0006-notices': notices,
  '0007-desk': desk,
  '0008-submission': submission,
  '0009-deputies': deputies,
  '0010-registry': registry,
  '0011-files-taken': filesTaken,
  '0012-imports': imports,
  '0013-lists': lists,
};
