import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annex3Shape, annex5Shape, measuresShape } from '../../documents/data/report-shapes.ts';
import { NoSuchRecord, readAnnex3, readAnnex5, readMeasures, type Records } from '../../documents/records.ts';
import { archiveOf } from '../../documents/submission/archive.ts';
import { packageFolder, readPackage, writePackage } from '../../documents/submission/folder.ts';
import { packageOf } from '../../documents/submission/package.ts';
import { reportsPackage, UnapprovedVersion } from '../../documents/submission/reports.ts';
import { temporaryFolder } from '../own-stack.ts';
import { sampleYear } from '../support/papers.ts';

const given = { body: 'agentlik', year: 2026, version: 1 };
const small = packageOf(given, [{ name: 'annex3.json', bytes: Buffer.from('{"ə":1}') }]);
const other = packageOf(given, [{ name: 'annex3.json', bytes: Buffer.from('{"ə":2}') }]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('§4.27: the package of an approved version', { timeout: 120_000 }, () => {
  it('holds the reports and the measures of the year before, each proved by the manifest, always the same', async () => {
    const records = sampleYear();
    const version = (await readAnnex3(records, 2026, null)).version?.number ?? 0;
    const { id, manifest, files } = await reportsPackage(records, 2026, version);
    expect(manifest).toMatchObject({ year: 2026, version, body: records.folder.body.id });
    expect(files.map(({ name }) => name)).toEqual([
      ...['annex3', 'annex5', 'measures'].flatMap((name) => [`${name}.pdf`, `${name}.xlsx`]),
      ...['annex3.json', 'annex5.json', 'measures.json'],
      'manifest.json',
    ]);
    for (const [index, { name, bytes, sha256: hash }] of manifest.files.entries()) {
      expect({ name, bytes, hash }).toEqual({
        name: files[index]?.name,
        bytes: files[index]?.bytes.length,
        hash: sha256(files[index]?.bytes ?? new Uint8Array()),
      });
    }
    expect(id).toBe(sha256(files.at(-1)?.bytes ?? new Uint8Array()));
    const data = (name: string): unknown =>
      JSON.parse(Buffer.from(files.find((file) => file.name === name)?.bytes ?? []).toString());
    expect(annex3Shape.parse(data('annex3.json')).approved).not.toBeNull();
    expect(annex5Shape.parse(data('annex5.json')).year).toBe(2026);
    expect(measuresShape.parse(data('measures.json')).ofYear).toBe(2025);
    expect((await reportsPackage(sampleYear(), 2026, version)).id).toBe(id);
  });

  it('is the same package after what changes nothing in it: prepared, help asked for, a limit that passed', async () => {
    const records = sampleYear();
    const version = (await readAnnex3(records, 2026, null)).version?.number ?? 0;
    // What is drawn is drawn from these alone.
    const contents = async (from: Records) => [
      await readAnnex3(from, 2026, version),
      await readAnnex5(from, 2026, version),
      await readMeasures(from, 2026),
    ];
    const made = await contents(records);
    const later = (kind: string): Records => ({
      ...records,
      async journalOf(subject) {
        const journal = await records.journalOf(subject);
        const last = journal.at(-1);
        if (last === undefined || subject !== 'body/2026') return journal;
        const at = '2027-04-05T10:00:00+04:00';
        return [...journal, { content: { ...last.content, kind, seq: last.content.seq + 1, at, with: {} } }];
      },
    });
    for (const kind of ['submission.prepared', 'registry.entered', 'help.asked', 'deadline.passed'])
      expect(await contents(later(kind)), kind).toEqual(made);
    expect(await contents(later('measure.done'))).not.toEqual(made);
  });

  it('is made of what the head has approved only, and of what there is', async () => {
    await expect(reportsPackage(sampleYear(), 2026, 9)).rejects.toThrow(NoSuchRecord);
    await expect(reportsPackage(sampleYear(), 2026, 1)).rejects.toThrow(UnapprovedVersion);
  });
});

describe('the folder of a package', () => {
  const place = () => packageFolder(folder, given);

  it('has all files under the year and version, and knows the same package again', async () => {
    expect(await writePackage(folder, small)).toBe('written');
    expect(readdirSync(folder)).toEqual(['2026-v1']);
    expect(await writePackage(folder, small)).toBe('known');
    expect((await readPackage(place()))?.id).toBe(small.id);
    expect(readFileSync(join(place(), 'manifest.json'), 'utf8')).toContain('"version":1');
  });

  it('keeps what lay there before, when that is another package or a damaged one', async () => {
    await writePackage(folder, small);
    expect(await writePackage(folder, other)).toBe('written');
    writeFileSync(join(place(), 'annex3.json'), 'x');
    await expect(readPackage(place())).rejects.toThrow('annex3.json is missing or is not what the manifest says.');
    expect(await writePackage(folder, other)).toBe('written');
    expect(readdirSync(folder).sort()).toEqual(['2026-v1', '2026-v1.earlier-1', '2026-v1.earlier-2']);
    expect((await readPackage(place()))?.id).toBe(other.id);
    expect((await readPackage(`${place()}.earlier-1`))?.id).toBe(small.id);
  });

  it('is not there at all when it cannot be written, and is once it can', async () => {
    const below = join(folder, 'out');
    writeFileSync(below, 'a file where the folder is to be');
    await expect(writePackage(below, small)).rejects.toThrow(/ENOTDIR|EEXIST/);
    rmSync(below);
    expect(await writePackage(below, small)).toBe('written');
  });

  it.skipIf(!canMount())('leaves a full disk as it was, and is written once there is room', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    try {
      const large = packageOf(given, [
        { name: 'annex3.json', bytes: Buffer.from('{}') },
        { name: 'annex3.pdf', bytes: Buffer.alloc(200_000, 1) },
      ]);
      await writePackage(disk, small);
      await expect(writePackage(disk, large)).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(readdirSync(disk)).toEqual(['2026-v1']);
      expect((await readPackage(packageFolder(disk, given)))?.id).toBe(small.id);
      execFileSync('mount', ['-o', 'remount,size=1m', disk]);
      expect(await writePackage(disk, large)).toBe('written');
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('goes out as one archive, the same for the same package', () => {
    const archive = archiveOf(small);
    expect(strFromU8(unzipSync(archive)['annex3.json'] ?? new Uint8Array())).toBe('{"ə":1}');
    expect(Buffer.from(archiveOf(small)).equals(archive)).toBe(true);
  });
});

/** Whether this test may bring up a disk of its own. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}
