/** Mesh writes some times in seconds and some in milliseconds; seconds reach this number in the year 5138. */
const FIRST_MILLISECONDS = 1e11
const LAST_MILLISECONDS = 8.64e15

/** Reads a Unix time of Mesh's, in seconds or milliseconds. */
export function toDate(timestamp: number | null | undefined): Date | undefined {
  if (!timestamp || timestamp < 0) return undefined
  const ms = timestamp < FIRST_MILLISECONDS ? timestamp * 1000 : timestamp
  return ms > LAST_MILLISECONDS ? undefined : new Date(ms)
}
