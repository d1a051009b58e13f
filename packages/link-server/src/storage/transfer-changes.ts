import { type Kysely, sql } from 'kysely'
import type { MeshLinkStorage, StopListening } from './mesh-link-storage'
import type { MeshLinkTables } from './tables'

/**
 * Says in this process whose transfers have changed, whichever process has changed them. Only that something changed:
 * what it is now, is read from the database.
 */
export interface TransferChanges {
  /**
   * Calls `listener` when transfers of this user have changed, or may have: after a time in which changes of other
   * processes could not be heard.
   *
   * @returns stops listening
   */
  add(userKey: string, listener: () => void): () => void
  /** Tells the listeners in this process. */
  tell(userKeys: Iterable<string>): void
  /** How many listeners a user has. */
  countOf(userKey: string): number
  close(): Promise<void>
}

/** The channel has one name in each database. Its messages are keyed hashes of user ids, divided by a space. */
export const CHANNEL = 'mesh_link_transfers'

/** PostgreSQL takes less than 8,000 bytes, and a key has 43. */
const KEYS_PER_MESSAGE = 150

/** Makes the changes of one open storage. Other processes are listened to from the first listener on. */
export function createTransferChanges(storage: Pick<MeshLinkStorage, 'listen'>): TransferChanges {
  const byUser = new Map<string, Set<() => void>>()
  let stop: StopListening | undefined
  let isClosed = false

  const tell = (userKeys: Iterable<string>) => {
    for (const userKey of userKeys) for (const listener of [...(byUser.get(userKey) ?? [])]) listener()
  }

  return {
    add(userKey, listener) {
      if (!isClosed) {
        stop ??= storage.listen?.(CHANNEL, {
          onMessage: (text) => tell(text.split(' ')),
          // What was said until now, was not heard.
          onListening: () => tell([...byUser.keys()]),
        })
      }
      const listeners = byUser.get(userKey) ?? new Set()
      byUser.set(userKey, listeners)
      // Wrapped, so that a function that is added twice is called twice.
      const own = () => listener()
      listeners.add(own)
      return () => {
        listeners.delete(own)
        if (listeners.size === 0 && byUser.get(userKey) === listeners) byUser.delete(userKey)
      }
    },
    tell,
    countOf: (userKey) => byUser.get(userKey)?.size ?? 0,
    async close() {
      isClosed = true
      await stop?.()
    },
  }
}

/** Tells all processes whose transfers have changed, as soon as the transaction commits. */
export async function notifyTransferChanges(
  tx: Kysely<MeshLinkTables>,
  userKeys: readonly string[],
): Promise<void> {
  for (let at = 0; at < userKeys.length; at += KEYS_PER_MESSAGE) {
    const message = userKeys.slice(at, at + KEYS_PER_MESSAGE).join(' ')
    await sql`select pg_notify(${CHANNEL}, ${message})`.execute(tx)
  }
}
