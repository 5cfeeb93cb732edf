import type { TestProject } from 'vitest/node';
import { provideBundles } from './bundles.ts';
import { provideStack } from './stack.ts';

/** What all live tests share, made while the servers start. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const made = await Promise.allSettled([provideStack(project), provideBundles(project)]);
  const undo = async () => {
    for (const one of made) if (one.status === 'fulfilled') await one.value();
  };
  for (const one of made) {
    if (one.status === 'rejected') {
      await undo();
      throw one.reason;
    }
  }
  return undo;
}
