/** Finds something of an object once: an object is never changed, and what was found of it goes with it. */
export function once<Of extends object, Found extends object>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, Found>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const found = find(of);
    known.set(of, found);
    return found;
  };
}
