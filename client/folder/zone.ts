import { DateTime, IANAZone } from 'luxon';

/**
 * The offset of a time zone from UTC, as `+04:00`; null for an unknown zone, or one that has changed its offset since the
 * Regulation came into force: the body's instants are compared as text, in one offset.
 */
export function fixedOffset(timeZone: string): string | null {
  if (!IANAZone.isValidZone(timeZone)) return null;
  const offsets = new Set(monthsSince2021().map((month) => month.setZone(timeZone).toFormat('ZZ')));
  const [offset] = offsets;
  return offsets.size === 1 && offset !== undefined ? offset : null;
}

function monthsSince2021(): readonly DateTime[] {
  const first = DateTime.utc(2021, 4, 9);
  const count = Math.max(12, Math.ceil(DateTime.utc().diff(first, 'months').months) + 12);
  return Array.from({ length: count }, (_, months) => first.plus({ months }));
}
