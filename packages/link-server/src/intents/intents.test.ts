import type { GetLinkTokenRequest, HoldingsModel } from '@meshconnect/node-api'
import type { MeshConnection } from 'react-mesh-link/contract'
import { meshNetworks } from 'react-mesh-link/networks'
import { describe, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { LinkTokenAddress, LinkTokenOptions } from '../mesh/link-token'
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

describe('money that would go astray', () => {
  const address = { networkId: meshNetworks.ethereum.networkId, symbol: 'USDC', address: '0x1' }
  const { address: _, ...noAddress } = address

  test('a misspelt field is refused by the compiler, at any depth, in a promise and in one branch', () => {
    defineIntents({
      // @ts-expect-error no such field
      inAddress: { linkToken: () => ({ transferOptions: { toAddresses: [{ ...address, adress: '0x2' }] } }) },
      // @ts-expect-error no such field
      inTransfer: { linkToken: async () => ({ transferOptions: { amountInFiatt: 5 } }) },
      // @ts-expect-error no such field
      inRequest: { linkToken: () => ({ integrationID: 'x' }) },
      inVariable: {
        // @ts-expect-error no such field
        linkToken: async () => {
          const request = { transferOptions: { toAddresses: [address], clientFe: 0.1 } }
          return request
        },
      },
    })
    defineIntents({
      inBranch: {
        params: z.object({ isNew: z.boolean() }),
        // @ts-expect-error no such field
        linkToken: ({ params }) => (params.isNew ? { integrationId: 'x' } : { integrationID: 'x' }),
      },
    })
  })

  test('a deposit and a payment need an address, a purchase may leave it to Link', () => {
    defineIntents({
      // @ts-expect-error no address
      deposit: { linkToken: () => ({ transferOptions: { toAddresses: [noAddress] } }) },
      payment: {
        // @ts-expect-error no address
        linkToken: () => ({ transferOptions: { transferType: 'payment', toAddresses: [noAddress] } }),
      },
      purchase: {
        linkToken: () => ({ transferOptions: { transferType: 'onramp', toAddresses: [noAddress] } }),
      },
    })
  })

  test('what is right stays free: data of any form, a typed request, a list from elsewhere', () => {
    const addresses: LinkTokenAddress[] = [address]
    const request: LinkTokenOptions = { transferOptions: { toAddresses: addresses } }
    defineIntents({
      data: { linkToken: () => ({ data: { adress: { integrationID: 1 } } }) },
      typed: { linkToken: () => request },
      promised: { linkToken: async () => request },
      spread: { linkToken: () => ({ ...request, restrictMultipleAccounts: true }) },
      list: {
        linkToken: () => ({
          transferOptions: { toAddresses: addresses.map((it) => ({ ...it, amount: 1 })), clientFee: 0.01 },
        }),
      },
      wallet: { linkToken: () => ({ verifyWalletOptions: { networkType: 'evm', message: 'Hi' } }) },
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
