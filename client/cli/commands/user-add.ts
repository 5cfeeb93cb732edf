import type { Context, ExitCode, Given } from '../context.ts';
import { serviceError } from '../service-error.ts';
import { withActs } from '../service.ts';
import { isOnRoster, newOneTime, showOneTime } from '../users.ts';

/** The name of an administrator without a post. */
const accountName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** `mizan user add`: a local identity with a one-time password. */
export async function run({ args: [id = ''], options }: Given, context: Context): Promise<ExitCode> {
  const isAdministrator = options['admin'] === true;
  const password = await withActs(context, async (acts) => {
    if (!(await isOnRoster(acts, id))) {
      if (!isAdministrator) throw serviceError(2, 'service.unknownPerson', { id });
      if (!accountName.test(id)) throw serviceError(2, 'service.notAnAccount', { given: id });
    }
    const { shown, kept } = await newOneTime();
    if (!(await acts.store.addAccount(id, isAdministrator, kept))) {
      throw serviceError(2, 'service.knownAccount', { id });
    }
    return shown;
  });
  return showOneTime(context, id, password);
}
