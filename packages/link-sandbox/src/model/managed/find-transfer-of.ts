import type { Grant } from '../find-grant'
import type { TransferRecord } from '../records'
import type { SandboxState } from '../state'

/** A transfer out of the accounts that a token opens, by Mesh's id or by the institution's. */
export function findTransferOf(
  state: SandboxState,
  { connection, integration, accounts }: Grant,
  id: string,
): TransferRecord | undefined {
  const wanted = id.toLowerCase()
  const transfer =
    state.transfers.get(wanted) ??
    [...state.transfers.values()].find((one) => one.institutionTransactionId === wanted)
  const isOwn =
    transfer?.clientId === connection.clientId &&
    transfer.userId === connection.userId &&
    transfer.integrationId === integration.id &&
    accounts.some(({ accountId }) => accountId === transfer.accountId)
  return isOwn ? transfer : undefined
}
