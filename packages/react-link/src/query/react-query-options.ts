import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { connectionsQuery, disconnectMutation } from './connections'
import { holdingsQuery } from './holdings'
import { integrationsQuery } from './integrations'
import type { KeyedClient } from './query-keys'
import { transfersQuery } from './transfers'

// The options of React's TanStack Query: `queryOptions` ties the type of the data to the key. In a file of their own, because
// React comes with them.

/** Query options for the user's saved connections: for a hook, a loader or a test. */
export function meshConnectionsQueryOptions(client: KeyedClient, userKey?: string) {
  return queryOptions(connectionsQuery(client, userKey))
}

/** Mutation options that revoke a saved connection at Mesh and delete it; the variable is the connection's id. */
export function meshDisconnectMutationOptions(client: KeyedClient, userKey?: string) {
  return mutationOptions<void, MeshLinkError, string>(disconnectMutation(client, userKey))
}

/** Query options for the balances of a saved connection. */
export function meshHoldingsQueryOptions(client: KeyedClient, connectionId: string, userKey?: string) {
  return queryOptions(holdingsQuery(client, connectionId, userKey))
}

/** Query options for the institutions and wallets that Link can open. */
export function meshIntegrationsQueryOptions(client: KeyedClient, userKey?: string) {
  return queryOptions(integrationsQuery(client, userKey))
}

/**
 * Query options for the user's transfers. While a transfer is pending and the page is visible, a backend that waits tells of each
 * change; another one is polled, not sooner than it allows (`Retry-After`). When a transfer settles, cached balances become stale.
 */
export function meshTransfersQueryOptions(client: KeyedClient, userKey?: string) {
  return queryOptions(transfersQuery(client, userKey))
}
