import type { DeliveryRecord } from './records'
import type { SandboxState } from './state'

/** Whether a webhook waits because the end of its transfer, which has to be told first, was not told yet. */
export function isHeld(state: SandboxState, delivery: DeliveryRecord): boolean {
  if (!delivery.waitsForEnd) return false
  if (state.transfers.get(delivery.transferId)?.status === 'pending') return true
  return [...state.deliveries.values()].some(
    ({ transferId, eventId, attempts = 0 }) =>
      transferId === delivery.transferId && eventId !== delivery.eventId && attempts === 0,
  )
}
