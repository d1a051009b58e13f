import type { Services } from '../handler/services'
import type { RecordedObservation } from './record-observation'

/** Tells the log of a status that changed. */
export function emitTransferChange(
  { emit }: Services,
  { row, from }: RecordedObservation,
  source: 'report' | 'webhook' | 'mesh',
): void {
  if (row.status === from) return
  emit({
    type: 'transfer_changed',
    transferId: row.transfer_id,
    ...(from && { from }),
    to: row.status,
    source,
  })
}
