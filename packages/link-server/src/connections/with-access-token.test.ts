import { inspect } from 'node:util'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { MeshAccount } from '../mesh/account-calls'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { COINBASE, openLink } from '../testing/link-user'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
beforeEach(() => mesh.reset())

const ETHEREUM = 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611'
const toAddress = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

/** A backend whose intent `use` gives an account to the function of the test. */
let use: (account: MeshAccount) => unknown = () => undefined
const backend = testBackend({
  mesh,
  intents: {
    deposit: { linkToken: () => ({ transferOptions: {} }) },
    use: {
      linkToken: async ({ connection, mesh }) => {
        if (connection) await mesh.withAccessToken(connection.id, (account) => use(account))
        return {}
      },
    },
  },
})

/** Calls `work` with the account, and returns its value; rejects with the problem. */
async function withAccount<T>(
  user: string,
  id: string,
  work: (account: MeshAccount) => Promise<T>,
): Promise<T> {
  let result: Promise<T> | undefined
  use = (account) => {
    result = work(account)
    return result
  }
  await backend.call(user, 'POST /link-token', { body: { intent: 'use', connectionId: id } })
  if (!result) throw new Error('The account was not given.')
  return result
}

async function save(user: string, payload: unknown) {
  const { body } = await backend.call(user, 'POST /link-token', { body: { intent: 'deposit' } })
  const { linkSessionId } = body
  const saved = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
  return saved.body.connections[0].id as string
}

async function connected(user: string) {
  const { linkToken } = await openSession(testBackend({ mesh }), user)
  const payload = await (await openLink(linkToken)).connect(COINBASE, { username: 'MeshUSDC' })
  return { id: await save(user, payload), token: payload.accessToken?.accountTokens[0]?.tokenId ?? '' }
}

const statusOf = async (user: string) =>
  (await backend.call(user, 'GET /connections')).body.connections[0].status

