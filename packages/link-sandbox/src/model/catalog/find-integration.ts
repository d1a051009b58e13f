import { INTEGRATIONS, type Integration } from './integrations'

const byId = new Map(INTEGRATIONS.map((integration) => [integration.id, integration]))

/** The integration with this id (a UUID, any case), if the catalog has it. */
export function findIntegration(id: string): Integration | undefined {
  return byId.get(id.toLowerCase())
}
