'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshIntegration } from '../core/contract'
import { meshIntegrationsQueryOptions } from '../query/react-query-options'
import { useServerState } from './use-server-state'

/**
 * Queries the institutions and wallets that Link can open. To open one directly, pass its `id` or `brokerType` as
 * `integration` to a button, a frame or `useMeshLink`.
 */
export function useMeshIntegrations(): UseQueryResult<MeshIntegration[]> {
  const { client, userKey, queryClient } = useServerState()
  return useQuery(meshIntegrationsQueryOptions(client, userKey), queryClient)
}
