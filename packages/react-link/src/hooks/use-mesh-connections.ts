'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshConnection } from '../core/contract'
import { meshConnectionsQueryOptions } from '../query/react-query-options'
import { useServerState } from './use-server-state'

/** Options of `useMeshConnections`. */
export interface UseMeshConnectionsOptions {
  /** Whether to ask the backend: `false` while nobody is signed in. Default `true`. */
  enabled?: boolean | undefined
}

/**
 * Queries the user's saved connections; refetches when a new one is saved. When the backend says that nobody is signed in
 * (401), `error.code` is `unauthenticated`.
 */
export function useMeshConnections({
  enabled = true,
}: UseMeshConnectionsOptions = {}): UseQueryResult<MeshConnection[]> {
  const { client, userKey, queryClient } = useServerState()
  return useQuery({ ...meshConnectionsQueryOptions(client, userKey), enabled }, queryClient)
}
