import type { Services } from '../handler/services'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { emitTransferChange } from '../transfers/emit-transfer-change'
import { notifyTransferUpdates } from '../transfers/notify-transfer-updates'
import { type RecordedObservation, recordObservation } from '../transfers/record-observation'
import { fromWebhook } from './from-webhook'
import type { MeshWebhook } from './webhook-schema'

/**
 * Takes in a verified webhook. Mesh sends each event at least once, so one that was taken in before is left alone;
 * a user nobody here has opened Link for is not ours.
 */
export async function receiveWebhook(services: Services, webhook: MeshWebhook): Promise<void> {
  const { db, emit, now } = services
  const { EventId: eventId, UserId: userKey } = webhook
  const ignore = (reason: 'duplicate' | 'unknown_user' | 'unknown_status') =>
    emit({ type: 'webhook_ignored', reason, eventId })

  const observation = fromWebhook(webhook, now())
  if (!observation) return ignore('unknown_status')
  const user = await db
    .selectFrom('mesh_link_users')
    .select('user_key')
    .where('user_key', '=', userKey)
    .executeTakeFirst()
  if (!user) return ignore('unknown_user')

  // The event counts as taken in only together with what it says.
  const recorded = await db.transaction().execute(async (tx): Promise<RecordedObservation | undefined> => {
    if (eventId) {
      const isNew = await tx
        .insertInto('mesh_link_webhook_events')
        .values({ event_id: eventId, received_at: now() })
        .onConflict((oc) => oc.column('event_id').doNothing())
        .returning('event_id')
        .executeTakeFirst()
      if (!isNew) return undefined
    }
    return recordObservation(services, tx, userKey, observation)
  })
  if (recorded) emitTransferChange(services, recorded, 'webhook')
  else ignore('duplicate')
  // Also for a duplicate: Mesh repeats the event when the listener failed the first time.
  if (!(await notifyTransferUpdates(services, userKey))) {
    throw new MeshLinkProblem('internal', 'The event was taken in, but not acted on yet. Send it again.')
  }
}
