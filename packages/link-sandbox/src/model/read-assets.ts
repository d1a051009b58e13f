import { assetsForSession, type SessionAsset } from './assets-for-session'
import type { Decision } from './decision'
import { refuseOnFault } from './faults/refuse-on-fault'
import { takeFault } from './faults/take-fault'
import type { Given } from './given'
import { requireAccount } from './require-account'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** `assetsForSession` as an institution may answer it: not at all, only to those it knows, or with nothing to send. */
export function readAssets(
  state: SandboxState,
  query: { sessionKey: string; connectionKey: string },
  given: Given,
): Decision<SessionAsset[]> {
  const session = requireSession(state, query.sessionKey, given.now)
  const { connection } = requireAccount(state, session, query.connectionKey, given.now)
  const where = { session, username: connection.username, integrationId: connection.integrationId }
  refuseOnFault(state, 'configure-error', where)
  if (!session.kycPassed?.includes(connection.id)) refuseOnFault(state, 'kyc-required', where)
  const assets = assetsForSession(state, query, given.now)
  const blocked = session.request.transfer && takeFault(state, 'no-eligible-assets', where)
  if (!blocked) return { events: [], result: assets }
  const held = assets.filter(({ units }) => units > 0n)
  return {
    events: blocked.events,
    result: held.map(({ asset, units }) => ({
      asset,
      units,
      routes: [],
      reason: 'notSupportedForTransferBySource',
    })),
  }
}
