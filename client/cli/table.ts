import { createRequire } from 'node:module';
import type Table from 'cli-table3';
import type { Paint } from './paint.ts';

const require = createRequire(import.meta.url);

/** Rows under a head, in columns without lines; empty columns stay narrow. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], paint: Paint): string {
  // Loaded when the first table is drawn: programs that ask for JSON need none.
  const Grid = require('cli-table3') as typeof Table;
  const grid = new Grid({
    head: head.map(paint.bold),
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '  ',
    },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  grid.push(...rows.map((row) => [...row]));
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