describe('an account on the server', () => {
  test('offers what Mesh offers over an account, with Mesh’s own answers', async () => {
    const user = newUser()
    const { id } = await connected(user)
    await withAccount(user, id, async (account) => {
      expect(account.connection).toMatchObject({ id, brokerType: 'coinbase' })
      expect(await account.holdings({ includeMarketValue: true })).toMatchObject({
        status: 'succeeded',
        cryptocurrencyPositions: [{ symbol: 'USDC', amount: expect.any(Number) }],
      })
      expect((await account.holdingsValue()).totalValue).toBeGreaterThan(0)
      expect(await account.depositAddress({ symbol: 'USDC', networkId: ETHEREUM })).toMatchObject({
        address: expect.stringMatching(/^0x/),
      })
      const transfer = { symbol: 'USDC', networkId: ETHEREUM, amountInFiat: 20, fiatCurrency: 'USD' }
      expect(await account.quote({ ...transfer, toAddress })).toMatchObject({ symbol: 'USDC' })
      const toAddresses = [{ networkId: ETHEREUM, symbol: 'USDC', address: toAddress }]
      expect(await account.configure({ toAddresses })).toMatchObject({
        status: 'succeeded',
        holdings: [{ symbol: 'USDC' }],
      })
      expect(await account.preview({ ...transfer, toAddress })).toMatchObject({
        status: 'succeeded',
        previewResult: { previewId: expect.any(String) },
      })
    })
  })

  test('shows its token only when it is asked to', async () => {
    const user = newUser()
    const { id, token } = await connected(user)
    await withAccount(user, id, async (account) => {
      await account.holdings()
      const shown = [
        JSON.stringify(account),
        inspect(account, { showHidden: true, depth: 20, getters: true }),
        String(account),
        JSON.stringify(structuredClone(account.connection)),
        JSON.stringify(Reflect.ownKeys(account).map((key) => String(Reflect.get(account, key)))),
      ]
      expect(token.length).toBeGreaterThan(10)
      for (const text of shown) expect(text).not.toContain(token)
      expect(await account.revealToken()).toEqual({ authToken: token, type: 'coinbase' })
    })
  })

  test('works only inside the callback', async () => {
    const user = newUser()
    const { id } = await connected(user)
    const account = await withAccount(user, id, async (it) => it)
    await expect(account.holdings()).rejects.toThrow(/only inside the callback/)
    await expect(account.revealToken()).rejects.toThrow(/only inside the callback/)
  })

  test('fails with a problem that shows no token when Mesh repeats the request', async () => {
    const user = newUser()
    const tokenId = fakeToken('echoed')
    const id = await save(user, fakePayload([{ tokenId }]))
    mesh.fail('/address/get', 'echo')
    const error = await withAccount(user, id, (it) => it.depositAddress({ symbol: 'ETH' })).catch(
      (e: unknown) => e,
    )
    expect(error).toBeInstanceOf(MeshLinkProblem)
    expect(error).toMatchObject({ code: 'mesh_rejected' })
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(tokenId)
    expect(JSON.stringify(backend.events)).not.toContain(tokenId)
  })

  test.each([
    ['configure', { status: 'kycRequired' }],
    ['address/get', { brokerResponseStatus: 'kycRequired', errorMessage: 'Verify your identity' }],
    ['preview', { status: 'failed', errorMessage: 'No' }],
  ])('takes a failure inside a 200 of %s as a failure', async (path, content) => {
    const user = newUser()
    const id = await save(user, fakePayload())
    mesh.fail(`/managed/${path}`, { status: 200, body: { status: 'ok', content } })
    const calls = (it: MeshAccount): Promise<unknown> =>
      path === 'configure' ? it.configure({}) : path === 'preview' ? it.preview({}) : it.depositAddress({})
    await expect(withAccount(user, id, calls)).rejects.toMatchObject({ code: 'mesh_rejected' })
    expect(await statusOf(user)).toBe('active')
  })

  test('says why Mesh refused by its status, and nothing that is no status', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    onTestFinished(() => void vi.unstubAllEnvs())
    const user = newUser()
    const id = await save(user, fakePayload())
    const refusal = async (brokerResponseStatus: string) => {
      const content = { brokerResponseStatus, errorMessage: 'for developers' }
      mesh.fail('/managed/address/get', { status: 200, body: { status: 'ok', content } })
      return withAccount(user, id, (it) => it.depositAddress({})).catch((error: Error) => error.message)
    }
    expect(await refusal('kycRequired')).toBe('Mesh refused the request (kycRequired). Nothing was changed.')
    expect(await refusal('failed')).toBe('Mesh refused the request. Nothing was changed.')
    expect(await refusal('<b>words</b>')).toBe('Mesh refused the request. Nothing was changed.')
  })

  test('takes a preview that needs funding as an answer', async () => {
    const user = newUser()
    const id = await save(user, fakePayload())
    const content = { status: 'requiresFunding' }
    mesh.fail('/managed/preview', { status: 200, body: { status: 'ok', content } })
    expect(await withAccount(user, id, (it) => it.preview({}))).toEqual(content)
  })

  test.each([
    ['by a code', { status: 400, body: { status: 'badRequest', errorType: 'invalidIntegrationToken' } }],
    [
      'inside a 200',
      {
        status: 200,
        body: { status: 'ok', content: { status: 'failed', errorMessage: 'Unauthorized token' } },
      },
    ],
    ['for the sender', { status: 200, body: { status: 'ok', content: { status: 'notAuthorizedFrom' } } }],
  ])('needs a new login when its token is refused %s', async (_, fault) => {
    const user = newUser()
    const id = await save(user, fakePayload())
    mesh.fail('/managed/configure', fault)
    await expect(withAccount(user, id, (it) => it.configure({}))).rejects.toMatchObject({
      code: 'reconnect_required',
    })
    expect(await statusOf(user)).toBe('reconnect_required')
  })

  test('asks for the balances when Mesh does not say why it failed', async () => {
    const user = newUser()
    const id = await save(user, fakePayload())
    mesh.fail('/managed/configure', { status: 200, body: { status: 'ok', content: { status: 'failed' } } })
    const positions = { status: 'succeeded', cryptocurrencyPositions: [] }
    mesh.fail('/holdings/get', { status: 200, body: { status: 'ok', content: positions } })
    const configure = () => withAccount(user, id, (it) => it.configure({}))
    await expect(configure()).rejects.toMatchObject({ code: 'mesh_rejected' })
    const refused = { status: 'failed', errorMessage: 'Unauthorized token' }
    mesh.fail('/holdings/get', { status: 200, body: { status: 'ok', content: refused } })
    await expect(configure()).rejects.toMatchObject({ code: 'reconnect_required' })
  })

  test('gets a new access token once, when the old one is refused', async () => {
    const user = newUser()
    const accessToken = fakeToken('old')
    const fresh = fakeToken('new')
    const id = await save(
      user,
      fakePayload([{ id: 'a', accessToken }], { brokerType: 'kraken', brokerName: 'Kraken' }),
    )
    const refusal = { status: 'failed', errorMessage: 'Unauthorized token' }
    mesh.fail('/holdings/value', { status: 200, body: { status: 'ok', content: refusal } })
    mesh.fail('/token/refresh', {
      status: 200,
      body: {
        status: 'ok',
        content: {
          status: 'succeeded',
          brokerAccountTokens: [{ accessToken: fresh, refreshToken: fakeToken('r') }],
        },
      },
    })
    await expect(withAccount(user, id, (it) => it.holdingsValue())).rejects.toMatchObject({
      code: 'reconnect_required',
    })
    const tried = mesh.calls
      .filter(({ path }) => path.endsWith('/value'))
      .map(({ body }) => JSON.parse(body).authToken)
    expect(tried).toEqual([accessToken, fresh])
  })
})
