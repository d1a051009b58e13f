'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshConnection } from '../core/contract/connection'
import { meshConnectionsQueryOptions } from '../query/connections'
import { useMeshLinkContext } from './use-mesh-link-context'

/** The user's saved connections; asked for again when Link has connected one. */
export function useMeshConnections(): UseQueryResult<MeshConnection[]> {
  const { client, userKey } = useMeshLinkContext()
  return useQuery(meshConnectionsQueryOptions(client, userKey))
}
