/** A day as text, `2026-01-31`: compares by order of time as text. */
export type CalendarDate = string;

/** An instant as ISO 8601 text in the body's own offset, to the second or finer: `2026-01-12T09:40:00+04:00`. */
export type Instant = string;
