import type { IntentsShape } from './core/client/intents'
import type { MeshLinkClient, MeshLinkOptions } from './core/client/mesh-link-client'
import { createMeshLink as createOnPage } from './create-mesh-link'

// biome-ignore lint/performance/noReExportAll: the same names as in `index.ts`, but for the one below
export * from './index'

/**
 * `createMeshLink` where server components run. React asks for `toJSON` when a server component passes the client on to the
 * page, and would otherwise complain about each function of the client.
 */
export function createMeshLink<Intents extends IntentsShape = IntentsShape>(
  options: MeshLinkOptions,
): MeshLinkClient<Intents> {
  return Object.assign(createOnPage<Intents>(options), { toJSON: refuseToLeave })
}

function refuseToLeave(): never {
  throw new Error(
    "A Mesh Link client was passed from a server component to a client component. It has functions, which React cannot send to the browser. Make a file with 'use client' that creates the client and renders MeshLinkProvider around its children, and use that component here. More: “On the server” in the README of react-mesh-link.",
  )
}
