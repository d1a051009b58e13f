import type { BrokerType } from '@meshconnect/node-api'
import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, BINANCE, COINBASE, KRAKEN } from '../testing/known'
import { managedAccount } from '../testing/managed-account'

const NOT_OURS = 'not-one-of-our-tokens'
const previewId = '00000000-0000-4000-8000-000000000000'
const kraken = 'kraken' as BrokerType

type World = Awaited<ReturnType<typeof managedAccount>>

/** Every call that takes a token, with the given one. */
function calls({ api }: World, authToken: string, type: BrokerType) {
  const from = { fromAuthToken: authToken, fromType: type }
  const to = { networkId: BASE, symbol: 'USDC' }
  const token = { authToken, type }
  return {
    'holdings/get': () => api.v1HoldingsGetCreate(token),
    'holdings/value': () => api.v1HoldingsValueCreate(token),
    'balance/get': () => api.v1BalanceGetCreate(token),
    'exchange/verify': () => api.v1ExchangeVerifyCreate({ authToken, integrationId: KRAKEN }),
    'account/verify': () => api.v1AccountVerifyCreate({ authToken, integrationId: KRAKEN }),
    'address/get': () => api.v1TransfersManagedAddressGetCreate({ ...token, ...to }),
    configure: () =>
      api.v1TransfersManagedConfigureCreate({ ...from, toAddresses: [{ ...to, address: ADDRESS }] }),
    preview: () => api.v1TransfersManagedPreviewCreate({ ...from, ...to, toAddress: ADDRESS, amount: 10 }),
    execute: () => api.v1TransfersManagedExecuteCreate({ ...from, previewId }),
    update: () => api.v1TransfersManagedUpdateCreate({ ...token, transactionId: previewId }),
    'DELETE account': () => api.v1AccountDelete(token),
  }
}

type Call = keyof ReturnType<typeof calls>

/** The calls whose answer has a status for a refused token. */
const WITH_STATUS: Call[] = ['holdings/get', 'configure', 'preview', 'execute']
const WITHOUT_STATUS: Call[] = [
  ...(['holdings/value', 'balance/get', 'exchange/verify', 'account/verify', 'address/get'] as const),
  'update',
]

test.each<Call>([...WITH_STATUS, ...WITHOUT_STATUS, 'DELETE account'])(
  '%s answers 400 invalidIntegrationToken to a text that can’t be a token',
  async (name) => {
    const world = await managedAccount({ integrationId: KRAKEN, type: kraken })
    for (const text of [NOT_OURS, `${world.token.authToken}x`]) {
      const { status, data } = await calls(world, text, kraken)[name]()
      expect(status).toBe(400)
      expect(data).toMatchObject({ status: 'badRequest', errorType: 'invalidIntegrationToken' })
      expect(JSON.stringify(data)).not.toContain(text)
    }
  },
)

test('configure answers the same to a target that can’t be a token', async () => {
  const { api, from } = await managedAccount()
  const { status, data } = await api.v1TransfersManagedConfigureCreate({
    ...from,
    toAuthToken: NOT_OURS,
    toType: 'kraken',
  })
  expect([status, data]).toMatchObject([400, { errorType: 'invalidIntegrationToken' }])
})

describe('a well-formed token that is no longer accepted', () => {
  /** A token of each kind that is refused, with its broker type. */
  async function refused() {
    const world = await managedAccount({ integrationId: KRAKEN, type: kraken })
    const { api, token, connect, time } = world
    const session = await world.link('user-3')
    const { refreshToken = '' } = (await session.connectAs(KRAKEN, 'Mesh')).payload.accountTokens[0] ?? {}
    const revoked = await connect(COINBASE, 'coinbase')
    await api.v1AccountDelete(revoked)
    const ended = await connect(KRAKEN, 'kraken', 'Mesh', 'user-2')
    time.advance(86_400_000)
    const valid = await connect(KRAKEN, 'kraken', 'Mesh', 'user-4')
    const tokens: [string, string, BrokerType][] = [
      ['unknown', Buffer.alloc(32).toString('base64url'), kraken],
      ['revoked', revoked.authToken, revoked.type],
      ['ended', ended.authToken, kraken],
      ['the first one, which has ended as well', token.authToken, kraken],
      ['a refresh token', refreshToken, kraken],
      ['of another type', valid.authToken, 'coinbase'],
    ]
    return { world, tokens }
  }

  test('is answered with 200, status failed and no errorType, where the answer has a status', async () => {
    const { world, tokens } = await refused()
    for (const [why, authToken, type] of tokens) {
      for (const name of WITH_STATUS) {
        const { status, data } = await calls(world, authToken, type)[name]()
        expect([status, data.status, data.errorType], `${why} ${name}`).toEqual([200, 'ok', ''])
        expect(data, `${why} ${name}`).toMatchObject({ content: { status: 'failed' } })
      }
      const { data: held } = await calls(world, authToken, type)['holdings/get']()
      expect(held.content).toMatchObject({
        errorMessage: 'Unauthorized token',
        type,
        accountId: null,
        cryptocurrencyPositions: [],
      })
      const { data: sent } = await calls(world, authToken, type).execute()
      expect(sent.content?.errorMessage).toBe('Unauthorized token')
    }
  })

  test('is answered with 400 where the answer has none', async () => {
    const { world, tokens } = await refused()
    for (const [why, authToken, type] of tokens) {
      // `verify` takes an integration instead of a type.
      const isOfKraken = type === 'kraken'
      for (const name of WITHOUT_STATUS.filter((call) => isOfKraken || !call.includes('verify'))) {
        const { status, data } = await calls(world, authToken, type)[name]()
        expect([status, data.message, data.errorType], `${why} ${name}`).toEqual([
          400,
          'Unauthorized token',
          'badRequest',
        ])
      }
    }
  })

  test('is refused by DELETE account as before', async () => {
    const { world } = await refused()
    const unknown = Buffer.alloc(32).toString('base64url')
    const { status, data } = await calls(world, unknown, kraken)['DELETE account']()
    expect([status, data.message, data.errorType]).toEqual([400, 'Unauthorized token', 'badRequest'])
  })
})

test('an expired managed login stays notAuthorized, and is failed where there is no such status', async () => {
  const type = 'binanceInternationalDirect'
  const world = await managedAccount({ integrationId: BINANCE, type })
  world.time.advance(30 * 86_400_000)
  const statusOf = async (name: Call) => {
    const { status, data } = await calls(world, world.token.authToken, type)[name]()
    return [status, 'content' in data ? (data.content as { status?: string }).status : data.message]
  }
  expect(await statusOf('holdings/get')).toEqual([200, 'notAuthorized'])
  expect(await statusOf('configure')).toEqual([200, 'notAuthorizedFrom'])
  expect(await statusOf('preview')).toEqual([200, 'failed'])
  expect(await statusOf('execute')).toEqual([200, 'failed'])
  expect(await statusOf('balance/get')).toEqual([400, 'Unauthorized token'])
})
