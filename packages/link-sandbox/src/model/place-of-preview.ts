import type { FaultPlace } from './faults/take-fault'
import type { PreviewRecord } from './records'
import type { SandboxState } from './state'

/** Where the faults of a preview's transfer may show: in its session, for its login, at its institution. */
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
