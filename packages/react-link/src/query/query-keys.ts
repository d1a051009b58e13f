import { type KeyedClient, keyOfClient, keyOfUser } from './key-of-user'

/**
 * Keys of what is cached in the app's QueryClient.
 *
 * @param userKey the provider's `userKey`: what one user saw is never shown to the next
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
  transfers: (client: KeyedClient, userKey?: string) => [...keyOfUser(client, userKey), 'transfers'] as const,
}
