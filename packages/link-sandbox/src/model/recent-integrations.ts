import type { SessionRecord } from './records'
import type { SandboxState } from './state'

/** Ids of the integrations that the user of a session has connected, the latest first. */
export function recentIntegrations(
  state: SandboxState,
  { clientId, userId }: Pick<SessionRecord, 'clientId' | 'userId'>,
): string[] {
  const own = [...state.connections.values()].filter(
    (connection) => connection.clientId === clientId && connection.userId === userId,
  )
  own.sort((a, b) => b.connectedAt - a.connectedAt)
  return [...new Set(own.map(({ integrationId }) => integrationId))]
}
