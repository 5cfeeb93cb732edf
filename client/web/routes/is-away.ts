/** Temporal or PostgreSQL does not answer: nobody knows what became of what was asked. */
export function isAway(error: unknown): boolean {
  return error instanceof Error && ['Unreachable', 'StoreUnreachable'].includes(error.name);
}
