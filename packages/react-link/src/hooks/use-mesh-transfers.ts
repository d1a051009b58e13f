'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshTransfer } from '../core/contract'
import { meshTransfersQueryOptions } from '../query/react-query-options'
import { useServerState } from './use-server-state'

/** Queries the user's transfers, newest first; polls while one is pending and the page is visible. */
export function useMeshTransfers(): UseQueryResult<MeshTransfer[]> {
  const { client, userKey, queryClient } = useServerState()
  return useQuery(meshTransfersQueryOptions(client, userKey), queryClient)
}
