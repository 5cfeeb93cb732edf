import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
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
  const mails = new Counter({
    name: 'mizan_mails_total',
    help: 'Mails by how they ended: mailed, mailbox (shown in the console only), refused',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const waiting = new Gauge({ name: 'mizan_mails_waiting', help: 'Mails still to be sent', registers: [registry] });
  const smtp = new Gauge({
    name: 'mizan_smtp_down',
    help: '1 while the mail server cannot be used',
    registers: [registry],
  });
  return {
    noticed(round) {
      for (const outcome of ['mailed', 'mailbox', 'refused'] as const) mails.inc({ outcome }, round[outcome]);
      waiting.set(round.waiting);
      smtp.set(round.down === null ? 0 : 1);
      if (round.down !== null) log.warn({ because: round.down, waiting: round.waiting }, 'mail server cannot be used');
    },
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
