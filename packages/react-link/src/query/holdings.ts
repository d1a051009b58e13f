import type { MeshLinkErrorCode } from '../core/errors/error-codes'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { backendCall } from './backend-call'
import { keepInSync } from './keep-in-sync'
import { type QueryContext, signalOf } from './query-context'
import { type KeyedClient, meshQueryKeys } from './query-keys'
import { queryRetryDelay } from './retry'

/** Errors that are a state of the connection: trying again changes nothing, and the `status` in the cache is out of date. */
const STATES = new Set<MeshLinkErrorCode>(['reconnect_required', 'access_pending'])

/** Query options for the balances of a saved connection. */
export function holdingsQuery(client: KeyedClient, connectionId: string, userKey?: string) {
  const { call, options } = backendCall(client, 'getHoldings')
  return {
    queryKey: meshQueryKeys.holdings(client, connectionId, userKey),
    queryFn(context: QueryContext) {
      keepInSync(client, context.client, userKey)
      const asked = signalOf(context).then((options) => call(connectionId, options))
      return asked.catch((error: unknown) => {
        if (error instanceof MeshLinkError && STATES.has(error.code)) {
          void context.client.invalidateQueries({ queryKey: meshQueryKeys.connections(client, userKey) })
        }
        throw error
      })
    },
    staleTime: 30_000,
    retryDelay: queryRetryDelay,
    ...options,
  }
}
