import { findIntegration, walletSupports } from '../catalog/integrations'
import { findNetwork, NETWORKS, type Network } from '../catalog/networks'
import type { Decision, DecisionContext } from '../state/event'
import { LIFETIMES } from '../state/limits'
import type { LinkRequest, Scope } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { LinkTokenRecord } from '../state/session-records'

/** Issues a one-time link token for an end user of a client. */
export function issueLinkToken(
  command: { clientId: string; userId: string; scope: Scope; request: LinkRequest },
  context: DecisionContext,
): Decision<{ authCode: string }> {
  const { integrationId, transfer, verifyWallet } = command.request
  const integration = integrationId === undefined ? undefined : findIntegration(integrationId)
  if (integrationId !== undefined && !integration) {
    throw new Refusal('integration_unknown', `No integration has the id ${integrationId}.`)
  }
  if (transfer && command.scope === 'read') {
    throw new Refusal('scope_mismatch', 'A link token for a transfer needs an API key with write permission.')
  }
  const networkIds = [
    ...(transfer?.destinations ?? []).map(({ networkId }) => networkId),
    ...(verifyWallet?.networkId === undefined ? [] : [verifyWallet.networkId]),
  ]
  const networks = networkIds.map(requireNetwork)
  const isWallet = integration?.category === 'wallet'
  if (isWallet && networks.length > 0 && !networks.some((network) => walletSupports(integration, network))) {
    throw new Refusal('network_unsupported', 'Network not supported by the selected DeFi wallet.')
  }
  const linkToken: LinkTokenRecord = {
    ...command,
    authCode: context.newSecret(),
    expiresAt: context.now + LIFETIMES.linkToken,
    used: false,
  }
  return { events: [{ type: 'linkTokenIssued', linkToken }], result: { authCode: linkToken.authCode } }
}

function requireNetwork(networkId: string): Network {
  const network = findNetwork(networkId)
  if (network) return network
  const known = NETWORKS.map(({ name, id }) => `${name} ${id}`).join(', ')
  throw new Refusal('network_unsupported', `Unknown networkId ${networkId}. The sandbox has ${known}.`)
}
