'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshHoldings } from '../core/contract'
import { meshHoldingsQueryOptions } from '../query/react-query-options'
import { useMeshLinkContext } from './mesh-link-context'

/**
 * Queries the balances of a saved connection, which the backend reads with the stored token.
 *
 * @param connectionId an id from `useMeshConnections`
 */
export function useMeshHoldings(connectionId: string): UseQueryResult<MeshHoldings> {
  const { client, userKey } = useMeshLinkContext()
  return useQuery(meshHoldingsQueryOptions(client, connectionId, userKey))
}
