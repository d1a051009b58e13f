import { defineIntents, type LinkTokenResult, type MeshIntents } from 'mesh-link-server'
import { createMeshLink, type IntentData, type LinkHandlers, type UseMeshLinkResult } from 'react-mesh-link'
import { describe, expectTypeOf, it } from 'vitest'
import { z } from 'zod'

/** The backend's real intents, in each form in which they may give data. */
const intents = defineIntents({
  never: { scope: 'read', linkToken: () => ({ restrictMultipleAccounts: true }) },
  neverAsync: { linkToken: async () => ({ transferOptions: { transferType: 'deposit' } }) },
  neverWithParams: { params: z.object({ asset: z.string() }), linkToken: () => ({}) },
  always: { linkToken: () => ({ transferOptions: { transferType: 'payment' }, data: { order: 'o' } }) },
  alwaysAsync: { linkToken: async ({ userId }) => ({ data: { order: userId, lines: [1] } }) },
  alwaysWithParams: {
    params: z.object({ cents: z.coerce.number() }),
    linkToken: ({ params }) => ({ data: { cents: params.cents } }),
  },
  alwaysAsyncWithParams: {
    params: z.object({ pair: z.enum(['BTC', 'ETH']) }),
    linkToken: async ({ params, connections }) => {
      const accounts = await connections()
      if (accounts.length === 0) return { data: { rate: '1', of: params.pair } }
      return { integrationId: 'x', data: { rate: '2', of: params.pair } }
    },
  },
  sometimes: {
    linkToken: ({ connection }) => (connection ? { data: { saved: true } } : { integrationId: 'x' }),
  },
  sometimesAsync: {
    params: z.object({ note: z.string() }).optional(),
    linkToken: async ({ params }) => {
      if (params) return { data: { note: params.note } }
      return {}
    },
  },
  twoForms: { linkToken: ({ platform }) => ({ data: platform === 'web' ? { web: 1 } : { app: 1 } }) },
  syncOrAsync: {
    linkToken: ({ connection }) =>
      connection ? { data: { id: connection.id } } : Promise.resolve({ data: { id: 'new' } }),
  },
  text: { linkToken: () => ({ data: 'words' }) },
  declared: { linkToken: (): LinkTokenResult<{ order: number }> => ({ data: { order: 1 } }) },
})
type Intents = typeof intents
type Data<Name extends keyof Intents> = IntentData<Intents[Name]>

const client = createMeshLink<Intents>({ backend: {} as never })

describe('the data of an intent that defineIntents made', () => {
  it('is undefined when it never gives any', () => {
    expectTypeOf<Data<'never'>>().toEqualTypeOf<undefined>()
    expectTypeOf<Data<'neverAsync'>>().toEqualTypeOf<undefined>()
    expectTypeOf<Data<'neverWithParams'>>().toEqualTypeOf<undefined>()
  })

  it('is exactly what it gives when it always does', () => {
    expectTypeOf<Data<'always'>>().toEqualTypeOf<{ order: string }>()
    expectTypeOf<Data<'alwaysAsync'>>().toEqualTypeOf<{ order: string; lines: number[] }>()
    expectTypeOf<Data<'alwaysWithParams'>>().toEqualTypeOf<{ cents: number }>()
    expectTypeOf<Data<'alwaysAsyncWithParams'>>().toEqualTypeOf<{ rate: string; of: 'BTC' | 'ETH' }>()
    expectTypeOf<Data<'syncOrAsync'>>().toEqualTypeOf<{ id: string }>()
    expectTypeOf<Data<'text'>>().toEqualTypeOf<string>()
    expectTypeOf<Data<'twoForms'>>().toExtend<{ web?: number | undefined; app?: number | undefined }>()
  })

  it('may be undefined when it gives data in one branch, or says so itself', () => {
    expectTypeOf<Data<'sometimes'>>().toEqualTypeOf<{ saved: boolean } | undefined>()
    expectTypeOf<Data<'sometimesAsync'>>().toEqualTypeOf<{ note: string } | undefined>()
    expectTypeOf<Data<'declared'>>().toEqualTypeOf<{ order: number } | undefined>()
  })

  it('leaves the intents what the handler takes', () => {
    expectTypeOf<Intents>().toExtend<MeshIntents>()
  })
})

describe('open()', () => {
  it('has the data for certain once something was done in Link', async () => {
    const result = await client.open({ intent: 'alwaysWithParams', params: { cents: 250 } })
    if (result.status === 'submitted') expectTypeOf(result.data).toEqualTypeOf<{ cents: number }>()
    if (result.status === 'connected') expectTypeOf(result.data).toEqualTypeOf<{ cents: number }>()
    if (result.status === 'verified') expectTypeOf(result.data).toEqualTypeOf<{ cents: number }>()
    // A session may end before it has a token.
    if (result.status === 'cancelled')
      expectTypeOf(result.data).toEqualTypeOf<{ cents: number } | undefined>()
    if (result.status === 'failed') expectTypeOf(result.data).toEqualTypeOf<{ cents: number } | undefined>()
  })

  it('has no data when the intent gives none, and maybe when it gives some in one branch', async () => {
    expectTypeOf((await client.open({ intent: 'neverAsync' })).data).toEqualTypeOf<undefined>()
    const sometimes = await client.open({ intent: 'sometimes' })
    if (sometimes.status === 'submitted')
      expectTypeOf(sometimes.data).toEqualTypeOf<{ saved: boolean } | undefined>()
  })

  it('refuses wrong params and names as before', () => {
    // @ts-expect-error -- no such pair
    void client.open({ intent: 'alwaysAsyncWithParams', params: { pair: 'DOGE' } })
    // @ts-expect-error -- it takes none
    void client.open({ intent: 'always', params: { cents: 1 } })
    // @ts-expect-error -- no such intent
    void client.open({ intent: 'refund' })
  })
})

describe('session and result of a hook, pay links and callbacks', () => {
  type Link = UseMeshLinkResult<Data<'always'>>

  it('have the data once there is a token', async () => {
    const { session, result } = {} as Link
    if (session.status === 'loading') expectTypeOf(session.data).toEqualTypeOf<{ order: string }>()
    if (session.status === 'open') expectTypeOf(session.data).toEqualTypeOf<{ order: string }>()
    if (session.status === 'closing') expectTypeOf(session.data).toEqualTypeOf<{ order: string }>()
    // @ts-expect-error -- there is no token yet
    if (session.status === 'preparing') session.data
    if (result?.status === 'submitted') expectTypeOf(result.data).toEqualTypeOf<{ order: string }>()
    expectTypeOf(result?.data).toEqualTypeOf<{ order: string } | undefined>()

    const payLink = await client.createPayLink({ intent: 'always' })
    if (!payLink.error) expectTypeOf(payLink.data).toEqualTypeOf<{ order: string }>()
    const handlers: LinkHandlers<Data<'always'>> = {
      onExit(ended) {
        if (ended.status === 'submitted') expectTypeOf(ended.data.order).toBeString()
      },
    }
    void client.open({ intent: 'always' }, handlers)
  })
})
