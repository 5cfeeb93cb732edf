import type { Context, ExitCode, Given } from '../context.ts';
import { serviceError } from '../service-error.ts';
import { withActs } from '../service.ts';

/** `mizan user remove`: the local identity and the links of a person; sessions end, the roster stays. */
export async function run({ args: [id = ''] }: Given, context: Context): Promise<ExitCode> {
  await withActs(context, async ({ store }) => {
    if (!(await store.removeAccount(id))) throw serviceError(2, 'service.noAccount', { id });
  });
  context.show({ id, removed: true }, () => context.speech.words('user.removed', { id }));
  return 0;
}
