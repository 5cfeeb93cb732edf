import { dataFolderAt, readObject } from './data-folder.ts';
import { lockHolder } from './lock.ts';
import type { StackAddresses } from './start.ts';

/** Where the stack is that another process runs on this data folder; undefined where none does, or it is not up yet. */
export function runningStack(dataFolder: string): StackAddresses | undefined {
  const folder = dataFolderAt(dataFolder);
  if (lockHolder(folder.lock) === undefined) return undefined;
  return readObject(folder.running) as StackAddresses | undefined;
}
