/** The state as plain JSON: each map as its entries, each set as its values. */
export type StateParts = Record<string, unknown[]>
