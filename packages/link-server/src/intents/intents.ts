import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { LinkPlatform, MeshConnection, MeshIntegration, MeshScope } from 'react-mesh-link/contract'
import type { WithAccessToken } from '../mesh/account-calls'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { CheckedAnswer, DataOf, LinkTokenAnswer, LinkTokenResult } from './answers'

/** What an intent can ask of Mesh. */
export interface IntentMesh {
  /**
   * Calls a function with one of the user's accounts, e.g. to read its balance before a payment.
   *
   * @param connectionId the id of a connection of this user
   */
  withAccessToken: WithAccessToken
  /** The institutions and wallets that Link can open, and whether they work. Cached. */
  integrations(): Promise<MeshIntegration[]>
}

/** What an intent knows about the page's request, whatever its params are. */
interface LinkTokenContext {
  /** Your own id of the signed-in user, as `authenticate` returned it. */
  userId: string
  /** Where Link runs: `web`, `ios`, `android`, `reactNative` or `flutter`. */
  platform: LinkPlatform
  /** The page's request, whose body is read already. Absent when `mintLinkToken` was called without one. */
  request: Request | undefined
  /** The saved account of the page's `connectionId`, without tokens. */
  connection: MeshConnection | undefined
  /** Reads all saved accounts of the user, oldest first, without tokens. Nothing is read unless it is called. */
  connections(): Promise<MeshConnection[]>
  mesh: IntentMesh
}

/** Input of an intent's `linkToken` function. */
export interface LinkTokenInput<Schema> extends LinkTokenContext {
  /** The browser's params as the schema returned them; `undefined` for an intent without a schema. */
  params: Schema extends StandardSchemaV1 ? StandardSchemaV1.InferOutput<Schema> : undefined
}

/** Something a user may do with Link. The browser asks for it by name. */
export interface MeshIntent<Schema = unknown, Data = unknown> {
  /**
   * A Standard Schema (Zod, Valibot, ArkType …) of the params that the browser may send. Without one, the intent takes
   * no params.
   */
  params?: Schema
  /** What connected accounts may be used for: `read` (balances) or `write` (transfers). Default `write`. */
  scope?: MeshScope
  /**
   * Returns the link-token request, and `data` for the page. Addresses and networks are decided here on the server,
   * never in the browser. A requested transfer is stored, and compared with the transfer that settles. May be async.
   * Throw a `MeshLinkProblem` to refuse in your own words.
   */
  linkToken: (input: LinkTokenInput<Schema>) => LinkTokenResult<Data> | Promise<LinkTokenResult<Data>>
}

/** A set of intents, as the handler takes it. */
export interface MeshIntents {
  [name: string]: {
    params?: StandardSchemaV1 | undefined
    scope?: MeshScope | undefined
    linkToken(
      // biome-ignore lint/suspicious/noExplicitAny: each intent's params have their own type; the schema checks them
      input: LinkTokenContext & { params: any },
    ): LinkTokenResult | Promise<LinkTokenResult>
  }
}

/**
 * The result of `defineIntents`: the same intents, with exact types for those with and without `params` and `data`. The page
 * infers the type of `data` from what `linkToken` returns.
 *
 * @typeParam Schemas the schema of each intent's params
 * @typeParam Data the data of each intent: of one that gives none `undefined`, and with `undefined` if only sometimes
 */
export type DefinedIntents<Schemas, Data extends { [Name in keyof Schemas]: unknown }> = {
  [Name in keyof Schemas]: {
    scope?: MeshScope
    linkToken: (
      input: LinkTokenInput<Schemas[Name] extends StandardSchemaV1 ? Schemas[Name] : undefined>,
    ) => LinkTokenAnswer<Data[Name]> | Promise<LinkTokenAnswer<Data[Name]>>
  } & (Schemas[Name] extends StandardSchemaV1 ? { params: Schemas[Name] } : { params?: undefined })
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
 *     linkToken: async ({ params, userId }) => {
 *       const order = await createOrder(userId, params.asset)
 *       const transferOptions = { transactionId: order.id, toAddresses: [addressFor(params.asset)] }
 *       return { transferOptions, data: { orderId: order.id } }
 *     },
 *   },
 *   connect: { scope: 'read', linkToken: () => ({}) },
 * })
 */
export function defineIntents<Schemas, Answers extends { [Name in keyof Schemas]: unknown }>(
  intents: {
    [Name in keyof Schemas]: MeshIntent<Schemas[Name]>
  } & {
    // Only for the exact type of what is returned, which TypeScript does not infer in the line above.
    [Name in keyof Answers]: { linkToken: (input: never) => Answers[Name] }
  } & {
    // A misspelt field is an error where it stands, not a transfer without an address.
    [Name in keyof Answers]: { linkToken: (input: never) => CheckedAnswer<Answers[Name]> }
  },
): DefinedIntents<Schemas, { [Name in keyof Schemas]: DataOf<Awaited<Answers[Name]>> }> {
  return intents as never
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
