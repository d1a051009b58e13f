import type { LinkConnectedPayload } from 'react-mesh-link/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { MeshApiError } from '../mesh/mesh-api-error'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { testDb as db } from '../testing/test-database'
import {
  refreshAnswer as answer,
  DAY,
  HOUR,
  tokenRefusal as refusal,
  testRefresh,
} from '../testing/test-refresh'
import { listAccessTokens } from './list-access-tokens'
import { listConnections } from './list-connections'
import { readHoldings } from './read-holdings'
import { refreshConnections } from './refresh-connections'
import { removeConnection } from './remove-connection'
import { runRevocations } from './revocations'

const { services, events, mesh, newUser, save, asked, give, advance, later, reset } = await testRefresh()
const kraken = { brokerType: 'kraken', brokerName: 'Kraken' }
const ibkr = { brokerType: 'interactiveBrokers', brokerName: 'IBKR' }
const removed: string[] = []
const outage = () => new MeshApiError('mesh_unavailable', 'x', { operation: 'token/refresh' })

beforeEach(async () => {
  await reset()
  removed.length = 0
  mesh.removeConnection = async ({ authToken }) => {
    removed.push(authToken)
  }
})

/** Accounts whose access tokens last a day. */
function payloadOf(ids: string[], { isShared = false, broker = kraken } = {}): LinkConnectedPayload {
  const payload = fakePayload(
    ids.map((id) => ({ id })),
    broker,
  )
  const [first] = payload.accessToken?.accountTokens ?? []
  if (payload.accessToken) payload.accessToken.expiresInSeconds = 24 * 3600
  for (const token of payload.accessToken?.accountTokens ?? []) {
    if (isShared && first?.refreshToken) token.refreshToken = first.refreshToken
  }
  return payload
}
const delayed = () => ({ delayedAuth: { refreshToken: fakeToken('later'), ...ibkr } })
const run = () => refreshConnections(services, { limit: 50 })
const list = (user: string) => listConnections(services, user)
const statuses = async (user: string) => (await list(user)).map(({ status }) => status)
const passed = async (userKey: string) =>
  (await listAccessTokens(services, { userKey })).map((it) => [it.accountId, it.accessToken])
const setAll = (values: { refresh_at?: Date; refresh_leased_until?: Date }) =>
  db.updateTable('mesh_link_connections').set(values)

describe('accounts that share a refresh token', () => {
  test('are refreshed by one call when the answer has the tokens of both', async () => {
    const user = await newUser()
    await save(user, payloadOf(['k1', 'k2'], { isShared: true }))
    advance(DAY - HOUR)
    let valid: string[] = []
    give(() => {
      const fresh = answer([{ id: 'k1' }, { id: 'k2' }])
      valid = fresh.accounts.map((it) => it.accessToken)
      return fresh
    })
    await Promise.all([run(), run()])
    expect(asked).toHaveLength(1)
    expect((await passed(user)).map(([, token]) => token).sort()).toEqual(valid.sort())
  })

  test('are refreshed in turn with the newest refresh token when each answer has one', async () => {
    const user = await newUser()
    const payload = payloadOf(['k1', 'k2'], { isShared: true })
    await save(user, payload)
    advance(DAY - HOUR)
    const [first] = payload.accessToken?.accountTokens ?? []
    let current = first?.refreshToken
    give(({ refreshToken, accessToken }) => {
      if (refreshToken !== current) throw refusal()
      current = fakeToken('rotated')
      return answer([{ id: accessToken === first?.accessToken ? 'k1' : 'k2', refreshToken: current }])
    })
    await run()
    expect(asked).toHaveLength(2)
    expect(await statuses(user)).toEqual(['active', 'active'])
  })

  test('keep the other account when one is disconnected during the refresh', async () => {
    const user = await newUser()
    const [a] = await save(user, payloadOf(['k1', 'k2'], { isShared: true }))
    advance(DAY - HOUR)
    const fresh = fakeToken('fresh2')
    give(async () => {
      await removeConnection(services, user, a?.id ?? '')
      return answer([{ id: 'k1' }, { id: 'k2', accessToken: fresh }])
    })
    await run()
    await runRevocations(services, { limit: 10 })
    expect(removed).not.toContain(fresh)
    expect(await statuses(user)).toEqual(['active'])
  })

  test('never get the token of each other', async () => {
    const user = await newUser()
    const [a] = await save(user, payloadOf(['k1', 'k2'], { isShared: true }))
    advance(DAY - HOUR)
    const fresh = fakeToken('fresh2')
    await setAll({ refresh_at: later(DAY) })
      .where('id', '<>', a?.id ?? '')
      .execute()
    give(() => answer([{ id: 'k2', accessToken: fresh }]))
    await run()
    expect(await passed(user)).not.toContainEqual(['k1', fresh])
  })

  test('become one connection when Mesh begins to manage them', async () => {
    const user = await newUser()
    await save(user, payloadOf(['k1', 'k2'], { isShared: true }))
    advance(DAY - HOUR)
    const tokenId = fakeToken('tokenId')
    give(() =>
      answer([
        { id: 'k1', tokenId },
        { id: 'k2', tokenId },
      ]),
    )
    await run()
    expect(await list(user)).toMatchObject([{ kind: 'managed', accounts: [{ id: 'k1' }, { id: 'k2' }] }])
  })
})

