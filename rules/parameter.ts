import type { CalendarDate } from './calendar/date.ts';
import type { Clause } from './ruling.ts';

export interface Version<T> {
  /** The first day on which the value holds. */
  readonly from: CalendarDate;
  readonly value: T;
  readonly source: string;
}

/** A quantity of the law with its unit, clause and source, and every value it has had, the newest first. */
export interface Parameter<T> {
  readonly title: string;
  readonly unit: string;
  readonly clause: Clause;
  readonly versions: readonly Version<T>[];
  /** The value in force on a day; throws a RangeError for a day before the first version. */
  on(date: CalendarDate): T;
}

export function parameter<T>(definition: Omit<Parameter<T>, 'on'>): Parameter<T> {
  return {
    ...definition,
    on(date) {
      const version = definition.versions.find((candidate) => candidate.from <= date);
      if (version === undefined) {
        throw new RangeError(
          `${definition.title} (§${definition.clause}) has no value on ${date}: the law was not in force.`,
        );
      }
      return version.value;
    },
  };
}
