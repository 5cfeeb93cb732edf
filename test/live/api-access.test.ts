import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cut } from '../../client/access/cut.ts';
import { roleNames, rolesIn } from '../../client/access/roles.ts';
import { mayOpen } from '../../client/access/sight.ts';
import { parts, type Part } from '../../client/access/table.ts';
import type { Acts } from '../../client/acts/acts.ts';
import { actNames } from '../../client/acts-schema/index.ts';
import type { Facts } from '../../machines/appraisal/facts.ts';
import { appraisal } from '../../machines/appraisal/index.ts';
import { hashOf } from '../../machines/journal.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import { migrate } from '../../store/database.ts';
import { openStore, type Store } from '../../store/store.ts';
import { kinds } from '../../worker/kinds.ts';
import { isThere, isWritten, player } from '../support/access-parts.ts';
import { body, factsOf, fork, type AppraisalCase } from '../support/appraisal.ts';
import { wholeAppraisal, words } from '../support/whole-appraisal.ts';
import { membersOf } from './support/members.ts';
import { calendarFiles, newDatabase } from './support/office.ts';
import { serverOf, type Program } from './support/server.ts';

const subject = 'S-2026';
const steps: (readonly [string, AppraisalCase])[] = [];
for (const [name, one] of wholeAppraisal()) steps.push([name, fork(one)]);
const { roster } = steps.at(-1)![1];
const people = Object.keys(roster.people);

let store: Store;
let programs: ReadonlyMap<string, Program>;
let now = 0;

beforeAll(async () => {
  const url = await newDatabase(inject('stack').databaseUrl);
  await migrate(url);
  store = openStore(url, { kinds });
  await store.keepCalendar(calendarFiles);
  await store.importBody({ body, roster, names: {}, day: '2026-01-01', results: [] });
  await store.yearOpened(2026);
  const acts = { store, body: () => Promise.resolve(body) } as unknown as Acts;
  const app = serverOf(acts, () => now);
  programs = await membersOf(app, store, [...people, 'admin'], ['admin']);
});
afterAll(() => store.close());

/** Publishes what a step has added, and moves the clock to its last entry. */
async function bring(one: AppraisalCase, from: number): Promise<number> {
  const { contents, kept } = one;
  await store.publish({
    subject,
    kind: 'appraisal',
    year: 2026,
    servant: 'S',
    entries: contents.slice(from).map((content) => ({
      content,
      envelope: { recordedAt: content.at, enteredBy: content.actor, via: 'test', reference: null, updateId: null },
    })),
    snapshot: hashOf(appraisal.freeze(kept.state)),
    rosterSeq: 0,
    calendarVersion: '1',
    quietUntil: contents.length,
    pastUntil: 0,
  });
  now = Date.parse(kept.head.at ?? '');
  return contents.length;
}

describe('who sees what, asked over HTTP', () => {
  it('every part of the appraisal, of everybody, at every step of the year, is there for those of the table alone', async () => {
    let published = 0;
    const played = new Set<string>();
    const shown = new Map<Part, number>();
    for (const [step, one] of steps) {
      published = await bring(one, published);
      const present = { roster, deputies: [], day: dayOf(one.kept.head.at ?? '') };
      for (const id of people) {
        const roles = rolesIn(factsOf(one), { id, isAdministrator: false }, present);
        roles.forEach((role) => played.add(role));
        const own = programs.get(id)!;
        const [view, record, paper] = await Promise.all([
          own.get(`/api/v1/appraisals/${subject}`),
          own.get(`/api/v1/appraisals/${subject}/record`),
          own.get(`/api/v1/appraisals/${subject}/papers/annex1?format=json`),
        ]);
        expect(view.status, `${step}: ${id}`).toBe(mayOpen(roles) ? 200 : 404);
        if (view.status !== 200) {
          expect(record.status).toBe(404);
          expect(paper.status).toBe(404);
          continue;
        }
        const seen = JSON.parse(view.text) as Facts & { readonly parts: readonly Part[] };
        const look = { id, roles };
        const facts = cut(factsOf(one), look);
        for (const part of parts) {
          const expected = isThere(part, facts, look, one);
          const found =
            part === 'course'
              ? true
              : part === 'record'
                ? record.status === 200
                : part === 'documents'
                  ? paper.status === 200
                  : isWritten[part](seen);
          expect(found, `${step}: ${part} to ${id} (${roles.join()})`).toBe(expected);
          if (found) shown.set(part, (shown.get(part) ?? 0) + 1);
        }
        expect(seen.parts.includes('documents')).toBe(paper.status === 200);
        if (paper.status !== 200) continue;
        const open = `${view.text}${record.text}`;
        for (const word of Object.values(words)) {
          if (paper.text.includes(word))
            expect(open.includes(word), `${step}: “${word}” on the paper of ${id}`).toBe(true);
        }
      }
      expect((await programs.get('admin')!.get(`/api/v1/appraisals/${subject}`)).status).toBe(404);
    }
    expect([...played].sort()).toEqual(roleNames.filter((role) => role !== 'administrator').sort());
    expect([...shown.keys()].sort()).toEqual([...parts].sort());
  });

  it('an administrator sees nothing of the body, and does nothing in it', async () => {
    const admin = programs.get(player.administrator)!;
    const ofBody = ['/body/2026', '/body/2026/reports', '/body/2026/reports/record', '/body/2026/watch'];
    const ofUnit = ['', '/report', '/report/record'].map((path) => `/units/${encodeURIComponent('Hüquq')}/2026${path}`);
    for (const path of ['/me', '/tasks', '/appraisals', '/law/2026', '/deputies', ...ofBody, ...ofUnit]) {
      expect((await admin.get(`/api/v1${path}`)).status, path).toBe(404);
    }
    expect((await admin.get('/api/v1/calendar/2026')).status).toBe(200);
  });

  it('no act is there for whoever has no part in the appraisal', async () => {
    for (const id of ['MATE', 'admin']) {
      for (const act of actNames('appraisal')) {
        const headers = { 'idempotency-key': `stranger-${id}-${act}` };
        const answer = await programs.get(id)!.send(`/api/v1/appraisals/${subject}/acts/${act}`, { with: {} }, headers);
        expect([400, 404], `${act} of ${id}: ${answer.text}`).toContain(answer.status);
      }
    }
  });
});
