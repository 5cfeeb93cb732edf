import { writeFileSync } from 'node:fs';
import { instance } from '@viz-js/viz';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { chart } from '../machines/appraisal/chart.ts';

/** Regions that only write down, or that repeat another, are left out of the picture. */
const hidden = new Set(['record', 'quarter2', 'quarter3', 'quarter4']);
const titles: Readonly<Record<string, string>> = { quarter1: 'quarterly note (four, side by side)' };

/** The chart as Graphviz DOT: one box a region, the clause of every state, the event of every transition. */
export function dotOf(machine: AnyStateMachine): string {
  const regions = Object.values(machine.root.states).filter(({ key }) => !hidden.has(key));
  return [
    'digraph appraisal {',
    '  graph [rankdir=LR, fontname="Helvetica", fontsize=13, nodesep=0.28, ranksep=0.7, pad=0.3, compound=true, newrank=true];',
    '  node [shape=box, style="rounded,filled", fillcolor="#ffffff", color="#4a5568", fontname="Helvetica", fontsize=11, margin="0.14,0.07"];',
    '  edge [color="#718096", fontcolor="#4a5568", fontname="Helvetica", fontsize=9, arrowsize=0.7];',
    ...regions.map(clusterOf),
    '}',
    '',
  ].join('\n');
}

function clusterOf(region: AnyStateNode): string {
  const title = titles[region.key] ?? region.key;
  return [boxOf(region, title, '#f7fafc'), ...edgesOf(region)].join('\n');
}

/** A compound state as a box of its states, an atomic one as a node. */
function boxOf(node: AnyStateNode, title: string, fill: string): string {
  const children = Object.values(node.states);
  if (children.length === 0) {
    return `    "${node.id}" [label="${node.key}\\n§${clauseOf(node)}"${isInitial(node) ? ', penwidth=2' : ''}];`;
  }
  const inner = children.map((child) => boxOf(child, `${child.key}  §${clauseOf(child)}`, '#edf2f7'));
  const style = `label="${title}"; labeljust=l; style="rounded,filled"; fillcolor="${fill}"; color="#cbd5e0";`;
  return [`  subgraph "${boxId(node)}" {`, `    ${style}`, ...inner, '  }'].join('\n');
}

/** Arrows by source and target, the events that share both on one arrow; those of a compound state leave its box. */
function edgesOf(region: AnyStateNode): string[] {
  const labels = new Map<string, Set<string>>();
  for (const node of [region, ...descendants(region)]) {
    for (const transition of [...node.transitions.values()].flat()) {
      for (const target of transition.target ?? []) {
        const to = initialLeaf(target);
        const from = initialLeaf(node);
        if (from === to && node === from && region !== node) continue;
        const tail = node === from ? '' : `, ltail="${boxId(node)}"`;
        const arrow = `"${from.id}" -> "${to.id}" [label="LABEL"${tail}]`;
        const events = labels.get(arrow) ?? new Set<string>();
        labels.set(arrow, events.add(String(transition.eventType)));
      }
    }
  }
  return [...labels].map(([arrow, events]) => `    ${arrow.replace('LABEL', [...events].join('\\n'))};`);
}

function boxId(node: AnyStateNode): string {
  return `cluster_${node.id}`;
}

function clauseOf(node: AnyStateNode): string {
  return (node.meta as { clause: string }).clause;
}

function descendants(node: AnyStateNode): readonly AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child, ...descendants(child)]);
}

function initialLeaf(node: AnyStateNode): AnyStateNode {
  const first = node.type === 'atomic' ? undefined : node.initial.target[0];
  return first === undefined ? node : initialLeaf(first);
}

function isInitial(node: AnyStateNode): boolean {
  return node.parent !== undefined && node.parent.type === 'compound' && node.parent.initial.target[0] === node;
}

/** The picture of the appraisal, as SVG text. */
export async function diagram(): Promise<string> {
  const viz = await instance();
  return viz.renderString(dotOf(chart), { format: 'svg' });
}

if (process.argv[1]?.endsWith('diagram.ts') === true) {
  writeFileSync(new URL('../docs/appraisal.svg', import.meta.url), await diagram());
}
