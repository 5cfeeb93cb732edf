import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The one time that every archive is written with: by the clock of the place, whatever the place. */
export const archiveTime = new Date(1980, 0, 1);

/**
 * The same archive with nothing in it of when it was made: one fixed time for each file. `changed` gives another text for
 * a file that needs one.
 */
export function timeless(
  archive: Uint8Array,
  changed: (name: string, text: () => string) => string | undefined,
): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const other = changed(name, () => strFromU8(bytes));
    files[name] = other === undefined ? bytes : strToU8(other);
  }
  return zipSync(files, { mtime: archiveTime, level: 6 });
}
