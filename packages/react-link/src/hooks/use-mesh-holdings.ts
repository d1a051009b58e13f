'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshHoldings } from '../core/contract'
import { meshHoldingsQueryOptions } from '../query/react-query-options'
import { useServerState } from './use-server-state'

/**
 * Queries the balances of a saved connection, which the backend reads with the stored token.
 *
 * @param connectionId an id from `useMeshConnections`
 */
export function useMeshHoldings(connectionId: string): UseQueryResult<MeshHoldings> {
  const { client, userKey, queryClient } = useServerState()
  return useQuery(meshHoldingsQueryOptions(client, connectionId, userKey), queryClient)
}