describe('a pending login at an institution', () => {
  test('stays when another account there is refreshed, or saved again', async () => {
    const user = await newUser()
    const account = payloadOf(['k1'], { broker: ibkr })
    await save(user, account)
    advance(DAY - 2 * HOUR)
    const [pending] = await save(user, delayed())
    advance(HOUR)
    expect(await run()).toBe(1)
    await save(user, account)
    expect((await list(user)).map(({ id }) => id)).toContain(pending?.id)
  })

  test('asks for a new login when its tokens cannot be opened', async () => {
    const user = await newUser()
    await save(user, delayed())
    await db.updateTable('mesh_link_connections').set({ sealed_tokens: 'broken' }).execute()
    advance(2 * DAY)
    await run()
    expect(await statuses(user)).toEqual(['reconnect_required'])
  })
})

describe('a refresh that fails', () => {
  test.each([
    ['an outage', outage],
    [
      'a failure of the institution inside a 200',
      () =>
        refusal({
          httpStatus: 200,
          contentStatus: 'failed',
          meshMessage: 'Kraken is temporarily unavailable',
        }),
    ],
  ])('by %s while balances are read does not end the connection', async (_, error) => {
    const user = await newUser()
    const [connection] = await save(user, payloadOf(['k1']))
    advance(DAY + HOUR)
    mesh.getHoldings = async () => {
      throw refusal({ httpStatus: 200, contentStatus: 'failed' })
    }
    give(() => {
      throw error()
    })
    await expect(readHoldings(services, user, connection?.id ?? '')).rejects.toMatchObject({
      code: 'mesh_unavailable',
    })
    expect(await statuses(user)).toEqual(['active'])
    give(() => answer())
    advance(DAY)
    expect(await run()).toBe(1)
    expect(await list(user)).toMatchObject([{ status: 'active', canSkipLogin: true }])
  })

  test('because another process refreshes does not end the connection, even if that process is killed', async () => {
    const user = await newUser()
    const [connection] = await save(user, payloadOf(['k1']))
    advance(DAY + HOUR)
    await setAll({ refresh_leased_until: new Date(Date.now() + 30_000) }).execute()
    mesh.getHoldings = async () => {
      throw refusal()
    }
    await expect(readHoldings(services, user, connection?.id ?? '')).rejects.toMatchObject({
      code: 'mesh_unavailable',
    })
    await setAll({ refresh_leased_until: new Date(0) }).execute()
    expect(await run()).toBe(1)
    expect(await statuses(user)).toEqual(['active'])
  })

  test('because another user has the new token waits longer each time, and never fails a link token', async () => {
    const shared = fakeToken('shared')
    await save(await newUser(), fakePayload([{ id: 'k1', tokenId: shared }]))
    const user = await newUser()
    await save(user, payloadOf(['k1']))
    await save(user, fakePayload([{ tokenId: fakeToken('tokenId'), id: 'c1' }]))
    advance(DAY + HOUR)
    give(() => answer([{ accessToken: shared }]))
    expect((await passed(user)).map(([id]) => id)).toEqual(['c1'])
    expect(await run()).toBe(0)
    expect(events).toContainEqual(expect.objectContaining({ type: 'job_failed', job: 'refreshes' }))
  })

  test('only because the institution gives no new refresh token is done without one', async () => {
    const user = await newUser()
    const payload = payloadOf(['k1'])
    if (payload.accessToken) payload.accessToken.refreshTokenExpiresInSeconds = 5 * 24 * 3600
    await save(user, payload)
    advance(DAY - HOUR)
    give(({ createNewRefreshToken }) => {
      if (createNewRefreshToken) throw refusal({ meshMessage: 'createNewRefreshToken is not supported' })
      return answer()
    })
    await run()
    expect(asked.map((it) => it.createNewRefreshToken === true)).toEqual([true, false])
    expect(await list(user)).toMatchObject([{ status: 'active', canSkipLogin: true }])
  })

  test.each([
    ['accounts that the user has not connected', [{ id: 'k8' }, { id: 'k9' }]],
    ['another connected account only', [{ id: 'k2' }]],
  ])('because the answer names %s is tried again later, not at once', async (_, accounts) => {
    const user = await newUser()
    const [connection] = await save(user, payloadOf(['k1', 'k2'], { isShared: true }))
    await setAll({ refresh_at: later(2 * DAY) })
      .where('id', '<>', connection?.id ?? '')
      .execute()
    advance(DAY - HOUR)
    give(() => answer(accounts))
    await run()
    expect(asked).toHaveLength(1)
    advance(HOUR)
    give(() => answer([{ id: 'k1' }]))
    await run()
    expect(asked).toHaveLength(2)
    expect(await list(user)).toMatchObject([{ status: 'active' }, { status: 'active' }])
  })

  test('by mistake is forgotten once Mesh accepts the token again', async () => {
    const user = await newUser()
    const [connection] = await save(user, payloadOf(['k1']))
    const id = connection?.id ?? ''
    mesh.getHoldings = async () => {
      throw refusal()
    }
    give(() => {
      throw refusal()
    })
    await expect(readHoldings(services, user, id)).rejects.toMatchObject({ code: 'reconnect_required' })
    mesh.getHoldings = async () => []
    await readHoldings(services, user, id)
    expect(await statuses(user)).toEqual(['active'])
    give(() => answer())
    advance(DAY)
    expect(await run()).toBe(1)
    expect(await list(user)).toMatchObject([{ canSkipLogin: true }])
  })
})

