import { type DeliveryLimits, deliverChanges, type Outbox } from '../delivery/deliver-changes'
import { userOfChange } from '../delivery/user-of-change'
import type { Services } from '../services'
import type { OutboxRow } from '../storage/tables'
import { compareWithRequest } from '../transfers/requested-transfer'
import type { TransferChange } from '../updates'

/** Changes of transfers, one after the other for each transfer. */
const transferChanges: Outbox<OutboxRow> = {
  table: 'mesh_link_outbox',
  subject: 'transfer_id',
  async toCall(services, row) {
    const change = await toChange(services, row)
    const { transfer, asked, idempotencyKey } = change
    return {
      call: () => callListener(services, row, change),
      delivered: {
        type: 'transfer_delivered',
        transferId: transfer.id,
        idempotencyKey,
        status: row.status,
        verdict: asked.verdict,
        differences: asked.verdict === 'none' ? [] : asked.differences,
      },
    }
  },
  toFailure: (row, failed) => ({
    type: 'transfer_update_failed',
    transferId: row.transfer_id,
    idempotencyKey: keyOf(row),
    ...failed,
  }),
}

/** Delivers the due changes of transfers to `onTransferSettled` and `onTransferUpdate`. */
export async function deliverOutbox(services: Services, limits: DeliveryLimits): Promise<void> {
  const { onTransferSettled, onTransferUpdate } = services.listeners
  // Without callbacks, changes stay in the outbox until there are callbacks.
  if (!onTransferSettled && !onTransferUpdate) return
  await deliverChanges(services, transferChanges, limits)
}

function keyOf(row: OutboxRow): string {
  return `${row.transfer_id}:${row.n}`
}

async function callListener({ listeners }: Services, row: OutboxRow, change: TransferChange): Promise<void> {
  // After the first settlement every change concerns money, even a change back to pending.
  const isUpdate = row.status === 'pending' && row.previous_status === null
  await (isUpdate ? listeners.onTransferUpdate?.(change) : listeners.onTransferSettled?.(change))
}

/** Builds the callback's argument. The same row always gives the same facts and key. */
async function toChange(services: Services, row: OutboxRow): Promise<TransferChange> {
  const [userId, session] = await Promise.all([
    userOfChange(services, row.user_key),
    row.session_id === null
      ? undefined
      : services.db
          .selectFrom('mesh_link_sessions')
          .select(['id', 'intent', 'asked'])
          .where('id', '=', row.session_id)
          .executeTakeFirst(),
  ])
  const asked = session?.asked
    ? { request: session.asked, intent: session.intent, linkSessionId: session.id }
    : undefined
  return {
    userId,
    transfer: row.transfer,
    ...(row.previous_status && { previousStatus: row.previous_status }),
    asked: await compareWithRequest(asked, row.transfer, (name) => services.catalog.networkIds(name)),
    idempotencyKey: keyOf(row),
  }
}
