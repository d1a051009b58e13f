import type { GetLinkTokenRequest } from '@meshconnect/node-api'
import { expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { LinkTokenOptions } from '../mesh/link-token'
import { defineIntents } from './intents'

const intents = defineIntents({
  deposit: {
    params: z.object({ asset: z.enum(['USDC', 'ETH']).default('USDC'), amount: z.coerce.number() }),
    linkToken: ({ params, userId, platform }) => {
      expectTypeOf(params).toEqualTypeOf<{ asset: 'USDC' | 'ETH'; amount: number }>()
      expectTypeOf(userId).toBeString()
      expectTypeOf(platform).toEqualTypeOf<'web' | 'ios' | 'android' | 'reactNative' | 'flutter'>()
      return {}
    },
  },
  connect: { scope: 'read', linkToken: async () => ({ restrictMultipleAccounts: true }) },
  plain: {
    linkToken: ({ params }) => {
      expectTypeOf(params).toBeUndefined()
      return {}
    },
  },
})

test('gives the browser the names and params as types', () => {
  expectTypeOf<keyof typeof intents>().toEqualTypeOf<'deposit' | 'connect' | 'plain'>()
  type Input = NonNullable<(typeof intents)['deposit']['params']['~standard']['types']>['input']
  expectTypeOf<Input>().toEqualTypeOf<{ asset?: 'USDC' | 'ETH' | undefined; amount: unknown }>()
  expectTypeOf(intents.connect.params).toEqualTypeOf<undefined>()
})

test('has link-token options that Mesh accepts', () => {
  expectTypeOf<LinkTokenOptions['integrationId']>().toExtend<GetLinkTokenRequest['integrationId']>()
  type Ours = NonNullable<LinkTokenOptions['transferOptions']>
  type Theirs = NonNullable<GetLinkTokenRequest['transferOptions']>
  expectTypeOf<keyof Ours>().toExtend<keyof Theirs>()
  expectTypeOf<keyof LinkTokenOptions>().toExtend<keyof GetLinkTokenRequest>()
})
