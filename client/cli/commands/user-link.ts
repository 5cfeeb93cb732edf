import { issuerName, signInSettings } from '../../sign-in/settings.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { serviceError } from '../service-error.ts';
import { withActs } from '../service.ts';
import { wantPerson } from '../users.ts';

/** `mizan user link`: which identity of the body's provider a person is. */
export async function run({ args: [id = '', subject = ''] }: Given, context: Context): Promise<ExitCode> {
  const { oidc } = signInSettings(context.terminal.env);
  if (oidc === null) throw serviceError(2, 'service.noProvider');
  const issuer = issuerName(oidc.issuer);
  const linked = await withActs(context, async (acts) => {
    await wantPerson(acts, id);
    return acts.store.linkIdentity(issuer, subject, id);
  });
  if (linked === 'anothers') throw serviceError(2, 'service.linkedElsewhere', { given: subject });
  context.show({ id, issuer, subject, linked }, () =>
    context.speech.words('user.linked', { id, givenSubject: subject, issuer, claim: oidc.claim }),
  );
  return 0;
}