test('a token whose lifetime is 0 or unknown is fetched once an hour', async () => {
  const user = await newUser()
  await save(user, payloadOf(['k1']))
  advance(DAY - HOUR)
  give(() => ({ ...answer(), expiresInSeconds: 0 }))
  expect(await run()).toBe(1)
  advance(HOUR)
  expect(await run()).toBe(1)
  expect(await statuses(user)).toEqual(['active'])
})

test('a refresh keeps the account’s name, and its place in the list for Link', async () => {
  const user = await newUser()
  await save(user, payloadOf(['k1']))
  advance(HOUR)
  await save(user, fakePayload([{ tokenId: fakeToken('tokenId'), id: 'c1' }]))
  advance(DAY - 2 * HOUR)
  give(() => answer([{ name: undefined }]))
  expect(await run()).toBe(1)
  const tokens = await listAccessTokens(services, { userKey: user })
  expect(tokens.map((it) => [it.accountId, it.accountName])).toEqual([
    ['c1', 'Account c1'],
    ['k1', 'Account k1'],
  ])
})

test('a payload that comes again after its tokens were replaced changes no tokens', async () => {
  const user = await newUser()
  const payload = payloadOf(['k1'])
  await save(user, payload)
  advance(DAY - HOUR)
  const fresh = { accessToken: fakeToken('fresh'), refreshToken: fakeToken('rotated') }
  give(() => answer([fresh]))
  await run()
  await save(user, payload)
  expect(await passed(user)).toEqual([['k1', fresh.accessToken]])
  advance(DAY - HOUR)
  await run()
  expect(asked.at(-1)?.refreshToken).toBe(fresh.refreshToken)
})

test('a payload without the refresh token that is stored keeps it', async () => {
  const user = await newUser()
  const payload = payloadOf(['k1'])
  await save(user, payload)
  const [token] = payload.accessToken?.accountTokens ?? []
  const refreshToken = token?.refreshToken
  delete token?.refreshToken
  await save(user, payload)
  advance(DAY)
  await run()
  expect(asked).toMatchObject([{ refreshToken }])
})

test('a disconnect while Mesh still removes the old token removes the new one too', async () => {
  const user = await newUser()
  const [connection] = await save(user, payloadOf(['k1']))
  advance(DAY - HOUR)
  const fresh = fakeToken('fresh')
  let ask = () => {}
  let allow = () => {}
  const isAsked = new Promise<void>((resolve) => {
    ask = resolve
  })
  const mayAnswer = new Promise<void>((resolve) => {
    allow = resolve
  })
  mesh.removeConnection = async ({ authToken }) => {
    removed.push(authToken)
    if (removed.length > 1) return
    ask()
    await mayAnswer
  }
  let removing: Promise<void> | undefined
  give(async () => {
    removing = removeConnection(services, user, connection?.id ?? '')
    await isAsked
    return answer([{ accessToken: fresh }])
  })
  await run()
  allow()
  await removing
  await runRevocations(services, { limit: 10 })
  expect(removed).toContain(fresh)
})

test('a read connection that becomes a write connection during its refresh keeps its tokens', async () => {
  const user = await newUser()
  const payload = payloadOf(['k1'])
  await save(user, payload, 'read')
  advance(DAY - HOUR)
  give(async () => {
    await save(user, payload, 'write')
    return answer()
  })
  await run()
  await runRevocations(services, { limit: 10 })
  expect(removed).toEqual([])
  expect(await list(user)).toMatchObject([{ scope: 'write', status: 'active' }])
  const other = await newUser()
  await expect(save(other, payload)).rejects.toMatchObject({ code: 'connection_held_by_other_user' })
})
