import { attemptKey } from '../../sign-in/check-password.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { serviceError } from '../service-error.ts';
import { withActs } from '../service.ts';
import { newOneTime, showOneTime } from '../users.ts';

/** `mizan user reset`: another one-time password; sessions end and a lock is lifted. */
export async function run({ args: [id = ''] }: Given, context: Context): Promise<ExitCode> {
  const password = await withActs(context, async ({ store }) => {
    const { shown, kept } = await newOneTime();
    if (!(await store.setPassword(id, kept))) throw serviceError(2, 'service.noAccount', { id });
    await store.forgetAttempts(attemptKey(id));
    return shown;
  });
  return showOneTime(context, id, password);
}
