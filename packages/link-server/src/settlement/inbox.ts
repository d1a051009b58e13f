import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import { type Observation, readObservation } from '../transfers/observation'

/** Messages read in one query. */
const BATCH = 100

/** A message from Mesh to store. */
export interface NewMessage {
  source: Observation['source']
  body: Uint8Array
  /** When the webhook arrived, or when Mesh was asked. */
  heardAt: Date
}

/** Stores messages as received. `applyInbox` reads them later. */
export async function storeMessages({ db, now }: Services, messages: NewMessage[]): Promise<void> {
  if (messages.length === 0) return
  const receivedAt = now()
  await db
    .insertInto('mesh_link_inbox')
    .values(
      messages.map(({ source, body, heardAt }) => ({
        source,
        body,
        received_at: receivedAt,
        heard_at: heardAt,
        state: 'new' as const,
        reason: null,
        waits_for_user: null,
      })),
    )
    .execute()
}

/** Stores a webhook in one statement, because Mesh waits only 200 ms for the answer. */
export async function storeWebhook({ db, now }: Services, body: Uint8Array): Promise<void> {
  await insertWebhook(db, { body, at: now() })
}

const insertWebhook = prepared((db, { body, at }: { body: Uint8Array; at: Date }) =>
  db.insertInto('mesh_link_inbox').values({
    source: 'webhook',
    body,
    received_at: at,
    heard_at: at,
    state: 'new',
    reason: null,
    waits_for_user: null,
  }),
)

/** Requeues the messages that waited for users. */
export async function requeueMessagesOfUsers(
  { db, wakeWorker }: Services,
  meshUserIds: string[],
): Promise<void> {
  if (meshUserIds.length === 0) return
  const { numUpdatedRows } = await db
    .updateTable('mesh_link_inbox')
    .set({ state: 'new', reason: null, waits_for_user: null })
    .where('waits_for_user', 'in', meshUserIds)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) wakeWorker()
}

/**
 * Requeues messages that no longer need to wait: their status is known to this version, or their user exists but the
 * process that should have requeued them was killed.
 */
export async function requeueWaitingMessages(services: Services): Promise<void> {
  const { db } = services
  const waiting = db.selectFrom('mesh_link_inbox').where('state', '=', 'waiting')
  const users = await waiting
    .select('waits_for_user')
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('mesh_link_users').select('user_key').whereRef('user_key', '=', 'waits_for_user')),
        exists(
          selectFrom('mesh_link_mesh_users')
            .select('user_key')
            .whereRef('mesh_user_id', '=', 'waits_for_user'),
        ),
      ]),
    )
    .distinct()
    .limit(BATCH)
    .execute()
  await requeueMessagesOfUsers(
    services,
    users.flatMap(({ waits_for_user }) => waits_for_user ?? []),
  )
  let last = '0'
  for (;;) {
    const messages = await waiting
      .select(['id', 'source', 'body', 'heard_at'])
      .where('reason', '=', 'unknown_status')
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    const readable = messages.filter(
      ({ source, body, heard_at }) =>
        typeof readObservation({ source, body, heardAt: heard_at }) !== 'string',
    )
    if (readable.length > 0) {
      const ids = readable.map(({ id }) => id)
      await db
        .updateTable('mesh_link_inbox')
        .set({ state: 'new', reason: null })
        .where('id', 'in', ids)
        .where('state', '=', 'waiting')
        .execute()
    }
    if (messages.length < BATCH) return
    last = messages.at(-1)?.id ?? last
  }
}

/** The body under which a record of a list is stored. */
export function toMessageBody(record: unknown): Uint8Array {
  try {
    return Buffer.from(JSON.stringify(record))
  } catch {
    // A record that is nested too deeply cannot be written. Its plain fields are enough.
    const fields = Object.entries(record ?? {}).filter(([, value]) => typeof value !== 'object')
    return Buffer.from(JSON.stringify(Object.fromEntries(fields)))
  }
}
