import { connect } from '../../acts/acts.ts';
import { isTaken, openServer, usualHttpPort } from '../../http/open-server.ts';
import { dataFolderPath } from '../../../stack/data-folder.ts';
import { runningStack } from '../../../stack/running.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { portOf, textOrNull } from '../options.ts';
import { serviceError } from '../service-error.ts';
import { untilStopped } from '../until-stopped.ts';
import { checkSettings, workerSettings } from '../worker-settings.ts';

/** `mizan serve`: console and API on a stack that runs here, or that the environment names. */
export async function run(given: Given, { terminal: { env, out }, speech }: Context): Promise<ExitCode> {
  const port =
    portOf(textOrNull(given, 'port'), '--port') ?? portOf(env['MIZAN_HTTP_PORT'], 'MIZAN_HTTP_PORT') ?? usualHttpPort;
  checkSettings(env);
  const folder = dataFolderPath(env);
  const stack = runningStack(folder, env);
  if (stack === undefined) throw serviceError(3, 'service.notRunning', { folder });
  const { stopped } = untilStopped();
  const settings = workerSettings(stack, env);
  const acts = await connect(settings);
  try {
    const server = await openServer(acts, {
      env,
      host: textOrNull(given, 'host') ?? '127.0.0.1',
      ports: [port],
      log: settings.log,
    }).catch((error: unknown) => {
      if (isTaken(error)) throw serviceError(2, 'service.portTaken', { port });
      throw error;
    });
    out(`${speech.words('serve.running', { address: server.address })}\n`);
    await stopped;
    await server.stop();
    return 0;
  } finally {
    await acts.close();
  }
}
