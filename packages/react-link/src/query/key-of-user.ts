import type { MeshLinkClient } from '../core/client/mesh-link-client'

/** What a query key needs of a client. */
export type KeyedClient = Pick<MeshLinkClient, '_internal'>

/** Begin of the keys of everything of one client, for all users. */
export const keyOfClient = ({ _internal: { options } }: KeyedClient) =>
  ['mesh-link', options.key ?? 'default'] as const

/** Begin of the keys of everything that one user sees. */
export const keyOfUser = (client: KeyedClient, userKey?: string) =>
  [...keyOfClient(client), userKey ?? null] as const
