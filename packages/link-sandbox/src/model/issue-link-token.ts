import { findIntegration } from './catalog/find-integration'
import { findNetwork } from './catalog/find-network'
import { NETWORKS } from './catalog/networks'
import type { Decision } from './decision'
import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import type { LinkRequest, LinkTokenRecord } from './records'
import { Refusal } from './refusal'
import type { Scope } from './scope'

/** Issues a one-time link token for an end user of a client. */
export function issueLinkToken(
  command: { clientId: string; userId: string; scope: Scope; request: LinkRequest },
  given: Given,
): Decision<{ authCode: string }> {
  const { integrationId, transfer } = command.request
  if (integrationId && !findIntegration(integrationId)) {
    throw new Refusal('integration_unknown', `No integration has the id ${integrationId}.`)
  }
  for (const { networkId } of transfer?.destinations ?? []) {
    if (findNetwork(networkId)) continue
    const known = NETWORKS.map((network) => `${network.name} ${network.id}`).join(', ')
    throw new Refusal('network_unsupported', `Unknown networkId ${networkId}. The sandbox has ${known}.`)
  }
  const linkToken: LinkTokenRecord = {
    ...command,
    authCode: given.newSecret(),
    expiresAt: given.now + LIFETIMES.linkToken,
    used: false,
  }
  return { events: [{ type: 'linkTokenIssued', linkToken }], result: { authCode: linkToken.authCode } }
}
