/** An exact decimal number: `units` times 10^-`scale`. Scores and weights are reckoned in these, never in floats. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };

/** The decimal that a number of the input was written as (`33.4`, `1e-7`); throws a RangeError for NaN and infinities. */
export function decimalOf(number: number): Decimal {
  if (Number.isSafeInteger(number)) return { units: BigInt(number), scale: 0 };
  const [mantissa, exponent] = String(number).split('e');
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(mantissa ?? '');
  if (parts === null) throw new RangeError(`${number} is no decimal number.`);
  const [, sign = '', whole = '0', fraction = ''] = parts;
  const scale = fraction.length - Number(exponent ?? '0');
  const units = BigInt(`${sign}${whole}${fraction}`);
  return trimmed(scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale });
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** So many percent of a decimal. */
export function percentOf(value: Decimal, percent: Decimal): Decimal {
  const product = times(value, percent);
  return { units: product.units, scale: product.scale + 2 };
}

/** Below zero, zero or above it, as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** I-1: rounded to so many places, half up. For values from zero upwards. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  if (value.scale <= places) return { units: unitsAt(value, places), scale: places };
  const unit = 10n ** BigInt(value.scale - places);
  return { units: (2n * value.units + unit) / (2n * unit), scale: places };
}

/** The same value without trailing zeros. */
function trimmed(value: Decimal): Decimal {
  let { units, scale } = value;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}

/** With exactly `scale` places: `4.0` of forty tenths. */
export function textOf({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-scale)}`;
}

/** Without trailing zeros: `4`, `4.275`. */
export function shortTextOf(value: Decimal): string {
  return textOf(trimmed(value));
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}
