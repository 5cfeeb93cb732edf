import type { AnyStateNode } from 'xstate';
import { chart } from '../../../machines/appraisal/chart.ts';
import type { Standing } from '../../../machines/appraisal/standing.ts';
import { webCodes, type WebCode } from '../../../locales/codes/web/index.ts';
import { useSpeech } from '../speech.tsx';

const regions = ['course', 'supervision', 'dispute', 'handing', 'outside', 'watch'] as const;
const notes = ['quarter1', 'quarter2', 'quarter3', 'quarter4'] as const;
type Region = keyof Standing;

const box = { width: 172, height: 44, gap: 12, perRow: 5, left: 12, label: 26 };
const width = box.left * 2 + box.perRow * box.width + (box.perRow - 1) * box.gap;

interface Lane {
  readonly title: string;
  readonly states: readonly { readonly label: string; readonly isPresent: boolean }[];
}

/** The machine as a picture: a lane for each region with its states as the chart has them, the present ones dark. */
export function Picture({
  standing,
  stage,
}: {
  readonly standing: Readonly<Partial<Standing>>;
  readonly stage: string;
}) {
  const speech = useSpeech();
  const label = (path: string): string => {
    const code = `web.state.${path}`;
    return isCode(code) ? sentence(speech, code) : path;
  };
  const lanes: readonly Lane[] = [
    ...regions
      .filter((region) => standing[region] !== undefined)
      .map((region) => ({
        title: speech.words(`web.picture.${region}`),
        states: leavesOf(region).map((path) => ({ label: label(path), isPresent: standing[region] === path })),
      })),
    ...notes.map((region) => ({
      title: speech.words(`web.station.${region}`),
      states: leavesOf(region).map((path) => ({ label: label(path), isPresent: standing[region] === path })),
    })),
  ];
  const tops = lanes.reduce<readonly number[]>((found, lane) => [...found, (found.at(-1) ?? 0) + heightOf(lane)], [0]);
  const said = speech.words('web.picture.text', { stage: speech.name('stage', stage) });
  return (
    <figure class="picture">
      <figcaption>
        <strong>{speech.words('web.picture.heading')}</strong>. {said}
      </figcaption>
      <div class="scroll" role="region" aria-label={speech.words('web.picture.heading')} tabindex={0}>
        <svg viewBox={`0 0 ${width} ${tops.at(-1) ?? 0}`} width={width} role="img" aria-label={said}>
          {lanes.map((lane, index) => (
            <LaneDrawn lane={lane} top={tops[index] ?? 0} />
          ))}
        </svg>
      </div>
    </figure>
  );
}

function LaneDrawn({ lane, top }: { readonly lane: Lane; readonly top: number }) {
  return (
    <g font-size="13" font-family="system-ui, sans-serif">
      <text x={box.left} y={top + 17} font-weight="bold" fill="currentColor">
        {lane.title}
      </text>
      {lane.states.map(({ label, isPresent }, index) => {
        const x = box.left + (index % box.perRow) * (box.width + box.gap);
        const y = top + box.label + Math.floor(index / box.perRow) * (box.height + box.gap);
        return (
          <g>
            <rect
              x={x}
              y={y}
              width={box.width}
              height={box.height}
              rx="4"
              fill={isPresent ? '#1b1f24' : '#ffffff'}
              stroke={isPresent ? '#1b1f24' : '#8a857a'}
              stroke-width={isPresent ? 3 : 1}
            />
            <text
              x={x + box.width / 2}
              y={y + box.height / 2 + 5}
              text-anchor="middle"
              font-weight={isPresent ? 'bold' : 'normal'}
              fill={isPresent ? '#ffffff' : '#1b1f24'}
            >
              {isPresent ? `● ${label}` : label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function heightOf({ states }: Lane): number {
  return box.label + Math.ceil(states.length / box.perRow) * (box.height + box.gap) + 6;
}

/** The states of a region that hold no others, as dotted paths, in the chart's order. */
function leavesOf(region: Region): readonly string[] {
  const node = chart.root.states[region] as AnyStateNode | undefined;
  return node === undefined ? [] : leaves(node).map((leaf) => leaf.path.slice(1).join('.'));
}

function leaves(node: AnyStateNode): readonly AnyStateNode[] {
  const below = Object.values(node.states);
  return below.length === 0 ? [node] : below.flatMap(leaves);
}

function isCode(code: string): code is WebCode {
  return Object.hasOwn(webCodes, code);
}

function sentence(speech: ReturnType<typeof useSpeech>, code: WebCode): string {
  return speech.say({ code });
}
