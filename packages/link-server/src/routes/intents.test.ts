import { inspect } from 'node:util'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { LinkTokenResult } from '../intents/answers'
import type { LinkTokenInput } from '../intents/intents'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { newUser, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
beforeEach(() => mesh.reset())

const lastLinkTokenCall = () =>
  JSON.parse(mesh.calls.findLast(({ path }) => path.endsWith('/linktoken'))?.body ?? '{}')

type LinkToken = (input: LinkTokenInput<undefined>) => LinkTokenResult | Promise<LinkTokenResult>

/** A backend whose only intent calls `linkToken`. */
function backendOf(linkToken: LinkToken) {
  const backend = testBackend({ mesh, intents: { pay: { linkToken } } })
  const ask = (user: string, rest = {}) =>
    backend.call(user, 'POST /link-token', { body: { intent: 'pay', ...rest } })
  return {
    ...backend,
    ask,
    /** Saves an account, and returns its id and its token. */
    async save(user: string) {
      const tokenId = fakeToken('stored')
      const { linkSessionId } = (await ask(user)).body
      const payload = fakePayload([{ tokenId }])
      const saved = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
      return { id: saved.body.connections[0].id as string, tokenId }
    },
  }
}

describe('an intent', () => {
  test('gives the page data beside the link token, and Mesh does not get it', async () => {
    const { ask } = backendOf(async () => ({ restrictMultipleAccounts: true, data: { order: 'o-1' } }))
    const { status, body } = await ask(newUser())
    expect({ status, data: body.data }).toEqual({ status: 200, data: { order: 'o-1' } })
    expect(lastLinkTokenCall()).toMatchObject({ restrictMultipleAccounts: true })
    expect(JSON.stringify(lastLinkTokenCall())).not.toContain('o-1')
    expect((await backendOf(() => ({})).ask(newUser())).body).not.toHaveProperty('data')
  })

  test('gives the page the title of Link’s dialog, and Mesh does not get it', async () => {
    const { body } = await backendOf(() => ({ title: 'Deposit USDC' })).ask(newUser())
    expect(body.title).toBe('Deposit USDC')
    expect(lastLinkTokenCall()).not.toHaveProperty('title')
    expect((await backendOf(() => ({})).ask(newUser())).body).not.toHaveProperty('title')
  })

  test('gets the request of the page, and the account that the page asked for, without tokens', async () => {
    const seen = vi.fn<LinkToken>().mockReturnValue({})
    const { ask, save } = backendOf(seen)
    const user = newUser()
    const { id, tokenId } = await save(user)
    expect(seen.mock.lastCall?.[0].connection).toBeUndefined()
    await ask(user, { connectionId: id })
    const input = seen.mock.lastCall?.[0]
    expect(input?.request?.headers.get('X-User')).toBe(user)
    expect(input?.connection).toMatchObject({ id, brokerName: 'Coinbase', status: 'active' })
    expect(await input?.connections()).toEqual([input?.connection])
    expect(inspect(input, { depth: 10, showHidden: true })).not.toContain(tokenId)
  })

  test('reads a balance before a payment, and refuses in words of its own', async () => {
    const { ask, save } = backendOf(async ({ connection, mesh }) => {
      if (!connection) return {}
      const { totalValue = 0 } = await mesh.withAccessToken(connection.id, (it) => it.holdingsValue())
      if (totalValue < 10) {
        throw new MeshLinkProblem('balance_too_low', `You have ${totalValue} dollars there.`)
      }
      return { data: { totalValue } }
    })
    const user = newUser()
    const { id, tokenId } = await save(user)
    const answer = (totalValue: number) =>
      mesh.fail('/holdings/value', { status: 200, body: { status: 'ok', content: { totalValue } } })
    answer(50)
    expect((await ask(user, { connectionId: id })).body.data).toEqual({ totalValue: 50 })
    expect(mesh.calls.find(({ path }) => path.endsWith('/value'))?.body).toContain(tokenId)
    answer(3)
    expect(await ask(user, { connectionId: id })).toMatchObject({
      status: 400,
      body: { code: 'balance_too_low', detail: 'You have 3 dollars there.' },
    })
  })

  test('cannot use another user’s account', async () => {
    const owner = backendOf(() => ({}))
    const { id } = await owner.save(newUser())
    const { ask } = backendOf(async ({ mesh }) => mesh.withAccessToken(id, () => ({})))
    expect(await ask(newUser())).toMatchObject({ status: 404, body: { code: 'connection_not_found' } })
  })

  test('that returns data which is not JSON is a fault of the backend, without a link token', async () => {
    const { ask, events } = backendOf(() => ({ data: { until: new Date() } }))
    expect(await ask(newUser())).toMatchObject({ status: 500, body: { code: 'internal' } })
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'request_failed',
        error: expect.objectContaining({ message: expect.stringContaining('data.until is a Date') }),
      }),
    )
    expect(mesh.calls).toEqual([])
  })
})
