import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { LinkPlatform, MeshScope } from 'react-mesh-link/contract'
import type { LinkTokenOptions } from '../mesh/link-token-options'

/** What an intent's `linkToken` is told. */
export interface LinkTokenInput<Schema> {
  /** The browser's params, as the schema gave them out; `undefined` for an intent without params. */
  params: Schema extends StandardSchemaV1 ? StandardSchemaV1.InferOutput<Schema> : undefined
  /** Your own id of the signed-in user, as `authenticate` gave it. */
  userId: string
  platform: LinkPlatform
}

/** Something a user may want of Link, by a name the browser asks for. */
export interface MeshIntent<Schema = unknown> {
  /** A Standard Schema (Zod, Valibot, ArkType …) of what the browser may ask. Without it, the intent takes no params. */
  params?: Schema
  /** What the connected account may be used for. Default `write`. */
  scope?: MeshScope
  /**
   * Writes the link-token request. Addresses and networks are decided here, on the server, never in the browser.
   * Throw a `MeshLinkProblem` to refuse.
   */
  linkToken: (input: LinkTokenInput<Schema>) => LinkTokenOptions | Promise<LinkTokenOptions>
}
