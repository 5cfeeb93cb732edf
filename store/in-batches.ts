const atOnce = 5_000;

/** Rows are written many at a time, in the order in which they come; those left when the last one has come by `flush`. */
export function inBatches<Row>(write: (rows: Row[]) => Promise<unknown>) {
  let held: Row[] = [];
  const flush = async (): Promise<void> => {
    const rows = held;
    held = [];
    if (rows.length > 0) await write(rows);
  };
  return {
    async add(row: Row): Promise<void> {
      held.push(row);
      if (held.length === atOnce) await flush();
    },
    flush,
  };
}
