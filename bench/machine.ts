import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on, and how busy it was just then. */
export function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  return `${processors.length} cores (${model}), ${memory} GiB, ${process.platform}, Node ${process.versions.node}; load ${load()}`;
}

/** Load averages of 1, 5 and 15 minutes: above the number of cores, others are working on the machine too. */
export function load(): string {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
}
