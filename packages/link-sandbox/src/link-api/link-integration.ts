import type { Integration } from '../model/catalog/integrations'
import type { LinkIntegration } from './contract'

/** The Link UI's view of an integration. */
export function linkIntegration(integration: Integration): LinkIntegration {
  const { id, name, type, category, monogram, color } = integration
  return { id, name, type, category, monogram, color, transfersSupported: true }
}
