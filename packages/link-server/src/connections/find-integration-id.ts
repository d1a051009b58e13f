import type { Services } from '../handler/services'
import { MeshApiError } from '../mesh/mesh-api-error'
import type { ConnectionRow } from '../storage/tables'

/**
 * Mesh's id of a connection's institution, to open it directly. When it cannot be told, Link still opens: it shows
 * its catalog.
 */
export async function findIntegrationId(
  { integrations, emit }: Services,
  { broker_type: brokerType, broker_name: brokerName }: ConnectionRow,
): Promise<string | undefined> {
  const id = await integrations.find(brokerType, brokerName).catch((error: unknown) => {
    if (error instanceof MeshApiError) return undefined
    throw error
  })
  if (!id) emit({ type: 'integration_not_found', brokerType, brokerName })
  return id
}
