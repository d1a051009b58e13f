import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { LinkPlatform, MeshScope } from 'react-mesh-link/contract'
import type { LinkTokenOptions } from '../mesh/link-token-options'

/** Any set of intents, as the handler reads it. */
export interface MeshIntents {
  [name: string]: {
    params?: StandardSchemaV1 | undefined
    scope?: MeshScope | undefined
    linkToken(input: {
      // biome-ignore lint/suspicious/noExplicitAny: each intent's params have their own type; the schema checks them
      params: any
      userId: string
      platform: LinkPlatform
    }): LinkTokenOptions | Promise<LinkTokenOptions>
  }
}
