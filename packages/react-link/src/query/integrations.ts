import { backendCall } from './backend-call'
import { keepInSync } from './keep-in-sync'
import { type QueryContext, signalOf } from './query-context'
import { type KeyedClient, meshQueryKeys } from './query-keys'
import { queryRetryDelay } from './retry'

/** Query options for the institutions and wallets that Link can open. The catalog rarely changes, and health within minutes. */
export function integrationsQuery(client: KeyedClient, userKey?: string) {
  const { call, options } = backendCall(client, 'listIntegrations')
  return {
    queryKey: meshQueryKeys.integrations(client, userKey),
    queryFn(context: QueryContext) {
      keepInSync(client, context.client, userKey)
      return signalOf(context).then(call)
    },
    staleTime: 300_000,
    retryDelay: queryRetryDelay,
    ...options,
  }
}
