import { MeshApiError } from '../mesh/mesh-api-error'
import type { Services } from '../services'
import { readMeshJson } from '../transfers/mesh-json'
import { applyInbox } from './apply-inbox'
import { keepWords } from './inbox'
import { runJob } from './jobs'
import { newsIn } from './list-news'

const PAGE = 100
/** In one go; the next turn goes on. */
const MOST_PAGES = 100
/** Short: it runs while a user waits for the list, which is answered without it, too. */
const USER_TIMEOUT_MS = 3_000

/** Polling pages must not become polling of Mesh. */
const USER_INTERVAL_MS = 2_000
/** After Mesh failed, it gets more time. */
const USER_FAILURE_INTERVAL_MS = 15_000

/** How far back the first look goes. */
const FIRST_LOOK_MS = 7 * 24 * 60 * 60_000
/** Mesh may list a transfer a little after it began. */
const OVERLAP_MS = 60 * 60_000

/**
 * Reads one user's transfers from Mesh, unless that was done just now by any replica.
 *
 * @returns whether anything new was learnt
 */
export async function readTransfersOfUser(services: Services, userKey: string): Promise<boolean> {
  const heardAt = services.now()
  if (!(await takeUserTurn(services, userKey, heardAt))) return false
  try {
    const { items } = await services.mesh.listTransfers({
      userId: userKey,
      count: PAGE,
      timeoutMs: USER_TIMEOUT_MS,
    })
    // Mesh filters by user; a record of someone else would be a leak.
    const own = items.filter((item) => isOwn(item, userKey))
    const words = await newsIn(
      services,
      own.map((item) => ({ ...(item as object), userId: userKey })),
      heardAt,
    )
    if (words.length === 0) return false
    await keepWords(services, words)
    await applyInbox(services)
    return true
  } catch (error) {
    if (!(error instanceof MeshApiError)) throw error
    await setUserTurn(services, userKey, new Date(heardAt.getTime() + USER_FAILURE_INTERVAL_MS))
    return false
  }
}

/**
 * Reads what Mesh lists for all users since the last time, so that transfers nobody reported and lost webhooks are
 * found. One replica at a time does.
 *
 * @param everyMs how long until the next time
 */
export async function readNewTransfers(services: Services, everyMs: number): Promise<void> {
  await runJob(services, 'list-transfers', everyMs, async (cursor) => {
    const heardAt = services.now()
    // A replica whose clock is ahead must not make the others skip what lies between.
    const latest = heardAt.getTime() + OVERLAP_MS
    const since = Math.min(cursor?.getTime() ?? heardAt.getTime() - FIRST_LOOK_MS, latest)
    const from = new Date(since - OVERLAP_MS)
    let last: unknown
    for (let page = 0; page < MOST_PAGES; page++) {
      const query = { from, offset: page * PAGE, count: PAGE, oldestFirst: true }
      const { items } = await services.mesh.listTransfers(query)
      await keepWords(services, await newsIn(services, items, heardAt))
      if (items.length < PAGE) return heardAt
      last = items.at(-1)
    }
    // There is more: the next turn goes on with the last that was read.
    const reached = readMeshJson(last)?.time('createdTimestamp') ?? from
    return new Date(reached.getTime() + OVERLAP_MS)
  })
}

/** Whether it is time again; in the database, so that replicas share one turn. */
async function takeUserTurn({ db }: Services, userKey: string, at: Date): Promise<boolean> {
  const taken = await db
    .updateTable('mesh_link_users')
    .set({ list_again_at: new Date(at.getTime() + USER_INTERVAL_MS) })
    .where('user_key', '=', userKey)
    .where((eb) => eb.or([eb('list_again_at', 'is', null), eb('list_again_at', '<=', at)]))
    .returning('user_key')
    .executeTakeFirst()
  return taken !== undefined
}

async function setUserTurn({ db }: Services, userKey: string, at: Date): Promise<void> {
  await db.updateTable('mesh_link_users').set({ list_again_at: at }).where('user_key', '=', userKey).execute()
}

/** Names are read whatever their capitals, here as where the record is used. */
function isOwn(item: unknown, userKey: string): boolean {
  return (
    typeof item === 'object' &&
    item !== null &&
    Object.entries(item).every(
      ([name, value]) => name.toLowerCase() !== 'userid' || (value ?? userKey) === userKey,
    )
  )
}
