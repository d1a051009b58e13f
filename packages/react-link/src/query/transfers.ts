import { queryOptions } from '@tanstack/react-query'
import type { MeshLinkClient } from '../core/client/mesh-link-client'
import type { MeshTransfer } from '../core/contract/transfer'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { meshQueryKeys } from './query-keys'
import { isTransferMoving, transferPollInterval } from './transfer-poll-interval'
import { waitAsAsked } from './wait-as-asked'

/**
 * Options to query the user's transfers. While one is moving and the page is visible they are asked for again;
 * when one settles, balances are stale. What the backend asks for with `Retry-After` it gets.
 */
export function meshTransfersQueryOptions(client: Pick<MeshLinkClient, '_internal'>, userKey?: string) {
  const { backend } = client._internal.options
  const queryKey = meshQueryKeys.transfers(client, userKey)
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client: queryClient }) => {
      const before = queryClient.getQueryData<MeshTransfer[]>(queryKey)
      const after = await backend.listTransfers({ signal })
      if (hasSettled(before, after)) {
        void queryClient.invalidateQueries({ queryKey: meshQueryKeys.holdingsOfAll(client, userKey) })
      }
      return after
    },
    staleTime: 1_000,
    retryDelay: waitAsAsked,
    refetchInterval: ({ state: { data = [], error } }) =>
      transferPollInterval(data, Date.now(), error instanceof MeshLinkError ? error.retryAfterMs : undefined),
  })
}

function hasSettled(before: MeshTransfer[] = [], after: MeshTransfer[]): boolean {
  const moving = new Set(before.filter(isTransferMoving).map(({ id }) => id))
  return after.some((transfer) => moving.has(transfer.id) && !isTransferMoving(transfer))
}
