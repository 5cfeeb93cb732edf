import type { AccountRow } from '../../../store/accounts.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { withActs } from '../service.ts';
import { table } from '../table.ts';

/** `mizan user list`: who has a local identity or a link, and when each was here last. */
export async function run(_given: Given, context: Context): Promise<ExitCode> {
  const { accounts, names, offset } = await withActs(context, async (acts) => {
    const rows = await acts.store.accounts();
    return {
      accounts: rows,
      names: await acts.store.names(rows.map(({ id }) => id)),
      offset: (await acts.body())?.offset ?? '+00:00',
    };
  });
  const { speech, paint } = context;
  const at = ({ lastSignIn }: AccountRow) => (lastSignIn === null ? null : instantAt(lastSignIn.getTime(), offset));
  const shown = accounts.map((account) => ({ ...account, lastSignIn: at(account) }));
  context.show(shown, () => {
    if (shown.length === 0) return speech.words('user.none');
    const heads = ['user.id', 'user.name', 'user.how', 'user.lastSignIn'] as const;
    const rows = shown.map(({ id, isAdministrator, hasPassword, mustChange, links, lastSignIn }) => [
      id,
      `${names[id]?.surname ?? ''} ${names[id]?.givenName ?? ''}`.trim(),
      [
        ...(isAdministrator ? [speech.words('user.administrator')] : []),
        ...(hasPassword ? [speech.words(mustChange ? 'user.byOneTime' : 'user.byPassword')] : []),
        ...links.map(({ subject }) => speech.words('user.byLink', { givenSubject: subject })),
      ].join(', '),
      lastSignIn === null ? speech.words('user.never') : speech.instant(lastSignIn),
    ]);
    return table(
      heads.map((code) => speech.words(code)),
      rows,
      paint,
    );
  });
  return 0;
}
