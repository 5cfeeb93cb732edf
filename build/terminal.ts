import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Commands whose screens stand in the README, with how many lines of each are shown. */
const screens = [
  { file: 'term', lines: 10, args: ['term', '--from', '2026-12-14', '--working-days', '5', '--lang', 'en'] },
  { file: 'dates', lines: 14, args: ['dates', '--year', '2026', '--lang', 'en'] },
  {
    file: 'rehearsal',
    lines: 62,
    args: [
      'rehearse',
      'data/agency',
      '--year',
      '2026',
      '--script',
      'data/agency/scenario-2026.jsonl',
      '--until',
      '2027-03-31',
      '--lang',
      'en',
    ],
  },
];

const colours: Readonly<Record<string, string>> = {
  '30': '#4a5568',
  '31': '#fc8181',
  '32': '#68d391',
  '33': '#f6ad55',
  '34': '#63b3ed',
  '36': '#4fd1c5',
  '90': '#a0aec0',
};
const width = 118;
const lineHeight = 18;

/** A screen of text with SGR codes as SVG: bold, dim and the colours a terminal has. */
export function screenOf(text: string, command: string): string {
  const lines = text.split('\n');
  const height = (lines.length + 2) * lineHeight + 20;
  const rows = [`\u001b[90m$ \u001b[39m\u001b[1m${command}\u001b[22m`, '', ...lines];
  const body = rows.map(
    (line, index) => `<text x="16" y="${24 + index * lineHeight}" xml:space="preserve">${spans(line)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 8.05 + 32}" height="${height}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13" fill="#e2e8f0">`,
    `<rect width="100%" height="100%" rx="8" fill="#1a202c"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function spans(line: string): string {
  const state = { bold: false, dim: false, colour: '' };

  const parts = line.split(/\u001b\[([0-9;]*)m/);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) {
        for (const code of part.split(';')) set(state, code);
        return '';
      }
      const style = [
        state.bold ? ' font-weight="bold"' : '',
        state.dim ? ' opacity="0.65"' : '',
        state.colour === '' ? '' : ` fill="${state.colour}"`,
      ].join('');
      return style === '' ? escaped(part) : `<tspan${style}>${escaped(part)}</tspan>`;
    })
    .join('');
}

function set(state: { bold: boolean; dim: boolean; colour: string }, code: string): void {
  if (code === '1') state.bold = true;
  else if (code === '2') state.dim = true;
  else if (code === '22') state.bold = state.dim = false;
  else if (code === '39' || code === '0' || code === '') state.colour = '';
  else state.colour = colours[code] ?? state.colour;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A long line is cut where the picture ends; colours inside do not count. */
function cut(line: string): string {
  let seen = 0;

  return line.replaceAll(/\u001b\[[0-9;]*m|./g, (part) => {
    if (part.length > 1) return part;
    seen += 1;
    return seen < width ? part : seen === width ? '…' : '';
  });
}

/** The screen of a first `npm start` on the day it is drawn, up to where it waits; the folder's own path is not shown. */
async function firstStart(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'mizan-picture-'));
  const env = { ...process.env, FORCE_COLOR: '1', MIZAN_DATA: data };
  const child = spawn(process.execPath, ['dist/bin/mizan.js', 'start', '--lang', 'en'], { env });
  let printed = '';
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => {
        printed += text.toString();
        if (printed.includes('Ctrl-C')) resolve();
      });
      child.once('exit', (code) => reject(new Error(`mizan start ended with ${code ?? 'a signal'}.`)));
    });
    return printed.replaceAll(data, '.mizan');
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

function draw(file: string, printed: string, lines: number, command: string): void {
  const shown = printed.trimEnd().split('\n').slice(0, lines).map(cut).join('\n');
  writeFileSync(new URL(`../docs/${file}.svg`, import.meta.url), screenOf(shown, command));
}

if (process.argv[1]?.endsWith('terminal.ts') === true) {
  for (const { file, lines, args } of screens) {
    const env = { ...process.env, FORCE_COLOR: '1' };
    const printed = execFileSync(process.execPath, ['dist/bin/mizan.js', ...args], { encoding: 'utf8', env });
    // How long it took is not the same twice.
    draw(file, printed.replace(/, [\d\s,.]+ ms/, ''), lines, `mizan ${args.join(' ')}`);
  }
  if (process.argv.includes('--start')) draw('start', await firstStart(), 60, 'npm start');
}
