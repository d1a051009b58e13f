import type { Database } from './database'
import { purgeExpired } from './purge-expired'

const INTERVAL_MS = 60 * 60_000

/** Makes a function to call now and then: at most once an hour it removes what has expired. It never throws. */
export function createHousekeeping(database: Database, now: () => Date): () => Promise<void> {
  let last = 0
  return async () => {
    const at = now()
    if (at.getTime() - last < INTERVAL_MS) return
    last = at.getTime()
    // Another hour will do as well.
    await purgeExpired(database.db, at).catch(() => {})
  }
}
