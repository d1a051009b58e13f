import { monogramLogo } from '../logo/monogram-logo'
import type { Integration } from '../model/catalog/integrations'
import type { LinkAccessTokenMessage } from './contract'

/** How a host may show the institution. */
export function brandInfo(integration: Integration): LinkAccessTokenMessage['brokerBrandInfo'] {
  return { brokerLogo: monogramLogo(integration), brokerPrimaryColor: integration.color }
}
