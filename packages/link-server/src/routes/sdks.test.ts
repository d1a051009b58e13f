import type { LinkConnectedPayload, LinkPlatform } from 'react-mesh-link/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { COINBASE, KRAKEN, openLink } from '../testing/link-user'
import {
  connectedMessageOf,
  connectedObjectOf,
  transferErrorOf,
  transferObjectOf,
} from '../testing/sdk-objects'
import { newUser, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
beforeEach(() => mesh.reset())

const PLATFORMS: LinkPlatform[] = ['web', 'reactNative', 'ios', 'android', 'flutter']
const IBKR = '90e453ed-c2a7-46f8-9719-d382b4e5f0a9'

/** Opens Link for a deposit, as an app on this platform does. */
async function open(user: string, platform: LinkPlatform, connectionId?: string) {
  const body = { intent: 'deposit', params: { asset: 'USDC' }, platform, connectionId }
  const answer = await backend.call(user, 'POST /link-token', { body })
  expect(answer.status).toBe(200)
  return { ...answer.body, link: await openLink(answer.body.linkToken) }
}

/** Connects an account, and sends the backend what `hand` makes of Link's payload. */
async function connect(
  user: string,
  platform: LinkPlatform,
  integrationId: string,
  hand: (payload: LinkConnectedPayload) => unknown,
) {
  const { link, linkSessionId } = await open(user, platform)
  const payload: LinkConnectedPayload = await link.connect(integrationId)
  const answer = await backend.call(user, 'POST /connections', {
    body: { linkSessionId, payload: hand(payload) },
  })
  return { answer, payload, connection: answer.body.connections?.[0] }
}

describe.each(PLATFORMS)('an account that the SDK for %s connected', (platform) => {
  test.each([
    ['Coinbase, which Mesh manages', COINBASE, 'managed'],
    ['Kraken, which Mesh does not manage', KRAKEN, 'unmanaged'],
  ])('returns on every platform without a login: %s', async (_, integrationId, kind) => {
    const user = newUser()
    const { answer, connection } = await connect(user, platform, integrationId, connectedObjectOf[platform])
    expect(answer).toMatchObject({ status: 200, body: { connections: [{ kind, canSkipLogin: true }] } })
    for (const other of PLATFORMS) {
      const { link, accessTokens } = await open(user, other, connection.id)
      // The fields that the classes of all five SDKs require, each a text.
      expect(accessTokens).toEqual([
        {
          accessToken: expect.stringMatching(/./),
          accountId: expect.stringMatching(/./),
          accountName: expect.stringMatching(/./),
          brokerName: expect.stringMatching(/./),
          brokerType: expect.stringMatching(/./),
        },
      ])
      expect((await backend.call(user, 'GET /access-tokens')).body).toEqual(accessTokens)
      expect(await link.comeBack(accessTokens)).toBe(1)
    }
  })

  test.each([
    ['Coinbase', COINBASE],
    ['Kraken', KRAKEN],
  ])('is the same connection when it comes as Link’s message, or again: %s', async (_, integrationId) => {
    const user = newUser()
    const { connection } = await connect(user, platform, integrationId, connectedObjectOf[platform])
    const again = await connect(user, platform, integrationId, connectedMessageOf)
    const third = await connect(user, platform, integrationId, connectedObjectOf[platform])
    expect(again.connection).toMatchObject({ id: connection.id, status: 'active' })
    expect(third.connection).toMatchObject({ id: connection.id, kind: connection.kind })
    expect((await backend.call(user, 'GET /connections')).body.connections).toHaveLength(1)
  })

  test('is pending when the institution gives access later', async () => {
    const { answer } = await connect(newUser(), platform, IBKR, connectedObjectOf[platform])
    expect(answer).toMatchObject({
      status: 200,
      body: { connections: [{ kind: 'delayed', status: 'pending_access', canSkipLogin: false }] },
    })
  })

  test('may transfer, and the report is confirmed by Mesh', async () => {
    const user = newUser()
    await connect(user, platform, COINBASE, connectedObjectOf[platform])
    const { link, linkSessionId, accessTokens } = await open(user, platform)
    await link.comeBack(accessTokens)
    const report = await link.transfer('USDC', 25)
    const answer = await backend.call(user, 'POST /transfers', {
      body: { linkSessionId, transfer: transferObjectOf[platform](report) },
    })
    expect(answer).toMatchObject({ status: 200, body: { id: report.transferId } })
    const { transfers } = (await backend.call(user, 'GET /transfers')).body
    expect(transfers).toMatchObject([{ id: report.transferId, symbol: 'USDC' }])
    expect(transfers[0].status).not.toBe('unconfirmed')
  })

  test('may have a transfer that Link could not submit: nothing is shown', async () => {
    const user = newUser()
    const { linkSessionId } = await open(user, platform)
    for (const transfer of [
      transferErrorOf[platform]('Insufficient funds'),
      { type: 'transferFinished', payload: { status: 'error', errorMessage: 'Insufficient funds' } },
    ]) {
      const answer = await backend.call(user, 'POST /transfers', { body: { linkSessionId, transfer } })
      expect(answer).toMatchObject({ status: 204, body: '' })
    }
    expect((await backend.call(user, 'GET /transfers')).body.transfers).toEqual([])
    expect(backend.events).toContainEqual(
      expect.objectContaining({ type: 'transfer_reported', linkSessionId, isSubmitted: false }),
    )
  })

  test('can be disconnected, and then does not return anywhere', async () => {
    const user = newUser()
    const { connection } = await connect(user, platform, COINBASE, connectedObjectOf[platform])
    const { accessTokens } = await open(user, platform)
    expect((await backend.call(user, `DELETE /connections/${connection.id}`)).status).toBe(204)
    expect((await open(user, platform)).accessTokens).toEqual([])
    const { link } = await open(user, platform)
    await expect(link.comeBack(accessTokens)).rejects.toThrow('accounts_refused')
  })
})

test('an account with several accounts comes whole from every SDK', async () => {
  for (const platform of PLATFORMS) {
    const user = newUser()
    const { link, linkSessionId } = await open(user, platform)
    const payload = await link.connect(COINBASE, { accounts: 2 })
    const { body } = await backend.call(user, 'POST /connections', {
      body: { linkSessionId, payload: connectedObjectOf[platform](payload) },
    })
    expect(body.connections).toHaveLength(1)
    expect(body.connections[0].accounts).toHaveLength(2)
  }
})

test('a native SDK’s access token keeps the stored tokenId when the two differ by now', async () => {
  const user = newUser()
  const { connection, payload } = await connect(user, 'android', COINBASE, connectedObjectOf.android)
  const [first] = payload.accessToken?.accountTokens ?? []
  const { link, linkSessionId } = await open(user, 'ios')
  const again = await link.connect(COINBASE)
  const changed = structuredClone(again)
  for (const token of changed.accessToken?.accountTokens ?? [])
    token.accessToken = `changed-${token.accessToken}`
  const { body } = await backend.call(user, 'POST /connections', {
    body: { linkSessionId, payload: connectedObjectOf.ios(changed) },
  })
  expect(body.connections).toMatchObject([{ id: connection.id, kind: 'managed' }])
  expect((await open(user, 'web')).accessTokens).toMatchObject([{ accessToken: first?.tokenId }])
})

describe('an object that makes no sense', () => {
  const account = { accountId: 'a', accountName: 'A' }
  const broker = { brokerType: 'coinbase', brokerName: 'Coinbase' }
  test.each([
    ['nothing', undefined, 'payload'],
    ['a text', 'FAKE-SECRET-text', 'payload'],
    ['a list', [], 'payload'],
    ['an empty object', {}, 'payload'],
    [
      'a message without a payload',
      { type: 'brokerageAccountAccessToken', payload: null },
      'payload.payload',
    ],
    ['a transfer', { type: 'transferFinished', payload: { status: 'success' } }, 'payload.payload'],
    ['no account', { accountTokens: [], ...broker }, 'payload.accountTokens'],
    [
      'an account without an id',
      { accountTokens: [{ account: { accountName: 'A' }, accessToken: 'FAKE-SECRET' }], ...broker },
      'payload.accountTokens.0.account.accountId',
    ],
    [
      'an account without a token',
      { accountTokens: [{ account }], ...broker },
      'payload.accountTokens.0.accessToken',
    ],
    [
      'a good account beside a bad one',
      {
        accountTokens: [
          { account, accessToken: 'FAKE-SECRET' },
          { account, accessToken: 7 },
        ],
        ...broker,
      },
      'payload.accountTokens.1.accessToken',
    ],
    [
      'no broker type',
      { accessToken: { accountTokens: [{ account, accessToken: 'FAKE-SECRET' }] } },
      'payload.accessToken.brokerType',
    ],
    [
      'an empty refresh token',
      { delayedAuth: { refreshToken: '', ...broker } },
      'payload.delayedAuth.refreshToken',
    ],
    [
      'two payloads',
      {
        accessToken: { accountTokens: [], ...broker },
        delayedAuth: { refreshToken: 'FAKE-SECRET', ...broker },
      },
      'payload',
    ],
  ])('is refused with the place of the fault, and nothing is saved: %s', async (_, payload, path) => {
    const user = newUser()
    const { linkSessionId } = await open(user, 'android')
    const answer = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_body', errors: [{ path }] } })
    expect(JSON.stringify(answer.body)).not.toContain('FAKE-SECRET')
    expect((await backend.call(user, 'GET /connections')).body.connections).toEqual([])
  })
})
