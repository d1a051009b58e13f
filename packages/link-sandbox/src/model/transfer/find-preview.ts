import { accountsOf, type InstitutionAccount } from '../accounts'
import type { FaultPlace } from '../faults/take-fault'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { PreviewRecord } from '../state/transfer-records'

/** The preview of a session. Throws a refusal when it is unknown or belongs to another session. */
export function requirePreview(
  state: SandboxState,
  { sessionKey, previewId }: { sessionKey: string; previewId: string },
): PreviewRecord {
  const preview = state.previews.get(previewId)
  if (preview?.sessionKey !== sessionKey) throw previewExpired()
  return preview
}

/** The refusal of a preview that is unknown or has expired. */
export function previewExpired(): Refusal {
  return new Refusal('preview_expired', 'This offer has expired. Go back for a new one.', {
    meshError: 'PreviewExpired',
  })
}

/** Where the faults of a preview's transfer could occur: in its session, its login, its institution. */
export function placeOfPreview(
  state: SandboxState,
  preview: Pick<PreviewRecord, 'sessionKey' | 'connectionId' | 'integrationId'>,
): FaultPlace {
  return {
    session: preview.sessionKey === undefined ? undefined : state.sessions.get(preview.sessionKey),
    username: state.connections.get(preview.connectionId)?.username,
    integrationId: preview.integrationId,
  }
}

/** The account that a preview sends from. Throws a refusal when it is no longer connected. */
export function requireAccountOfPreview(
  state: SandboxState,
  { connectionId, accountId }: Pick<PreviewRecord, 'connectionId' | 'accountId'>,
): InstitutionAccount {
  const connection = state.connections.get(connectionId)
  const account =
    connection?.accountIds.includes(accountId) &&
    accountsOf(connection.clientId, connection.integrationId, connection.username).find(
      (candidate) => candidate.accountId === accountId,
    )
  if (account) return account
  throw new Refusal('connection_unknown', 'This account is no longer connected. Connect it again.')
}
