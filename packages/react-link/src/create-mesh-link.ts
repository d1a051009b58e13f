import { createClient } from './core/client/create-client'
import type { MeshLinkClient } from './core/client/mesh-link-client'
import type { MeshLinkOptions } from './core/client/mesh-link-options'
import type { IntentsShape } from './core/intents/intents'
import { createLinkTokenSource } from './core/link-token/link-token-source'
import { mintLinkToken } from './query/mint-link-token'

/**
 * Makes the client that owns a page's Link sessions. Call it once, at module level; importing it on a server is safe.
 *
 * @typeParam Intents `typeof intents` of the backend, as a type-only import: a wrong intent or wrong params then fail `tsc`
 * @param options the backend, and how Link looks and behaves
 */
export function createMeshLink<Intents extends IntentsShape = IntentsShape>(
  options: MeshLinkOptions,
): MeshLinkClient<Intents> {
  // The intents are known to the backend only: they narrow what `open` accepts and change nothing at run time.
  return createClient(options, {
    linkTokens: createLinkTokenSource(mintLinkToken(options.backend), () => import('./session-code')),
    loadCode: () => import('./session-code'),
  }) as unknown as MeshLinkClient<Intents>
}
