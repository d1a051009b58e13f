import { createClient } from './core/client/create-client'
import type { IntentsShape } from './core/client/intents'
import type { MeshLinkClient, MeshLinkOptions } from './core/client/mesh-link-client'
import { loadOnDemand } from './on-demand/load-on-demand'
import { loadWebLinkSdk } from './on-demand/load-web-link-sdk'

/**
 * Makes the client that owns the Link sessions of a page, without React: link tokens come from the backend directly, and are in
 * no cache at all. Call it once, at module level; importing that module on a server is safe.
 *
 * @typeParam Intents `typeof intents` of the backend, imported as a type: a wrong intent or wrong params then fail `tsc`
 * @param options the backend, and how Link looks and behaves
 */
export function createMeshLink<Intents extends IntentsShape = IntentsShape>(
  options: MeshLinkOptions,
): MeshLinkClient<Intents> {
  // The intents only narrow the type of `open`; they do not exist at run time.
  return createClient(options, {
    loadCode: () => loadOnDemand('sessionCodeWithoutReact', () => import('./session-code-without-react')),
    loadSdk: loadWebLinkSdk,
  }) as unknown as MeshLinkClient<Intents>
}
