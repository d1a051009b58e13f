import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { LinkPlatform, MeshScope } from 'react-mesh-link/contract'
import type { LinkTokenOptions } from '../mesh/link-token'
import { MeshLinkProblem } from '../problems/mesh-link-problem'

/** Input of an intent's `linkToken` function. */
export interface LinkTokenInput<Schema> {
  /** The browser's params as the schema returned them; `undefined` for an intent without a schema. */
  params: Schema extends StandardSchemaV1 ? StandardSchemaV1.InferOutput<Schema> : undefined
  /** Your own id of the signed-in user, as `authenticate` returned it. */
  userId: string
  /** Where Link runs: `web`, `ios`, `android`, `reactNative` or `flutter`. */
  platform: LinkPlatform
}

/** What an intent returns: Mesh's link-token request, and data for the page. */
export interface LinkTokenResult extends LinkTokenOptions {
  /**
   * Given to the page beside the link token, e.g. an order, a quote, its expiry, an address to show. It is JSON of at
   * most 16 KiB. Anyone who uses the page can read it: no secret, no token, and nothing that you will trust when the page
   * sends it back.
   */
  data?: unknown
}

/** Something a user may do with Link. The browser asks for it by name. */
export interface MeshIntent<Schema = unknown> {
  /**
   * A Standard Schema (Zod, Valibot, ArkType …) of the params that the browser may send. Without one, the intent takes
   * no params.
   */
  params?: Schema
  /** What connected accounts may be used for: `read` (balances) or `write` (transfers). Default `write`. */
  scope?: MeshScope
  /**
   * Returns the link-token request, and `data` for the page. Addresses and networks are decided here on the server, never in the browser. A
   * requested transfer is stored, and compared with the transfer that settles. Throw a `MeshLinkProblem` to refuse.
   */
  linkToken: (input: LinkTokenInput<Schema>) => LinkTokenResult | Promise<LinkTokenResult>
}

/** A set of intents, as the handler takes it. */
export interface MeshIntents {
  [name: string]: {
    params?: StandardSchemaV1 | undefined
    scope?: MeshScope | undefined
    linkToken(input: {
      // biome-ignore lint/suspicious/noExplicitAny: each intent's params have their own type; the schema checks them
      params: any
      userId: string
      platform: LinkPlatform
    }): LinkTokenResult | Promise<LinkTokenResult>
  }
}

/** The result of `defineIntents`: the same intents, with exact types for those with and without `params`. */
export type DefinedIntents<Schemas> = {
  [Name in keyof Schemas]: Schemas[Name] extends StandardSchemaV1
    ? { params: Schemas[Name]; scope?: MeshScope; linkToken: MeshIntent<Schemas[Name]>['linkToken'] }
    : { params?: undefined; scope?: MeshScope; linkToken: MeshIntent<undefined>['linkToken'] }
}

/**
 * Defines what the browser may ask for, by name. The browser uses the types: `createMeshLink<typeof intents>()`.
 *
 * @returns the same intents, with exact types
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

/**
 * Finds an intent by its name.
 *
 * @throws `unknown_intent`
 */
export function findIntent(intents: MeshIntents, name: string): MeshIntents[string] {
  const intent = Object.hasOwn(intents, name) ? intents[name] : undefined
  if (!intent) {
    throw new MeshLinkProblem(
      'unknown_intent',
      'This backend has no intent with that name. Use a name from defineIntents.',
    )
  }
  return intent
}

/** The scope of an intent, with its default. */
export function scopeOf({ scope = 'write' }: MeshIntents[string]): MeshScope {
  return scope
}
