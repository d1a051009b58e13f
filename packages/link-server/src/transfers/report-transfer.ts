import type { LinkTransferReport, MeshTransfer } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import { emitTransferChange } from './emit-transfer-change'
import { recordObservation } from './record-observation'
import { toWireTransfer } from './to-wire-transfer'

/**
 * Writes down what the browser says of a transfer. It stays `unconfirmed` until Mesh says so, whatever status the
 * browser reports, and changes nothing of what Mesh has said.
 */
export async function reportTransfer(
  services: Services,
  userKey: string,
  { transferId, txId, status: _untrusted, errorMessage: _unused, ...facts }: LinkTransferReport,
): Promise<MeshTransfer> {
  const at = services.now()
  const recorded = await services.db.transaction().execute((tx) =>
    recordObservation(services, tx, userKey, {
      ...facts,
      source: 'report',
      transferId: transferId ?? txId ?? '',
      isProvisional: transferId === undefined,
      status: 'unconfirmed',
      at,
    }),
  )
  emitTransferChange(services, recorded, 'report')
  return toWireTransfer(recorded.row)
}
