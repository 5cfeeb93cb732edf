import { randomUUID } from 'node:crypto';
import { startSubject } from '../activities/start-subject.ts';
import { dayOf, yearOf } from '../rules/calendar/date.ts';
import { supervisorOn } from '../rules/roster/who-is-who.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import { address } from '../workflows/messages-address.ts';
import { appraisalSubject, type Accepted, type ActMessage } from '../workflows/messages.ts';
import { instantAt } from '../workflows/messages-instants.ts';
import { median, quantile, table } from './figures.ts';
import { dated, groundOf, type Ground } from './ground.ts';
import { load } from './machine.ts';
import { bareQueue, openOffice, type Office } from './office.ts';

/** Acts on one workflow, as an appraisal has them in its year. */
const actsEach = 12;
const rounds = 5;
/** Clients at once, and workflows that each takes one after another in a round. */
const loads = [
  { clients: 1, workflows: 4 },
  { clients: 32, workflows: 1 },
] as const;

/** Something that takes acts: opens what a lane will act on, and acts. */
interface Side {
  readonly name: 'Mizan' | 'bare';
  open(count: number): Promise<readonly string[]>;
  act(on: string, number: number): Promise<unknown>;
}

interface Measured {
  readonly latencies: number[];
  readonly rates: number[];
}

/** Acts through client/acts on appraisals with a form in force, beside the same Updates on a bare workflow. */
export async function benchActs(): Promise<void> {
  const year = yearOf(dayOf(instantAt(Date.now(), '+04:00')));
  const ground = groundOf(600, year);
  const office = await openOffice(ground);
  try {
    const sides = [bare(office), mizan(office, ground)];
    for (const side of sides) for (const one of loads) await round(side, one);
    const measured = new Map<string, Measured>();
    for (let number = 0; number < rounds; number += 1) {
      for (const one of loads) {
        for (const side of number % 2 === 0 ? sides : sides.toReversed()) {
          const { latencies, rate } = await round(side, one);
          console.error(`round ${number + 1}: ${side.name}, ${one.clients}: ${rate.toFixed(0)} acts/s; load ${load()}`);
          const known = measured.get(`${side.name} ${one.clients}`) ?? { latencies: [], rates: [] };
          known.latencies.push(...latencies);
          known.rates.push(rate);
          measured.set(`${side.name} ${one.clients}`, known);
        }
      }
    }
    print(measured);
  } finally {
    await office.dispose();
  }
}

function mizan({ acts, client, taskQueue }: Office, { folder, year, opening, actsOn }: Ground): Side {
  const { body, roster } = folder;
  const servants = Object.keys(roster.people).filter((id) => actsOn(id)[0]?.name === 'drawUpForm');
  const supervisorOf = (servant: ServantId) => supervisorOn(roster, servant, `${year}-01-01`) ?? '';
  return {
    name: 'Mizan',
    async open(count) {
      const taken = servants.splice(0, count);
      if (taken.length < count) throw new RangeError('The generated body is too small.');
      await Promise.all(
        taken.map(async (servant) => {
          const [form] = actsOn(servant);
          if (form === undefined) return;
          const past = [dated(form, `${year}-01-01T09:00`, body.offset)];
          await startSubject({ client, taskQueue, address }, { ...opening(servant), past });
        }),
      );
      const subjects = taken.map((servant) => appraisalSubject(servant, year));
      for (const subject of subjects) await acts.store.waitForSeq(subject, 3, 60_000);
      return taken;
    },
    async act(servant, number) {
      const request = { name: 'observe', actor: supervisorOf(servant), with: { text: textOf(number) }, via: 'bench' };
      const answer = await acts.act(appraisalSubject(servant, year), request, randomUUID());
      if ('refusal' in answer) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
    },
  };
}

function bare({ client }: Office): Side {
  return {
    name: 'bare',
    async open(count) {
      const ids = Array.from({ length: count }, () => `bare/${randomUUID()}`);
      await Promise.all(ids.map((workflowId) => client.start('bare', { workflowId, taskQueue: bareQueue })));
      return ids;
    },
    async act(workflowId, number) {
      const at = instantAt(Date.now(), '+04:00');
      const given = { text: textOf(number) };
      const message: ActMessage = { name: 'observe', actor: 'P000003', at, with: given, rosterSeq: 0, via: 'bench' };
      const options = { args: [message] as [ActMessage], updateId: randomUUID() };
      await client.getHandle(workflowId).executeUpdate<Accepted, [ActMessage]>('act', options);
    },
  };
}

const textOf = (number: number) =>
  `${number}. Sənədlər vaxtında və səhvsiz hazırlanıb, müraciətlərə müddətində cavab verilib.`;

async function round(side: Side, { clients, workflows }: (typeof loads)[number]) {
  const ids = await side.open(clients * workflows);
  const latencies: number[] = [];
  const lane = async (own: readonly string[]): Promise<void> => {
    for (const id of own) {
      for (let number = 1; number <= actsEach; number += 1) {
        const begun = performance.now();
        await side.act(id, number);
        latencies.push(performance.now() - begun);
      }
    }
  };
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, (_, client) => lane(ids.slice(client * workflows, (client + 1) * workflows))),
  );
  return { latencies, rate: latencies.length / ((performance.now() - begun) / 1000) };
}

function print(measured: ReadonlyMap<string, Measured>): void {
  const rows = [...measured].map(([name, { latencies, rates }]) => [
    `${name.replace(' ', ', ')} client${name.endsWith(' 1') ? '' : 's'}`,
    `${latencies.length}`,
    quantile(latencies, 0.5).toFixed(1),
    quantile(latencies, 0.99).toFixed(1),
    median(rates).toFixed(0),
  ]);
  console.log(`acts: ${actsEach} on each workflow, ${rounds} rounds by turns after one to warm up; load ${load()}`);
  console.log(table([['', 'acts', 'p50 ms', 'p99 ms', 'acts/s'], ...rows]));
  for (const { clients } of loads) {
    const [ours, theirs] = [measured.get(`Mizan ${clients}`), measured.get(`bare ${clients}`)];
    if (ours === undefined || theirs === undefined) continue;
    const p50 = quantile(ours.latencies, 0.5) / quantile(theirs.latencies, 0.5);
    const rate = median(ours.rates) / median(theirs.rates);
    const which = clients === 1 ? '1 client' : `${clients} clients`;
    console.log(
      `  Mizan to bare, ${which}: acts/s ${rate.toFixed(2)} (target ≥ 0.8), p50 ${p50.toFixed(2)} (target ≤ 1.3)`,
    );
  }
}
