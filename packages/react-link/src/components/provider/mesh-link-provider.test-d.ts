import type { StandardSchemaV1 } from '@standard-schema/spec'
import { expectTypeOf, it } from 'vitest'
import type { MeshLinkClient } from '../../core/client/mesh-link-client'
import type { MeshLinkProviderProps } from './mesh-link-provider'

type Taken = MeshLinkProviderProps['client']

type Intents = {
  connect: { params?: undefined }
  deposit: { params: StandardSchemaV1<{ asset: 'USDC' | 'ETH' }> }
}

it('MeshLinkProvider accepts a client with any intents', () => {
  expectTypeOf<MeshLinkClient>().toExtend<Taken>()
  expectTypeOf<MeshLinkClient<Intents>>().toExtend<Taken>()
})
