import { DateTime, IANAZone } from 'luxon';

/** The Regulation is in force since then, and no instant of ours is earlier by more than a year. */
const firstYear = 2020;

/**
 * The offset of a time zone from UTC, as `+04:00`; null for an unknown zone, or one that has changed its offset, or will:
 * the body's instants are compared as text, in one offset.
 */
export function fixedOffset(timeZone: string): string | null {
  if (!IANAZone.isValidZone(timeZone)) return null;
  const zone = IANAZone.create(timeZone);
  const lastYear = DateTime.utc().year + 2;
  const minutes = new Set<number>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const month of [1, 4, 7, 10]) minutes.add(zone.offset(Date.UTC(year, month - 1, 1)));
  }
  const [offset] = minutes;
  return minutes.size === 1 && offset !== undefined ? written(offset) : null;
}

function written(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const [size, sign] = [Math.abs(minutes), minutes < 0 ? '-' : '+'];
  return `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
