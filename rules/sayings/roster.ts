/** Reasons of this part, by code, with the names of the values each sentence needs. */
export const rosterSayings = {} as const satisfies Record<string, readonly string[]>;
