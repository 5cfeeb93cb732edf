import type { TestProject } from 'vitest/node';
import type { StackAddresses } from '../stack/start.ts';
import { plain } from '../stack/progress.ts';
import { startTestStack } from './own-stack.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The stack that all live tests share. A test that kills something starts one of its own: `own-stack.ts`. */
    readonly stack: StackAddresses;
  }
}

/** Starts the real PostgreSQL and Temporal once for a run of the live tests; `inject('stack')` says where they are. */
export async function provideStack(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startTestStack((saying) => console.log(plain(saying)));
  const { databaseUrl, temporalAddress, namespace, rehearsalNamespace, codecKeyFile } = stack;
  project.provide('stack', { databaseUrl, temporalAddress, namespace, rehearsalNamespace, codecKeyFile });
  return () => stack.dispose();
}
