import type { Kysely } from 'kysely'
import type { MeshLinkTables } from './tables'

/** Mesh repeats an event within days at most; after this long, its id is forgotten. */
const WEBHOOK_EVENT_LIFE_MS = 30 * 24 * 60 * 60_000

/** Removes what is of no more use: Link sessions that are over, ids of old webhook events. */
export async function purgeExpired(db: Kysely<MeshLinkTables>, now: Date): Promise<void> {
  await db.deleteFrom('mesh_link_sessions').where('expires_at', '<=', now).execute()
  await db
    .deleteFrom('mesh_link_webhook_events')
    .where('received_at', '<', new Date(now.getTime() - WEBHOOK_EVENT_LIFE_MS))
    .execute()
}
