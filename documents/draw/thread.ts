import { parentPort, workerData } from 'node:worker_threads';
import type { Drawing } from './aside.ts';

/** What `aside.ts` runs: draws the papers it was given, and is over. */
const drawers = {
  pdf: async () => (await import('./pdf/pdf.ts')).drawPdf,
  docx: async () => (await import('./docx.ts')).drawDocx,
  xlsx: async () => (await import('./xlsx.ts')).drawXlsx,
};

const drawn: Uint8Array[] = [];
for (const { format, paper } of workerData as readonly Drawing[]) drawn.push(await (await drawers[format]())(paper));
parentPort?.postMessage(drawn);
