import type { MeshTransfer } from 'react-mesh-link/contract'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { textSchema } from '../schemas/values'
import type { Services, User } from '../services'
import { applyInbox } from '../settlement/apply-inbox'
import { readUserTransfers } from '../settlement/read-lists'
import { isAnyOpen, readTransfers, toWireTransfers } from '../transfers/list-transfers'

/** Which transfers. */
export interface TransferQuery {
  /** Only the transfer with this id of the integrator, however old; several when the user sent twice with one link token. */
  clientTransactionId?: string | undefined
}

/** As long as Mesh's `transactionId` may be. */
const transactionIdSchema = textSchema(128).min(1)

/**
 * Lists a user's transfers, newest first. While a transfer is open, Mesh is asked too, because a webhook may get lost.
 *
 * @throws `invalid_query`
 */
export async function listTransfers(
  services: Services,
  { userKey }: User,
  { clientTransactionId: id }: TransferQuery = {},
): Promise<MeshTransfer[]> {
  if (id !== undefined && !transactionIdSchema.safeParse(id).success) {
    throw new MeshLinkProblem('invalid_query', 'The query has a value that this route does not take.', {
      errors: [{ path: 'clientTransactionId', message: 'Must be a text of 1 to 128 characters' }],
    })
  }
  if (!services.hasWorker) await applyInbox(services)
  let found = await readTransfers(services, userKey, id)
  if (isAnyOpen(found, services.now()) && (await readUserTransfers(services, userKey))) {
    found = await readTransfers(services, userKey, id)
    services.wakeWorker()
  }
  return toWireTransfers(found)
}
