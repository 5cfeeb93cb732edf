import { Connection, WorkflowClient } from '@temporalio/client';
import proto from '@temporalio/proto';
import { rehearseOnTemporal } from '../client/rehearsal/on-temporal.ts';
import type { Recording } from '../client/rehearsal/recording.ts';
import { appraisal } from '../machines/appraisal/index.ts';
import { advance, apply, start, type DatedEvent } from '../machines/timeline.ts';
import { instantOf } from '../rules/calendar/date.ts';
import { plain } from '../stack/progress.ts';
import { startTestStack } from '../test/own-stack.ts';
import { workerLog } from '../worker/log.ts';
import { built } from './built.ts';
import { dated, groundOf, type Ground, type Undated } from './ground.ts';
import { load } from './machine.ts';

const { EventType } = proto.temporal.api.enums.v1;

const year = 2026;
/** Head of a sector: ten criteria, and the form goes to HR by one act. */
const servant = 'P000004';

/** Each act comes after its day, so that every regulatory date is woken for and published by itself: the most there can be. */
const days = {
  drawUpForm: [`${year}-02-03T09:40`],
  recordQuarterlyNote: [`${year}-04-06T09:40`, `${year}-07-06T09:40`, `${year}-10-06T09:40`, `${year + 1}-01-04T09:40`],
  appraise: [`${year + 1}-01-06T09:40`],
  holdInterview: [`${year + 1}-01-07T09:40`],
  giveOpinion: [`${year + 1}-01-08T09:40`],
  sign: [`${year + 1}-01-11T09:40`, `${year + 1}-01-12T09:40`],
  handOver: [`${year + 1}-02-03T09:40`],
} as const satisfies Record<string, readonly string[]>;

function yearOfActs({ folder, actsOn }: Ground): readonly DatedEvent[] {
  const { offset } = folder.body;
  const left = new Map<string, string[]>(Object.entries(days).map(([name, list]) => [name, [...list]]));
  const acts = actsOn(servant);
  const supervisor = acts[0]?.actor ?? '';
  const beside: readonly [Undated, string][] = [
    [{ name: 'acknowledgeForm', actor: servant, with: {} }, `${year}-02-05T09:40`],
    [
      { name: 'observe', actor: supervisor, with: { text: 'Tapşırıqlar vaxtında icra olunur.' } },
      `${year}-05-12T09:40`,
    ],
    [
      { name: 'presentAchievements', actor: servant, with: { goals: ['İcra olunub.', 'İcra olunub.', 'Qismən.'] } },
      `${year}-11-20T09:40`,
    ],
  ];
  const given = acts.map((act): [Undated, string] => [act, left.get(act.name)?.shift() ?? '']);
  return [...given, ...beside].map(([act, day]) => dated(act, day, offset)).sort((a, b) => (a.at < b.at ? -1 : 1));
}

const until = `${year + 1}-02-28`;

/** What comes of the events in memory: the journal that the server must give too. */
function recorded(ground: Ground, events: readonly DatedEvent[]): Recording {
  const { subject, input, at } = ground.opening(servant);
  let { kept, contents } = start(appraisal, subject, input, at);
  for (const event of events) {
    const step = apply(appraisal, kept, event);
    if ('refusal' in step) throw new Error(`${event.at} refused: ${JSON.stringify(step.refusal)}`);
    ({ kept, contents } = { kept: step.kept, contents: [...contents, ...step.contents] });
  }
  const rest = advance(appraisal, kept, instantOf(`${until}T23:59`, ground.folder.body.offset));
  return {
    subject,
    input,
    at,
    order: 0,
    events: events.map((event, index) => ({ order: index + 1, event, refusal: null, asking: null })),
    contents: [...contents, ...rest.contents],
  };
}

/** The length of the history of one appraisal's year, run on the real server with skipped time. */
export async function benchEvents(): Promise<void> {
  const ground = groundOf(30, year);
  const recording = recorded(ground, yearOfActs(ground));
  const stack = await startTestStack((saying) => console.error(plain(saying)));
  try {
    const worker = { log: workerLog('fatal'), workflowBundle: { codePath: built('workflow-bundle.js') } };
    const { differences } = await rehearseOnTemporal([recording], { stack, until, results: [], worker });
    if (differences.length > 0) throw new Error(`Not the journal of memory: ${JSON.stringify(differences[0])}`);
    const kinds = await kindsOf(stack.temporalAddress, stack.rehearsalNamespace ?? '');
    const skips = [...kinds].filter(([kind]) => /TIME_SKIPPING|OPTIONS_UPDATED|TERMINATED/.test(kind));
    const sum = (some: Iterable<readonly [string, number]>) => [...some].reduce((all, [, count]) => all + count, 0);
    const count = (kind: string) => kinds.get(`EVENT_TYPE_${kind}`) ?? 0;
    const events = sum(kinds) - sum(skips);
    console.log(
      `events: ${events} in the history of an appraisal's year (target ≤ 300): ${recording.events.length} acts apart, ` +
        `${count('TIMER_FIRED')} wake-ups, ${count('ACTIVITY_TASK_COMPLETED')} publications, ` +
        `${recording.contents.length} entries; ${sum(skips)} events of skipping time left out; load ${load()}`,
    );
  } finally {
    await stack.dispose();
  }
}

async function kindsOf(address: string, namespace: string): Promise<ReadonlyMap<string, number>> {
  const connection = await Connection.connect({ address });
  try {
    const client = new WorkflowClient({ connection, namespace });
    const kinds = new Map<string, number>();
    for await (const { workflowId } of client.list({ query: `WorkflowType = 'rehearsedAppraisal'` })) {
      const { events } = await client.getHandle(workflowId).fetchHistory();
      for (const { eventType } of events ?? []) kinds.set(nameOf(eventType), (kinds.get(nameOf(eventType)) ?? 0) + 1);
    }
    return kinds;
  } finally {
    await connection.close();
  }
}

const nameOf = (type: number | null | undefined): string => EventType[type ?? 0] ?? `EVENT_TYPE_${type}`;
