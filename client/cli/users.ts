import type { Acts } from '../acts/acts.ts';
import { hashPassword, oneTimePassword } from '../sign-in/password.ts';
import type { NewPassword } from '../../store/accounts.ts';
import type { Context, ExitCode } from './context.ts';
import { serviceError } from './service-error.ts';

/** Days for which a one-time password can be used. */
const oneTimeDays = 7;

/** Whether the roster has a person of this id, in service or not. */
export async function isOnRoster({ store }: Acts, id: string): Promise<boolean> {
  return Object.hasOwn(await store.names([id]), id);
}

/** Someone who can sign in at all: on the roster, or with an account. Throws where the id is nobody's. */
export async function wantPerson(acts: Acts, id: string): Promise<void> {
  if ((await isOnRoster(acts, id)) || (await acts.store.accountOf(id)) !== null) return;
  throw serviceError(2, 'service.unknownPerson', { id });
}

/** A password for the first sign-in, and what the store keeps of it. */
export async function newOneTime(): Promise<{ readonly shown: string; readonly kept: NewPassword }> {
  const shown = oneTimePassword();
  return { shown, kept: { password: await hashPassword(shown), oneTimeDays } };
}

/** The only time that a one-time password is to be seen. */
export function showOneTime(context: Context, id: string, password: string): ExitCode {
  const { speech, paint } = context;
  context.show({ id, oneTimePassword: password, days: oneTimeDays }, () =>
    [
      speech.words('user.oneTime', { id }),
      '',
      `  ${paint.bold(password)}`,
      '',
      speech.words('user.handOver', { days: oneTimeDays }),
    ].join('\n'),
  );
  return 0;
}
