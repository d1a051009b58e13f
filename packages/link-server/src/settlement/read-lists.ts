import { MeshApiError } from '../mesh/mesh-api-error'
import type { Services } from '../services'
import { applyObservation } from '../transfers/apply-observation'
import { readMeshJson } from '../transfers/mesh-json'
import { type Observation, readObservation } from '../transfers/observation'
import { findForgotten, findUsersByMeshId, meshUserIdsOf } from '../users/mesh-user-ids'
import { applyInbox } from './apply-inbox'
import { type NewMessage, storeMessages, toMessageBody } from './inbox'
import { runJob } from './jobs'
import { findTransfers } from './transfer-rows'

const PAGE = 100
/** Pages per run. The next run continues. */
const MAX_PAGES = 100
/** Short, because a user waits for the list. Without Mesh's answer the stored transfers are shown. */
const USER_TIMEOUT_MS = 3_000

/** Only merged users have several ids at Mesh. The job finds the transfers of older ids. */
const MAX_MESH_USERS = 3

/** Limits calls to Mesh when a page polls. */
const USER_INTERVAL_MS = 2_000
/** The same after a failed call. */
const USER_FAILURE_INTERVAL_MS = 15_000

/** How far back the first run reads. */
const FIRST_RUN_MS = 7 * 24 * 60 * 60_000
/** Mesh may list a transfer some time after it was created. */
const OVERLAP_MS = 60 * 60_000

/**
 * Reads one user's transfers from Mesh and applies what is new, unless a replica did so a moment ago.
 *
 * @returns whether anything was new
 */
export async function readUserTransfers(services: Services, userKey: string): Promise<boolean> {
  const heardAt = services.now()
  if (!(await claimUserRead(services, userKey, heardAt))) return false
  try {
    const ids = (await meshUserIdsOf(services.db, userKey)).slice(0, MAX_MESH_USERS)
    const lists = await Promise.all(ids.map((id) => readListOf(services, id)))
    const messages = await selectNews(services, lists.flat(), heardAt)
    if (messages.length === 0) return false
    await storeMessages(services, messages)
    await applyInbox(services)
    return true
  } catch (error) {
    if (!(error instanceof MeshApiError)) throw error
    await delayUserRead(services, userKey, new Date(heardAt.getTime() + USER_FAILURE_INTERVAL_MS))
    return false
  }
}

async function readListOf({ mesh }: Services, meshUserId: string): Promise<object[]> {
  const { items } = await mesh.listTransfers({ userId: meshUserId, count: PAGE, timeoutMs: USER_TIMEOUT_MS })
  // Mesh filters by user. A record of another user would be a leak, so the filter is checked.
  const own = items.filter((item) => isOwn(item, meshUserId))
  return own.map((item) => ({ ...(item as object), userId: meshUserId }))
}

/**
 * Reads Mesh's transfers of all users since the last run. This finds transfers without a report and transfers whose
 * webhook was lost. Runs on one replica at a time.
 *
 * @param everyMs milliseconds until the next run
 */
export async function readAllTransfers(services: Services, everyMs: number): Promise<void> {
  await runJob(services, 'list-transfers', everyMs, async (cursor) => {
    const heardAt = services.now()
    // If a replica with a fast clock stored the cursor, do not skip the time in between.
    const latest = heardAt.getTime() + OVERLAP_MS
    const since = Math.min(cursor?.getTime() ?? heardAt.getTime() - FIRST_RUN_MS, latest)
    const from = new Date(since - OVERLAP_MS)
    let last: unknown
    for (let page = 0; page < MAX_PAGES; page++) {
      const query = { from, offset: page * PAGE, count: PAGE, oldestFirst: true }
      const { items } = await services.mesh.listTransfers(query)
      await storeMessages(services, await selectNews(services, items, heardAt))
      if (items.length < PAGE) return heardAt
      last = items.at(-1)
    }
    // There are more pages: the next run continues at the last record.
    const reached = readMeshJson(last)?.time('createdTimestamp') ?? from
    return new Date(reached.getTime() + OVERLAP_MS)
  })
}

/** Whether the user's list may be read again. Stored in the database, so that replicas share the interval. */
async function claimUserRead({ db }: Services, userKey: string, at: Date): Promise<boolean> {
  const claimed = await db
    .updateTable('mesh_link_users')
    .set({ list_again_at: new Date(at.getTime() + USER_INTERVAL_MS) })
    .where('user_key', '=', userKey)
    .where((eb) => eb.or([eb('list_again_at', 'is', null), eb('list_again_at', '<=', at)]))
    .returning('user_key')
    .executeTakeFirst()
  return claimed !== undefined
}

async function delayUserRead({ db }: Services, userKey: string, at: Date): Promise<void> {
  await db.updateTable('mesh_link_users').set({ list_again_at: at }).where('user_key', '=', userKey).execute()
}

/** Field names match in any case, as in `readMeshJson`. */
function isOwn(item: unknown, meshUserId: string): boolean {
  return (
    typeof item === 'object' &&
    item !== null &&
    Object.entries(item).every(
      ([name, value]) => name.toLowerCase() !== 'userid' || (value ?? meshUserId) === meshUserId,
    )
  )
}

/**
 * Selects the records of a list that say something new, because most transfers settled long ago. A record that cannot be
 * applied is stored once.
 */
async function selectNews(services: Services, items: unknown[], heardAt: Date): Promise<NewMessage[]> {
  if (items.length === 0) return []
  const records = items.map((item) => {
    const body = toMessageBody(item)
    return { body, observation: readObservation({ source: 'list', body, heardAt }) }
  })
  const readable = records.flatMap(({ observation }) => (typeof observation === 'string' ? [] : observation))
  const transfers = await findTransfers(
    services.db,
    readable.map(({ transferId }) => transferId),
  )
  const forgotten = await findForgotten(
    services.db,
    [...transfers.values()].map((row) => row.user_key),
  )
  const isForgotten = (observation: Observation) =>
    forgotten.has(transfers.get(observation.transferId)?.user_key ?? '')
  const once = records.filter(
    ({ observation }) => typeof observation === 'string' || isForgotten(observation),
  )
  const [knownUsers, storedBodies] = await Promise.all([
    findUsersByMeshId(
      services.db,
      readable.flatMap(({ meshUserId }) => meshUserId ?? []),
    ),
    findStoredBodies(
      services,
      once.map(({ body }) => body),
    ),
  ])
  return records.flatMap(({ body, observation }): NewMessage[] => {
    const message = [{ source: 'list' as const, body, heardAt }]
    if (typeof observation === 'string') return storedBodies.has(textOf(body)) ? [] : message
    const row = transfers.get(observation.transferId)
    // An unknown user belongs to another app with the same Mesh client.
    const userKey = row?.user_key ?? knownUsers.get(observation.meshUserId ?? '')
    if (!userKey) return []
    const { isChanged, change } = applyObservation(row, observation, { userKey, now: heardAt })
    if (isForgotten(observation)) return change && !storedBodies.has(textOf(body)) ? message : []
    return isChanged ? message : []
  })
}

/** Which of these bodies are stored already and still not used. */
async function findStoredBodies({ db }: Services, bodies: Uint8Array[]): Promise<Set<string>> {
  if (bodies.length === 0) return new Set()
  const rows = await db
    .selectFrom('mesh_link_inbox')
    .select('body')
    .where('state', '<>', 'done')
    .where('source', '=', 'list')
    .where('body', 'in', bodies)
    .execute()
  return new Set(rows.map((row) => textOf(row.body)))
}

function textOf(body: Uint8Array): string {
  return Buffer.from(body).toString('utf8')
}
