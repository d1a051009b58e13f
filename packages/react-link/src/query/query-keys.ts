import type { MeshLinkClient } from '../core/client/mesh-link-client'

/** The part of a client that queries and their keys use. */
export type KeyedClient = Pick<MeshLinkClient, '_internal'>

/** Prefix of all keys of one client, for all users. */
const keyOfClient = ({ _internal: { options } }: KeyedClient) =>
  ['mesh-link', options.key ?? 'default'] as const

/** Prefix of all keys of one user. */
export const keyOfUser = (client: KeyedClient, userKey?: string) =>
  [...keyOfClient(client), userKey ?? null] as const

/**
 * Keys of our data in the app's QueryClient.
 *
 * @param userKey the provider's `userKey`: users never see each other's data
 */
export const meshQueryKeys = {
  /** Everything of one client, for all users. */
  all: keyOfClient,
  connections: (client: KeyedClient, userKey?: string) =>
    [...keyOfUser(client, userKey), 'connections'] as const,
  holdingsOfAll: (client: KeyedClient, userKey?: string) =>
    [...keyOfUser(client, userKey), 'holdings'] as const,
  holdings: (client: KeyedClient, connectionId: string, userKey?: string) =>
    [...keyOfUser(client, userKey), 'holdings', connectionId] as const,
  integrations: (client: KeyedClient, userKey?: string) =>
    [...keyOfUser(client, userKey), 'integrations'] as const,
  transfers: (client: KeyedClient, userKey?: string) => [...keyOfUser(client, userKey), 'transfers'] as const,
}
