import type { MeshLinkClient } from '../client/mesh-link-client'
import type { IntentsShape } from './intents'

/**
 * Tells hooks and components the app's client, and with it the intents:
 *
 * ```ts
 * declare module 'react-mesh-link' {
 *   interface Register { meshLink: typeof meshLink }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the app
export interface Register {}

/** The intents of the registered client; any, where none is registered. */
export type RegisteredIntents = Register extends { meshLink: MeshLinkClient<infer Intents> }
  ? Intents
  : IntentsShape
