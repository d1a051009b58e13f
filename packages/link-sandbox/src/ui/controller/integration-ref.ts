import type { LinkIntegration } from '../../link-api/contract'

/** An integration as events name it. */
export function integrationRef({ type, name }: LinkIntegration) {
  return { integrationType: type, integrationName: name }
}
