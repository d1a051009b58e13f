import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { LinkPlatform, MeshScope } from 'react-mesh-link/contract'
import type { LinkTokenOptions } from '../mesh/link-token'
import { MeshLinkProblem } from '../problems/mesh-link-problem'

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
   * What is asked of a transfer is kept and compared with what settles. Throw a `MeshLinkProblem` to refuse.
   */
  linkToken: (input: LinkTokenInput<Schema>) => LinkTokenOptions | Promise<LinkTokenOptions>
}

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

/** What `defineIntents` gives back: the same intents, each with or without `params`, so that their types are exact. */
export type DefinedIntents<Schemas> = {
  [Name in keyof Schemas]: Schemas[Name] extends StandardSchemaV1
    ? { params: Schemas[Name]; scope?: MeshScope; linkToken: MeshIntent<Schemas[Name]>['linkToken'] }
    : { params?: undefined; scope?: MeshScope; linkToken: MeshIntent<undefined>['linkToken'] }
}

/**
 * Names what the browser may ask for. The browser takes the types: `createMeshLink<typeof intents>()`.
 *
 * @example
 * export const intents = defineIntents({
 *   deposit: {
 *     params: z.object({ asset: z.enum(['USDC', 'ETH']) }),
 *     linkToken: ({ params }) => ({ transferOptions: { toAddresses: [addressFor(params.asset)] } }),
 *   },
 *   connect: { scope: 'read', linkToken: () => ({}) },
 * })
 */
export function defineIntents<Schemas>(
  intents: {
    [Name in keyof Schemas]: MeshIntent<Schemas[Name]>
  },
): DefinedIntents<Schemas> {
  return intents as DefinedIntents<Schemas>
}

/** @throws `unknown_intent` */
export function findIntent(intents: MeshIntents, name: string): MeshIntents[string] {
  const intent = Object.hasOwn(intents, name) ? intents[name] : undefined
  if (!intent) {
    throw new MeshLinkProblem(
      'unknown_intent',
      'This backend has no intent of that name. Use one of those given to defineIntents.',
    )
  }
  return intent
}

/** What the accounts of an intent may be used for. */
export function scopeOf({ scope = 'write' }: MeshIntents[string]): MeshScope {
  return scope
}
