'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshHoldings } from '../core/contract/holdings'
import { meshHoldingsQueryOptions } from '../query/holdings'
import { useMeshLinkContext } from './use-mesh-link-context'

/**
 * Balances of a saved connection, read by the backend with the stored token.
 *
 * @param connectionId of `useMeshConnections`
 */
export function useMeshHoldings(connectionId: string): UseQueryResult<MeshHoldings> {
  const { client, userKey } = useMeshLinkContext()
  return useQuery(meshHoldingsQueryOptions(client, connectionId, userKey))
}
