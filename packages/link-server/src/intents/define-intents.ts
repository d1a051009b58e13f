import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { MeshScope } from 'react-mesh-link/contract'
import type { MeshIntent } from './mesh-intent'

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
