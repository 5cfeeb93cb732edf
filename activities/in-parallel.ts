/**
 * Does the work for every item, so many at a time and at most so many a second. What fails does not stop the others;
 * the first failure is thrown at the end.
 */
export async function inParallel<T>(
  items: readonly T[],
  { atOnce, aSecond = Infinity }: { readonly atOnce: number; readonly aSecond?: number },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const began = Date.now();
  const failures: unknown[] = [];
  let taken = 0;
  const worker = async (): Promise<void> => {
    for (let index = taken++; index < items.length; index = taken++) {
      const wait = began + (index * 1000) / aSecond - Date.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      await work(items[index] as T).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
