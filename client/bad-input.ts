import type { InputCode, inputCodes } from '../locales/codes/input.ts';
import type { Saying } from '../rules/ruling.ts';
import type { ValuesOf } from '../locales/codes/values.ts';

type Values = Readonly<Record<string, string | number>>;
type ValuesFor<C extends InputCode> = ValuesOf<(typeof inputCodes)[C]>;

/** Where something stands that is wrong. */
export interface Place {
  /** The file as the person named it; null for a payload without a file. */
  readonly file: string | null;
  readonly line?: number;
  /** A column, or a path such as `with.goals[2].weight`. */
  readonly field?: string;
}

/** One thing that is wrong with what was given; the sentence of its code says what, and what would be right. */
export interface Flaw extends Place {
  readonly code: InputCode;
  readonly with: Values;
  /** Why the law library refuses it, where it does: the value `because` of the sentence. */
  readonly because?: Saying;
}

/** Input that cannot be read as what it should be: exit code 2, nothing applied. Carries every flaw that was found. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly flaws: readonly Flaw[];

  constructor(flaws: readonly Flaw[]) {
    super(flaws.map(brief).join('\n'));
    this.flaws = flaws;
  }
}

/** Collects flaws while reading goes on, so that a person mends a file in one go. */
export interface Flaws {
  readonly list: readonly Flaw[];
  add<C extends InputCode>(place: Place, code: C, ...values: ValuesFor<C>): void;
  take(more: readonly Flaw[]): void;
  /** A row that contradicts what is known already. */
  contradiction(place: Place, because: Saying): void;
  /** Throws a BadInput when there is any flaw. */
  settle(): void;
}

export function collectFlaws(): Flaws {
  const list: Flaw[] = [];
  return {
    list,
    add: (place, code, ...values) => list.push({ ...place, code, with: values[0] ?? {} }),
    take: (more) => list.push(...more),
    contradiction: (place, because) => list.push({ ...place, code: 'input.contradiction', with: {}, because }),
    settle() {
      if (list.length > 0) throw new BadInput(list);
    },
  };
}

export function badInput<C extends InputCode>(place: Place, code: C, ...values: ValuesFor<C>): BadInput {
  return new BadInput([{ ...place, code, with: values[0] ?? {} }]);
}

/** A row that contradicts what is known already, with the law library's reason. */
export function contradiction(place: Place, because: Saying): BadInput {
  return new BadInput([{ ...place, code: 'input.contradiction', with: {}, because }]);
}

/** A flaw for logs, where nobody reads sentences. */
function brief({ file, line, field, code, with: values }: Flaw): string {
  const place = [file, line, field].filter((part) => part !== undefined && part !== null).join(':');
  return `${place === '' ? '' : `${place}: `}${code} ${JSON.stringify(values)}`;
}
