import type { Integration } from '../../model/catalog/integrations'
import type { Network } from '../../model/catalog/networks'
import { walletSupports } from '../../model/catalog/wallet-supports'

/** Whether an integration sends over a network: exchanges and brokers over all of them, a wallet over those that it signs for. */
export function supports(integration: Integration, network: Network): boolean {
  return integration.category !== 'wallet' || walletSupports(integration, network)
}
