import { findIntegration } from '../catalog/find-integration'
import type { Integration } from '../catalog/integrations'
import { Refusal } from '../refusal'

/** The wallet of the catalog with this id, or a refusal. */
export function requireWalletIntegration(id: string): Integration {
  const integration = findIntegration(id)
  if (integration?.category === 'wallet') return integration
  throw new Refusal('integration_unknown', 'This wallet is not in the list. Choose another one.')
}
