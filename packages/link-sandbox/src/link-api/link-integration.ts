import type { Integration } from '../model/catalog/integrations'
import type { LinkIntegration } from './contract'

/** The Link UI's view of an integration. */
export function linkIntegration(integration: Integration, isDown = false): LinkIntegration {
  const { id, name, type, category, monogram, color, login = 'credentials', isReadOnly } = integration
  const transfersSupported = !isReadOnly
  return { id, name, type, category, monogram, color, transfersSupported, login, ...(isDown && { isDown }) }
}
