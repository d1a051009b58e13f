import type { MeshLinkClient } from '../core/client/mesh-link-client'

type AnyClient = Pick<MeshLinkClient, '_internal'>

/**
 * Keys of what is cached in the app's QueryClient.
 *
 * @param userKey the provider's `userKey`: what one user saw is never shown to the next
 */
export const meshQueryKeys = {
  /** Everything of one client, for all users. */
  all: ({ _internal: { options } }: AnyClient) => ['mesh-link', options.key ?? 'default'] as const,
  connections: (client: AnyClient, userKey?: string) =>
    [...meshQueryKeys.all(client), userKey ?? null, 'connections'] as const,
  holdingsOfAll: (client: AnyClient, userKey?: string) =>
    [...meshQueryKeys.all(client), userKey ?? null, 'holdings'] as const,
  holdings: (client: AnyClient, connectionId: string, userKey?: string) =>
    [...meshQueryKeys.holdingsOfAll(client, userKey), connectionId] as const,
  transfers: (client: AnyClient, userKey?: string) =>
    [...meshQueryKeys.all(client), userKey ?? null, 'transfers'] as const,
}
