import type { Terminal } from './context.ts';

type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

/** Colours a text, or leaves it as it is. */
export type Paint = Readonly<Record<Colour, (text: string) => string>>;

const codes: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
};

/** Colours where a person looks and has not said no (NO_COLOR); FORCE_COLOR says yes. */
export function paintFor({ env, interactive }: Pick<Terminal, 'env' | 'interactive'>): Paint {
  const wanted = isSet(env['FORCE_COLOR']) || (interactive && !isSet(env['NO_COLOR']) && env['TERM'] !== 'dumb');
  const paint = (colour: Colour) => {
    const [on, off] = codes[colour];
    return wanted ? (text: string) => `\u001b[${on}m${text}\u001b[${off}m` : (text: string) => text;
  };
  return { bold: paint('bold'), dim: paint('dim'), red: paint('red'), green: paint('green'), yellow: paint('yellow') };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0';
}
