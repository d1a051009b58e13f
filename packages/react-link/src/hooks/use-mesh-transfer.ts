'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshTransfer } from '../core/contract'
import { meshTransfersQueryOptions } from '../query/react-query-options'
import { useServerState } from './use-server-state'

/** Which transfer: by your own id of it (the intent's `transactionId`), or by the backend's id. `undefined` while there is none yet. */
export type MeshTransferKey =
  | { clientTransactionId: string | undefined; id?: undefined }
  | { id: string | undefined; clientTransactionId?: undefined }

/**
 * Reads one transfer of the user's list: `undefined` until the backend knows of it. The list is that of `useMeshTransfers`, so
 * no request is added to it, and it polls in the same way. Of several transfers with one `clientTransactionId`, the newest.
 *
 * @param key without an id, e.g. before the order is made, nothing is asked
 */
export function useMeshTransfer(key: MeshTransferKey): UseQueryResult<MeshTransfer | undefined> {
  const { client, userKey, queryClient } = useServerState()
  const { id, clientTransactionId } = key
  const hasId = id !== undefined || clientTransactionId !== undefined

  function isAsked(transfer: MeshTransfer): boolean {
    return id === undefined ? transfer.clientTransactionId === clientTransactionId : transfer.id === id
  }

  return useQuery(
    {
      ...meshTransfersQueryOptions(client, userKey),
      // Without an id, a transfer that has no `clientTransactionId` would be found.
      select: (transfers) => (hasId ? transfers.find(isAsked) : undefined),
      ...(!hasId && { enabled: false }),
    },
    queryClient,
  )
}
