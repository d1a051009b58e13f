import type { GetLinkTokenRequest, HoldingsModel } from '@meshconnect/node-api'
import type { MeshConnection } from 'react-mesh-link/contract'
import { describe, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { LinkTokenOptions } from '../mesh/link-token'
import { defineIntents, type MeshIntents } from './intents'

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

describe('data for the page', () => {
  const given = defineIntents({
    pay: {
      params: z.object({ cents: z.number() }),
      linkToken: ({ params, connection }) => {
        expectTypeOf(params).toEqualTypeOf<{ cents: number }>()
        expectTypeOf(connection).toEqualTypeOf<MeshConnection | undefined>()
        return { transferOptions: { transferType: 'payment' }, data: { orderId: 'o', cents: params.cents } }
      },
    },
    swap: {
      linkToken: async ({ connections, mesh, request }) => {
        expectTypeOf(request).toEqualTypeOf<Request | undefined>()
        const [first] = await connections()
        const holdings = await mesh.withAccessToken(first?.id ?? '', async (account) => {
          expectTypeOf(account.configure).parameter(0).not.toHaveProperty('fromAuthToken')
          return account.holdings()
        })
        expectTypeOf(holdings).toEqualTypeOf<HoldingsModel>()
        return first ? { data: { quote: 1 } } : { integrationId: 'x', data: { quote: 2 } }
      },
    },
    connect: { scope: 'read', linkToken: () => ({}) },
  })
  /** How the page infers it, from the type alone. */
  type Data<Intent extends { linkToken: (...input: never[]) => unknown }> =
    Awaited<ReturnType<Intent['linkToken']>> extends { data?: infer Data } ? Data : undefined

  test('has the type that the intent returns, also from an async intent', () => {
    type Pay = NonNullable<Data<(typeof given)['pay']>>
    expectTypeOf<Pay>().toEqualTypeOf<{ orderId: string; cents: number }>()
    expectTypeOf<NonNullable<Data<(typeof given)['swap']>>>().toEqualTypeOf<{ quote: number }>()
    expectTypeOf<Data<(typeof given)['connect']>>().toEqualTypeOf<undefined>()
    expectTypeOf<typeof given>().toExtend<MeshIntents>()
  })

  test('refuses a request that Mesh does not have', () => {
    defineIntents({
      // @ts-expect-error not one of Mesh's types of transfer
      wrong: { linkToken: () => ({ transferOptions: { transferType: 'gift' } }) },
    })
  })
})

test('has link-token options that Mesh accepts', () => {
  expectTypeOf<LinkTokenOptions['integrationId']>().toExtend<GetLinkTokenRequest['integrationId']>()
  type Ours = NonNullable<LinkTokenOptions['transferOptions']>
  type Theirs = NonNullable<GetLinkTokenRequest['transferOptions']>
  expectTypeOf<keyof Ours>().toExtend<keyof Theirs>()
  expectTypeOf<keyof LinkTokenOptions>().toExtend<keyof GetLinkTokenRequest>()
})
