'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshTransfer } from '../core/contract/transfer'
import { meshTransfersQueryOptions } from '../query/transfers'
import { useMeshLinkContext } from './use-mesh-link-context'

/** The user's transfers, newest first; kept up to date while one is moving and the page is visible. */
export function useMeshTransfers(): UseQueryResult<MeshTransfer[]> {
  const { client, userKey } = useMeshLinkContext()
  return useQuery(meshTransfersQueryOptions(client, userKey))
}
