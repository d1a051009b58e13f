import { SealBrokenError } from '../crypto/vault'
import type { Services } from '../services'
import type { OutboxRow } from '../storage/tables'
import { compareAsked } from '../transfers/asked'
import type { TransferChange } from '../updates'
import { LATE, within } from '../within'
import { claim, finish, type Leased, postpone, renew } from './leases'

const RENEW_MS = 15_000
/** A call that is not done by then is given up as failed: its process hangs, or it never ends. */
const LONGEST_CALL_MS = 15 * 60_000

/** While calls are under way, what comes up meanwhile is found this soon: a call that hangs must hold up no other. */
const LOOK_AGAIN_MS = 250

/** What was delivered in one go. */
export interface Delivered {
  told: number
  failed: number
}

/**
 * Tells the integrator what is due. At most one call at a time for a transfer, over all replicas, in the order of its
 * changes; a call that fails is made again, later and under the same key, and holds up no other transfer.
 *
 * @param most calls at the same time
 * @param isStopping ends it after the calls under way
 * @param delivered counts up as it goes on
 */
export async function deliverOutbox(
  services: Services,
  { most, isStopping, delivered }: { most: number; isStopping: () => boolean; delivered: Delivered },
): Promise<void> {
  const { onTransferSettled, onTransferUpdate } = services.listeners
  // What nobody listens to is kept until somebody does.
  if (!onTransferSettled && !onTransferUpdate) return

  const underWay = new Set<Promise<void>>()
  try {
    for (;;) {
      const rows = isStopping() ? [] : await claim(services, most - underWay.size)
      for (const row of rows) {
        const call = deliver(services, row)
          .then((isTold) => {
            if (isTold) delivered.told += 1
            else delivered.failed += 1
          })
          .finally(() => underWay.delete(call))
        underWay.add(call)
      }
      if (underWay.size === 0) return
      await within(LOOK_AGAIN_MS, Promise.race(underWay))
    }
  } finally {
    await Promise.allSettled(underWay)
  }
}

async function deliver(services: Services, row: Leased): Promise<boolean> {
  const renewal = setInterval(() => void renew(services, row).catch(() => {}), RENEW_MS)
  try {
    const change = await toChange(services, row)
    if ((await within(LONGEST_CALL_MS, tell(services, row, change))) === LATE) {
      throw new Error('The call did not end within 15 minutes.')
    }
    await finish(services, row)
    const { transfer, asked, idempotencyKey } = change
    services.emit({
      type: 'transfer_told',
      transferId: transfer.id,
      idempotencyKey,
      status: row.status,
      verdict: asked.verdict,
      differences: asked.verdict === 'none' ? [] : asked.differences,
    })
    return true
  } catch (error) {
    await postpone(services, row, error)
    return false
  } finally {
    clearInterval(renewal)
  }
}

async function tell({ listeners }: Services, row: OutboxRow, change: TransferChange): Promise<void> {
  // After the first settlement every change is one of money, also one back to pending.
  const isUpdate = row.status === 'pending' && row.previous_status === null
  await (isUpdate ? listeners.onTransferUpdate?.(change) : listeners.onTransferSettled?.(change))
}

/** The same for the same row, however often. */
async function toChange(services: Services, row: OutboxRow): Promise<TransferChange> {
  const [user, session] = await Promise.all([
    services.db
      .selectFrom('mesh_link_users')
      .select('sealed_user_id')
      .where('user_key', '=', row.user_key)
      .executeTakeFirstOrThrow(),
    row.session_id === null
      ? undefined
      : services.db
          .selectFrom('mesh_link_sessions')
          .select(['id', 'intent', 'asked'])
          .where('id', '=', row.session_id)
          .executeTakeFirst(),
  ])
  const userId = await openUserId(services, user.sealed_user_id, row.user_key)
  const asked = session?.asked
    ? { request: session.asked, intent: session.intent, linkSessionId: session.id }
    : undefined
  return {
    userId,
    transfer: row.transfer,
    ...(row.previous_status && { previousStatus: row.previous_status }),
    asked: await compareAsked(asked, row.transfer, (name) => services.catalog.networkIds(name)),
    idempotencyKey: `${row.transfer_id}:${row.n}`,
  }
}

async function openUserId({ vault }: Services, sealed: string, userKey: string): Promise<string> {
  try {
    return String(await vault.open(sealed, { user: userKey, row: 'user' }))
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error
    throw new Error('The user of this transfer can’t be read: its row was altered, or its key is gone.', {
      cause: error,
    })
  }
}
