import type { Services } from '../services'
import { prepared } from '../storage/prepared'
import { type Observation, readWord } from '../transfers/observation'

/** Words looked at in one go. */
const BATCH = 100

/** A word of Mesh's to be kept. */
export interface NewWord {
  source: Observation['source']
  body: Uint8Array
  /** When it arrived, or when the question was asked that it answers. */
  heardAt: Date
}

/** Keeps words of Mesh's as they came. What is made of them comes later. */
export async function keepWords({ db, now }: Services, words: NewWord[]): Promise<void> {
  if (words.length === 0) return
  const receivedAt = now()
  await db
    .insertInto('mesh_link_inbox')
    .values(
      words.map(({ source, body, heardAt }) => ({
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

/** Keeps a webhook: one statement, since Mesh waits 200 ms for the answer. */
export async function keepWebhook({ db, now }: Services, body: Uint8Array): Promise<void> {
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

/** Has what was kept for want of these users looked at again. */
export async function releaseWordsOfUsers({ db, wake }: Services, userKeys: string[]): Promise<void> {
  if (userKeys.length === 0) return
  const { numUpdatedRows } = await db
    .updateTable('mesh_link_inbox')
    .set({ state: 'new', reason: null, waits_for_user: null })
    .where('waits_for_user', 'in', userKeys)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) wake()
}

/**
 * Has words looked at again that wait for nothing any more: this version knows their status, or their user came and the
 * process died that would have said so.
 */
export async function releaseWaitingWords(services: Services): Promise<void> {
  const { db } = services
  const waiting = db.selectFrom('mesh_link_inbox').where('state', '=', 'waiting')
  const users = await waiting
    .innerJoin('mesh_link_users', 'user_key', 'waits_for_user')
    .select('user_key')
    .distinct()
    .limit(BATCH)
    .execute()
  await releaseWordsOfUsers(
    services,
    users.map(({ user_key }) => user_key),
  )
  let last = '0'
  for (;;) {
    const words = await waiting
      .select(['id', 'source', 'body', 'heard_at'])
      .where('reason', '=', 'unknown_status')
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    const known = words.filter(
      ({ source, body, heard_at }) => typeof readWord({ source, body, heardAt: heard_at }) !== 'string',
    )
    if (known.length > 0) {
      const ids = known.map(({ id }) => id)
      await db
        .updateTable('mesh_link_inbox')
        .set({ state: 'new', reason: null })
        .where('id', 'in', ids)
        .where('state', '=', 'waiting')
        .execute()
    }
    if (words.length < BATCH) return
    last = words.at(-1)?.id ?? last
  }
}
