import { createClient } from './core/client/create-client'
import type { IntentsShape } from './core/client/intents'
import type { MeshLinkClient, MeshLinkOptions } from './core/client/mesh-link-client'
import { loadOnDemand } from './on-demand/load-on-demand'
import { loadWebLinkSdk } from './on-demand/load-web-link-sdk'

/**
 * Makes the client that owns the Link sessions of a page. Call it once, at module level; importing that module on a server
 * is safe.
 *
 * @typeParam Intents `typeof intents` of the backend, imported as a type: a wrong intent or wrong params then fail `tsc`
 * @param options the backend, and how Link looks and behaves
 */
export function createMeshLink<Intents extends IntentsShape = IntentsShape>(
  options: MeshLinkOptions,
): MeshLinkClient<Intents> {
  // The intents only narrow the type of `open`; they do not exist at run time.
  return createClient(options, {
    loadCode: () => loadOnDemand('sessionCode', () => import('./session-code')),
    loadSdk: loadWebLinkSdk,
  }) as unknown as MeshLinkClient<Intents>
}
