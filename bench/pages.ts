import pg from 'pg';
import { connect, type Acts } from '../client/acts/acts.ts';
import { openServer } from '../client/http/open-server.ts';
import { newSecret, sha256 } from '../client/sign-in/secrets.ts';
import { dayIn, type CalendarDate } from '../rules/calendar/date.ts';
import type { Roster, ServantId } from '../rules/roster/roster.ts';
import { headOfBodyOn, hrServiceOn, postOn } from '../rules/roster/who-is-who.ts';
import { plain } from '../stack/progress.ts';
import { withDatabase } from '../stack/postgres/databases.ts';
import { migrate } from '../store/database.ts';
import { startTestStack, type TestStack } from '../test/own-stack.ts';
import { keyRing } from '../worker/codec-keys.ts';
import { fillStore, generatedYear, sampleYear, type BodyYear } from './body-in-store.ts';
import { quantile, table } from './figures.ts';
import { load } from './machine.ts';

const year = 2026;
/** When most is open: scores, interviews and objections run side by side. */
const until = dayIn(year, '12-15');
const people = 10_000;
const target = 100;
const rounds = 40;

/** Every page and every list of the API on the sample agency and on a large body, asked of the real server one after another. */
export async function benchPages(): Promise<void> {
  const stack = await startTestStack((saying) => console.error(plain(saying)));
  try {
    await measure(stack, 'sample', 'the sample agency', sampleYear(year));
    await measure(stack, 'large', `a body of ${people}`, generatedYear(people, year));
  } finally {
    await stack.dispose();
  }
}

async function measure(stack: TestStack, database: string, title: string, body: BodyYear): Promise<void> {
  const databaseUrl = withDatabase(stack.databaseUrl, database);
  await made(stack.databaseUrl, database);
  await migrate(databaseUrl);
  const { namespace, temporalConnection: temporal } = stack;
  const acts = await connect({ temporal, namespace, databaseUrl, keys: keyRing(stack.codecKeyFile) });
  try {
    await fillStore(acts.store, body, until);
    await settled(databaseUrl);
    const noon = Date.parse(`${until}T12:00:00${body.folder.body.offset}`);
    const server = await openServer(acts, { env: {}, host: '127.0.0.1', ports: [0], clock: () => noon });
    try {
      print(title, await asked(acts, server.address));
    } finally {
      await server.stop();
    }
  } finally {
    await acts.close();
  }
}

async function made(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(database)} template template0 encoding 'UTF8'`);
  await client.end();
}

/** As it would be after the first minutes, when PostgreSQL has looked over what came. */
async function settled(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

interface Measured {
  readonly what: string;
  readonly latencies: readonly number[];
  readonly kibibytes: number;
}

async function asked({ store }: Acts, address: string): Promise<readonly Measured[]> {
  const { roster } = await store.roster();
  const all: Measured[] = [];
  for (const [part, { who, paths }] of Object.entries(visits(roster, until))) {
    const id = newSecret();
    await store.beginSession({ hash: sha256(id), person: who, how: 'oidc', sealed: null, before: null });
    for (const path of paths) {
      const latencies: number[] = [];
      let size = 0;
      for (let round = -3; round < rounds; round += 1) {
        const begun = performance.now();
        const response = await fetch(`${address}${path}`, { headers: { cookie: `mizan=${id}` }, redirect: 'manual' });
        size = (await response.arrayBuffer()).byteLength;
        if (response.status !== 200) throw new Error(`${part} ${path}: ${response.status}`);
        if (round >= 0) latencies.push(performance.now() - begun);
      }
      all.push({ what: `${part} ${decodeURI(path)}`, latencies, kibibytes: size / 1024 });
    }
  }
  return all;
}

/** Who asks for what: somebody of each part, found in the roster. */
function visits(roster: Roster, day: CalendarDate): Readonly<Record<string, { who: ServantId; paths: string[] }>> {
  const inOffice = Object.keys(roster.people).filter((id) => postOn(roster, id, day) !== null);
  const ledBy = (id: ServantId) => inOffice.filter((one) => postOn(roster, one, day)?.supervisorId === id);
  const unitHead =
    inOffice.findLast((id) => headed(roster, id) !== null && ledBy(id).some((one) => ledBy(one).length)) ?? '';
  const supervisor = ledBy(unitHead).find((id) => ledBy(id).length > 0) ?? '';
  const servant = ledBy(supervisor)[0] ?? '';
  const unit = encodeURIComponent(headed(roster, unitHead) ?? '');
  const own = `/appraisals/${servant}-${year}`;
  const body = [
    '/people',
    `/people?text=${servant}`,
    '/people?late=yes',
    '/hr',
    '/reports',
    `/charts/grades/${year}.svg`,
  ];
  const ofBody = ['/appraisals?limit=500', `/appraisals?text=${servant}`, `/body/${year}`, `/units/${unit}/${year}`];
  const api = (paths: readonly string[]) => paths.map((path) => `/api/v1${path}`);
  return {
    servant: {
      who: servant,
      paths: [
        ...['', '/notes', '/disagreement', '/documents', '/record'].map((tab) => `${own}${tab}`),
        ...['/', '/calendar', '/law', '/mailbox'],
        ...api(['/me', '/tasks', '/appraisals', own, `${own}/record`, `/calendar/${year}`, `/law/${year}`]),
      ],
    },
    supervisor: {
      who: supervisor,
      paths: ['/', '/people', own, `${own}/acts/appraise`, `${own}/acts/observe`, ...api(['/tasks', '/appraisals'])],
    },
    unitHead: {
      who: unitHead,
      paths: ['/', '/people', `/units/${unit}/${year}`, '/reports', ...api(['/appraisals', `/units/${unit}/${year}`])],
    },
    hr: { who: hrServiceOn(roster, day)[0] ?? '', paths: ['/', own, ...body, ...api(ofBody)] },
    head: { who: headOfBodyOn(roster, day) ?? '', paths: ['/', '/head', '/people'] },
  };
}

/** The unit of which somebody is the head; null for none. */
function headed({ offices }: Roster, id: ServantId): string | null {
  const held = offices.find(({ office, holders }) => office.startsWith('unitHead:') && holders.includes(id));
  return held === undefined ? null : held.office.slice('unitHead:'.length);
}

function print(title: string, measured: readonly Measured[]): void {
  const rows = measured.map(({ what, latencies, kibibytes }) => [
    what,
    quantile(latencies, 0.5).toFixed(1),
    quantile(latencies, 0.95).toFixed(1),
    kibibytes.toFixed(0),
  ]);
  const slow = measured.filter(({ latencies }) => quantile(latencies, 0.95) > target).length;
  console.log(`pages: ${title}, ${rounds} times each after three to warm up; load ${load()}`);
  console.log(table([['', 'p50 ms', 'p95 ms', 'KiB'], ...rows]));
  console.log(`  ${measured.length - slow} of ${measured.length} answer within ${target} ms at p95`);
}
