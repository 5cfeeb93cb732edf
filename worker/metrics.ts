import { collectDefaultMetrics, Counter, Registry } from 'prom-client';
import type { Observer } from '../activities/failures.ts';
import type { Log } from './log.ts';

export interface Metrics extends Observer {
  /** Everything in the text form of Prometheus. */
  text(): Promise<string>;
}

/** Our own numbers and those of the process; a Defect is an alarm in the log as well. */
export function metrics(log: Log): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const publications = new Counter({
    name: 'mizan_publications_total',
    help: 'Publications written',
    registers: [registry],
  });
  const entries = new Counter({
    name: 'mizan_entries_total',
    help: 'Journal entries published',
    registers: [registry],
  });
  const defects = new Counter({
    name: 'mizan_activity_defects_total',
    help: 'Faults of ours in activities',
    registers: [registry],
  });
  return {
    published(count) {
      publications.inc();
      entries.inc(count);
    },
    defect(subject, message) {
      defects.inc();
      log.error({ subject, defect: message }, 'Defect');
    },
    text: () => registry.metrics(),
  };
}
