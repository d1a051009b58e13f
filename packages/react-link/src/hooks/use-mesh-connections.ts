'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshConnection } from '../core/contract'
import { meshConnectionsQueryOptions } from '../query/react-query-options'
import { useServerState } from './use-server-state'

/** Queries the user's saved connections; refetches when a new one is saved. */
export function useMeshConnections(): UseQueryResult<MeshConnection[]> {
  const { client, userKey, queryClient } = useServerState()
  return useQuery(meshConnectionsQueryOptions(client, userKey), queryClient)
}
