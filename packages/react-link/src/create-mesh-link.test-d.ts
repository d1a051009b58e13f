import { assertType, describe, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { MeshLinkButtonProps } from './components/button/mesh-link-button'
import type { MeshLinkFrameProps } from './components/frame/mesh-link-frame'
import type { IntentData } from './core/client/intents'
import type { MeshLinkClient, OpenRequest } from './core/client/mesh-link-client'
import type { SavedAccounts } from './core/contract'
import type { MeshLinkError } from './core/errors/mesh-link-error'
import type { MeshLinkEvent } from './core/session/mesh-link-event'
import type { LinkResult, Session } from './core/session/session'
import { createMeshLink } from './create-mesh-link'
import type { UseMeshLinkOptions } from './hooks/use-mesh-link'

const intents = {
  connect: {},
  deposit: { params: z.object({ asset: z.enum(['USDC', 'BTC']), amount: z.number().optional() }) },
  verify: { params: z.object({ note: z.string() }).optional() },
}
type Request = OpenRequest<typeof intents>

describe('intents of the backend', () => {
  it('give each intent its params', () => {
    assertType<Request>({ intent: 'connect' })
    assertType<Request>({ intent: 'deposit', params: { asset: 'USDC' } })
    assertType<Request>({ intent: 'deposit', params: { asset: 'BTC', amount: 2 }, connectionId: 'x' })
    assertType<Request>({ intent: 'verify' })
    assertType<Request>({ intent: 'verify', params: { note: 'x' } })
  })

  it('refuse an intent that the backend does not have', () => {
    // @ts-expect-error -- no such intent
    assertType<Request>({ intent: 'withdraw' })
  })

  it('refuse params that are missing, wrong or unexpected', () => {
    // @ts-expect-error -- params are missing
    assertType<Request>({ intent: 'deposit' })
    // @ts-expect-error -- no such asset
    assertType<Request>({ intent: 'deposit', params: { asset: 'DOGE' } })
    // @ts-expect-error -- a number
    assertType<Request>({ intent: 'deposit', params: { asset: 'BTC', amount: '2' } })
    // @ts-expect-error -- it takes none
    assertType<Request>({ intent: 'connect', params: { asset: 'BTC' } })
  })

  it('narrow the client’s open()', () => {
    const client = createMeshLink<typeof intents>({ backend: {} as never })
    void client.open({ intent: 'deposit', params: { asset: 'USDC' }, integration: 'coinbase' })
    void client.open({} as Request)
    // @ts-expect-error -- no such asset
    void client.open({ intent: 'deposit', params: { asset: 'DOGE' } })
    // @ts-expect-error -- no such intent
    void client.open({ intent: 'withdraw' })
    expectTypeOf(client).toEqualTypeOf<MeshLinkClient<typeof intents>>()
  })

  it('are open when the client names none', () => {
    assertType<OpenRequest>({ intent: 'anything', params: { at: 'all' } })
    assertType<UseMeshLinkOptions>({ intent: 'anything', params: { at: 'all' } })
  })
})

describe('data of an intent', () => {
  // Only types are checked here: no backend is called.
  const backend = {} as never
  const withData = {
    connect: { linkToken: () => ({ restrictMultipleAccounts: true }) },
    order: { linkToken: async (_: { userId: string }) => ({ integrationId: 'x', data: { orderId: 7 } }) },
    quote: {
      params: z.object({ asset: z.string() }),
      linkToken: ({ params }: { params: { asset: string } }) =>
        params.asset ? { data: { price: '1.00' } } : { integrationId: 'x' },
    },
  }
  const client = createMeshLink<typeof withData>({ backend })

  it('is what its linkToken function returns beside the request', () => {
    type Intents = typeof withData
    expectTypeOf<IntentData<Intents['order']>>().toEqualTypeOf<{ orderId: number }>()
    expectTypeOf<IntentData<Intents['quote']>>().toEqualTypeOf<{ price: string } | undefined>()
    expectTypeOf<IntentData<Intents['connect']>>().toEqualTypeOf<undefined>()
    expectTypeOf<IntentData<{ params?: undefined }>>().toBeUnknown()
  })

  it('is in the result of open() and in onExit, by the name of the intent', async () => {
    const result = await client.open(
      { intent: 'order' },
      { onExit: ({ data }) => expectTypeOf(data).toEqualTypeOf<{ orderId: number } | undefined>() },
    )
    expectTypeOf(result.data).toEqualTypeOf<{ orderId: number } | undefined>()
    const quote = await client.open({ intent: 'quote', params: { asset: 'BTC' } })
    expectTypeOf(quote.data).toEqualTypeOf<{ price: string } | undefined>()
    const { paymentLink, error, data } = await client.createPayLink({ intent: 'order' })
    expectTypeOf(data).toEqualTypeOf<{ orderId: number } | undefined>()
    if (error) expectTypeOf(paymentLink).toBeUndefined()
    else expectTypeOf(paymentLink).toBeString()
    const other = await client.open({ intent: 'connect' })
    expectTypeOf(other.data).toBeUndefined()
  })

  it('is unknown when the client names no intents', async () => {
    const result = await createMeshLink({ backend }).open({ intent: 'anything' })
    expectTypeOf(result.data).toBeUnknown()
  })
})

describe('a result', () => {
  it('always has an error when it failed', () => {
    const result = {} as LinkResult
    if (result.status === 'failed') expectTypeOf(result.error).toEqualTypeOf<MeshLinkError>()
    else expectTypeOf(result.error).toEqualTypeOf<MeshLinkError | undefined>()
  })
})

describe('a session', () => {
  it('has the data of its status', () => {
    const session = {} as Session
    if (session.status === 'ended') expectTypeOf(session.result).toEqualTypeOf<LinkResult>()
    if (session.status === 'open') expectTypeOf(session.page).toEqualTypeOf<string | undefined>()
    // @ts-expect-error -- an idle one has no result
    if (session.status === 'idle') assertType(session.result)
  })
})

describe('an event', () => {
  it('has the payload of its name', () => {
    expectTypeOf<MeshLinkEvent<'integrationConnected'>['payload']>().toHaveProperty('brokerName')
    expectTypeOf<MeshLinkEvent<'somethingNewOfMesh'>['payload']>().toBeUnknown()
  })
})

describe('saved accounts', () => {
  it('are `requested` only with a connectionId', () => {
    assertType<Request>({ intent: 'connect', connectionId: 'x', savedAccounts: 'requested' })
    assertType<UseMeshLinkOptions>({ intent: 'anything', connectionId: 'x', savedAccounts: 'requested' })
    assertType<Request>({ intent: 'connect', connectionId: {} as string | undefined, savedAccounts: 'none' })
    assertType<Request>({ intent: 'connect', connectionId: 'x', savedAccounts: {} as SavedAccounts })
    // @ts-expect-error -- the account of which connection?
    assertType<Request>({ intent: 'connect', savedAccounts: 'requested' })
    // @ts-expect-error -- the connection may be missing
    assertType<Request>({
      intent: 'connect',
      connectionId: {} as string | undefined,
      savedAccounts: 'requested',
    })
    // @ts-expect-error -- the account of which connection?
    assertType<UseMeshLinkOptions>({ intent: 'anything', savedAccounts: 'requested' })
    // @ts-expect-error -- the account of which connection?
    assertType<MeshLinkButtonProps>({ intent: 'anything', savedAccounts: 'requested' })
  })
})

describe('an institution', () => {
  it('is opened by name, or by a connection, not by both', () => {
    assertType<Request>({ intent: 'connect', integration: 'coinbase' })
    assertType<Request>({ intent: 'connect', integration: 'coinbase', savedAccounts: 'none' })
    assertType<MeshLinkButtonProps>({ intent: 'anything', integration: {} as string | undefined })
    assertType<MeshLinkFrameProps>({ intent: 'anything', integration: 'coinbase' })
    // @ts-expect-error -- which of the two?
    assertType<Request>({ intent: 'connect', integration: 'coinbase', connectionId: 'x' })
    // @ts-expect-error -- the account of which connection?
    assertType<Request>({ intent: 'connect', integration: 'coinbase', savedAccounts: 'requested' })
  })
})

describe('the display', () => {
  it('can not be `embedded`: <MeshLinkFrame> embeds Link', () => {
    assertType<Request>({ intent: 'connect', display: 'sdk-overlay' })
    // @ts-expect-error -- no such display
    assertType<Request>({ intent: 'connect', display: 'embedded' })
    // @ts-expect-error -- a frame has no other display
    assertType<MeshLinkFrameProps>({ intent: 'connect', display: 'dialog' })
  })
})
