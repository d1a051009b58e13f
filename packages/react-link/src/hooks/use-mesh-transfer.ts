'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MeshTransfer } from '../core/contract'
import { meshTransfersQueryOptions } from '../query/react-query-options'
import { useMeshLinkContext } from './mesh-link-context'

/** Which transfer: by your own id of it (the intent's `transactionId`), or by the backend's id. */
export type MeshTransferKey =
  | { clientTransactionId: string; id?: undefined }
  | { id: string; clientTransactionId?: undefined }

/**
 * Reads one transfer of the user's list: `undefined` until the backend knows of it. The list is that of `useMeshTransfers`, so
 * no request is added to it, and it polls in the same way. Of several transfers with one `clientTransactionId`, the newest.
 */
export function useMeshTransfer(key: MeshTransferKey): UseQueryResult<MeshTransfer | undefined> {
  const { client, userKey } = useMeshLinkContext()
  return useQuery({
    ...meshTransfersQueryOptions(client, userKey),
    select: (transfers) =>
      transfers.find(({ id, clientTransactionId }) =>
        key.id === undefined ? clientTransactionId === key.clientTransactionId : id === key.id,
      ),
  })
}
