import { accountsOf, type InstitutionAccount } from './accounts-of'
import type { PreviewRecord } from './records'
import type { SandboxState } from './state'

/** The account that a preview takes from; undefined once it is not shared any more. */
export function accountOfPreview(
  state: SandboxState,
  preview: Pick<PreviewRecord, 'connectionId' | 'accountId'>,
): InstitutionAccount | undefined {
  const connection = state.connections.get(preview.connectionId)
  if (!connection?.accountIds.includes(preview.accountId)) return undefined
  return accountsOf(connection.clientId, connection.integrationId, connection.username).find(
    ({ accountId }) => accountId === preview.accountId,
  )
}
