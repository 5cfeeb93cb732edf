import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { told } from '../progress.ts';
import { lastLines, run } from '../run.ts';
import { StackError } from '../stack-error.ts';
import { goPlatform, programFile, temporalVersion } from './binaries.ts';
import { fetchFile, fetchText, otherHash } from './download.ts';
import type { FindOptions } from './find-options.ts';

const releases = 'https://github.com/temporalio/temporal/releases/download';

/**
 * Fetches the official release into the folder, after checking it against the checksums published with it.
 * `MIZAN_TEMPORAL_RELEASES` names a mirror of the releases, for networks without the public one.
 */
export async function fetchRelease(folder: string, { env, progress, signal }: FindOptions): Promise<void> {
  const packed = goPlatform.os === 'windows' ? 'zip' : 'tar.gz';
  const archive = `temporal_${temporalVersion}_${goPlatform.os}_${goPlatform.arch}.${packed}`;
  const from = `${env['MIZAN_TEMPORAL_RELEASES'] || releases}/v${temporalVersion}`;
  const wanted = checksumOf(archive, await fetchText(`${from}/checksums.txt`, { signal }));
  progress(told('stack.download.fetching', { address: `${from}/${archive}` }));
  const file = join(folder, archive);
  await fetchFile(`${from}/${archive}`, file, { progress, signal });
  const found = await sha256(file);
  if (found !== wanted) throw otherHash(archive, found, wanted);
  const programs = ['temporal-server', 'temporal-sql-tool'].map(programFile);
  const { code, stderr } = await run('tar', ['-xf', file, '-C', folder, ...programs], { signal });
  if (code !== 0) {
    const because = [told('stack.other', { given: lastLines(stderr, 3) })];
    throw new StackError(told('stack.download.notUnpacked', { name: archive }), { because });
  }
  await rm(file);
}

/** The checksum of one file in a list of lines `<sha256>  <file>`. */
export function checksumOf(file: string, list: string): string {
  const line = list.split('\n').find((text) => text.trim().endsWith(` ${file}`));
  const sum = line?.trim().split(/\s+/)[0];
  if (sum === undefined || !/^[0-9a-f]{64}$/.test(sum)) {
    throw new StackError(told('stack.download.noSum', { name: file }));
  }
  return sum;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
