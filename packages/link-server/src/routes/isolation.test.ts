import fc from 'fast-check'
import type { LinkConnectedPayload } from 'react-mesh-link/contract'
import { beforeEach, expect, test } from 'vitest'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { newUser, type TestAnswer, testBackend } from '../testing/test-backend'
import { userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
beforeEach(() => mesh.reset())
const backend = testBackend({ mesh })

/** The model of a user: what the user has, according to the answers the user got. */
class Person {
  readonly id = newUser()
  readonly sessions: { id: string; isTransfer: boolean }[] = []
  /** The connection of each saved token. */
  readonly tokens = new Map<string, { connectionId: string }>()
  readonly connections = new Set<string>()
  /** Transfers that Mesh sent. */
  readonly transfers = new Set<string>()
  readonly reports = new Set<string>()
  /** Part of every text of this user. No other user may ever see it. */
  readonly mark = `mark-${this.id}`
}

interface World {
  people: Person[]
  /** The owner of each token: the first user who saved it, until the connection is removed. */
  owners: Map<string, Person>
  run: number
}

interface Draw {
  /** The user who acts. */
  who: number
  /** The user whose ids and tokens are used. */
  whose: number
  pick: number
  field: number
}

function choose<T>(list: Iterable<T>, pick: number): T | undefined {
  const all = [...list]
  return all[pick % Math.max(all.length, 1)]
}

/** Checks that an answer contains no mark, token or id of another user. */
function expectOwn(world: World, me: Person, answer: TestAnswer, given: string[] = []) {
  const text = JSON.stringify(answer.body)
  expect(answer.status).toBeLessThan(500)
  for (const other of world.people) {
    if (other === me) continue
    const theirs = [
      other.id,
      userKeyOf(other.id),
      other.mark,
      ...other.connections,
      ...other.sessions.map(({ id }) => id),
      ...other.transfers,
    ]
    for (const secret of theirs) if (!given.includes(secret)) expect(text).not.toContain(secret)
  }
  for (const [token, owner] of world.owners) {
    if (owner !== me && !given.includes(token)) expect(text).not.toContain(token)
  }
}

/** A payload with a token in one of the possible fields. */
function payloadWith(token: string, field: number, mark: string): LinkConnectedPayload {
  const names = { brokerType: 'coinbase', brokerName: mark }
  switch (field % 4) {
    case 0:
      return fakePayload([{ id: mark, tokenId: token, accessToken: token }], names)
    case 1:
      return fakePayload([{ id: `${mark}-${token}`, accessToken: token }], names)
    case 2: {
      const payload = fakePayload([{ id: mark, tokenId: fakeToken('beside') }], names)
      Object.assign(payload.accessToken?.accountTokens[0] ?? {}, { refreshToken: token })
      return payload
    }
    default:
      return { delayedAuth: { refreshToken: token, ...names } } as LinkConnectedPayload
  }
}

type Operation = (world: World, draw: Draw) => Promise<void>

const personOf = (world: World, n: number) => world.people[n % world.people.length] as Person

const operations: Record<string, Operation> = {
  async mint(world, { who, whose, pick, field }) {
    const me = personOf(world, who)
    const other = personOf(world, whose)
    const connectionId = field % 2 ? choose(other.connections, pick) : undefined
    const intent = pick % 3 ? 'deposit' : 'connect'
    const params = intent === 'deposit' ? { asset: 'USDC' } : undefined
    const answer = await backend.call(me.id, 'POST /link-token', { body: { intent, params, connectionId } })
    expectOwn(world, me, answer)
    if (connectionId && !me.connections.has(connectionId)) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'connection_not_found' } })
      return
    }
    expect(answer.status).toBe(200)
    me.sessions.push({ id: answer.body.linkSessionId, isTransfer: intent === 'deposit' })
  },

  async save(world, { who, whose, pick, field }) {
    const me = personOf(world, who)
    const session = choose(personOf(world, field % 3 ? who : whose).sessions, pick)
    // A token of this user, of another user, or a new one.
    const token = choose(personOf(world, whose).tokens.keys(), pick) ?? fakeToken(`t${world.run}`)
    if (!session) return
    const body = { linkSessionId: session.id, payload: payloadWith(token, field, me.mark) }
    const answer = await backend.call(me.id, 'POST /connections', { body })
    expectOwn(world, me, answer, [token])
    if (!me.sessions.includes(session)) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'link_session_unknown' } })
      return
    }
    const owner = world.owners.get(token)
    if (owner && owner !== me) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'connection_held_by_other_user' } })
      return
    }
    expect(answer.status).toBe(200)
    world.owners.set(token, me)
    for (const { id } of answer.body.connections) {
      me.connections.add(id)
      me.tokens.set(token, { connectionId: id })
    }
    await operations.list?.(world, { who, whose, pick, field })
  },

  async list(world, { who }) {
    const me = personOf(world, who)
    const answer = await backend.call(me.id, 'GET /connections')
    expectOwn(world, me, answer)
    const ids: string[] = answer.body.connections.map(({ id }: { id: string }) => id)
    // A save may have replaced connections. All listed connections were returned to this user before.
    for (const id of ids) expect(me.connections).toContain(id)
    for (const id of me.connections) if (!ids.includes(id)) me.connections.delete(id)
  },

  async tokens(world, { who, pick }) {
    const me = personOf(world, who)
    const query = pick % 2 ? '' : `?intent=${pick % 3 ? 'deposit' : 'connect'}`
    const answer = await backend.call(me.id, `GET /access-tokens${query}`)
    expectOwn(world, me, answer)
    expect(answer.status).toBe(200)
  },

  async holdings(world, { who, whose, pick }) {
    const me = personOf(world, who)
    const id = choose(personOf(world, whose).connections, pick) ?? 'nothing'
    const calls = mesh.calls.length
    const answer = await backend.call(me.id, `GET /connections/${id}/holdings`)
    if (me.connections.has(id)) return
    expect(answer).toMatchObject({ status: 404, body: { code: 'connection_not_found' } })
    expect(mesh.calls.length).toBe(calls)
  },

  async remove(world, { who, whose, pick }) {
    const me = personOf(world, who)
    const id = choose(personOf(world, whose).connections, pick) ?? 'nothing'
    const calls = mesh.calls.length
    const answer = await backend.call(me.id, `DELETE /connections/${id}`)
    if (!me.connections.has(id)) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'connection_not_found' } })
      expect(mesh.calls.length).toBe(calls)
      return
    }
    expect(answer.status).toBe(204)
    me.connections.delete(id)
    // The tokens are free now, or belong to another connection of this user.
    for (const [token, { connectionId }] of me.tokens) {
      if (connectionId !== id) continue
      me.tokens.delete(token)
      world.owners.delete(token)
    }
  },

  async report(world, { who, whose, pick, field }) {
    const me = personOf(world, who)
    const session = choose(personOf(world, field % 3 ? who : whose).sessions, pick)
    const other = personOf(world, whose)
    const transferId =
      choose([...other.transfers, ...other.reports], pick) ?? `r-${START}-${world.run}-${pick}-end`
    if (!session) return
    const body = {
      linkSessionId: session.id,
      transfer: { status: 'success', transferId, symbol: 'BTC', amount: 1_000_000, toAddress: me.mark },
    }
    const answer = await backend.call(me.id, 'POST /transfers', { body })
    expectOwn(world, me, answer, [transferId])
    if (!me.sessions.includes(session)) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'link_session_unknown' } })
    } else if (!session.isTransfer) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'link_session_mismatch' } })
    } else {
      expect(answer.status).toBe(200)
      // Without data from Mesh about this user's own transfer, the report is unconfirmed.
      if (!me.transfers.has(transferId)) expect(answer.body.status).toBe('unconfirmed')
      me.reports.add(transferId)
    }
  },

  /** A webhook about a transfer, or about another user's transfer. */
  async webhook(world, { who, whose, pick, field }) {
    const me = personOf(world, who)
    const other = personOf(world, whose)
    if (me.sessions.length === 0) return
    const theirs = field % 3 ? undefined : choose(other.transfers, pick)
    const TransferId = theirs ?? `m-${START}-${world.run}-${world.people.indexOf(me)}-${pick}-end`
    const isMine = !theirs || me.transfers.has(TransferId)
    await postWebhook(
      backend,
      fakeWebhook(userKeyOf(me.id), {
        TransferId,
        TransferStatus: 'Succeeded',
        SourceAccountProvider: isMine ? me.mark : 'evil',
        Chain: null,
      }),
    )
    if (isMine) me.transfers.add(TransferId)
  },

  async transfers(world, { who }) {
    const me = personOf(world, who)
    const answer = await backend.call(me.id, 'GET /transfers')
    expectOwn(world, me, answer, [...me.reports])
    expect(JSON.stringify(answer.body)).not.toContain('evil')
    const rows: { id: string; status: string; amount: string }[] = answer.body.transfers
    const settled = rows.filter(({ status }) => status !== 'unconfirmed')
    expect(new Set(settled.map(({ id }) => id))).toEqual(me.transfers)
    expect(settled.every(({ status, amount }) => status === 'succeeded' && amount === '10')).toBe(true)
  },

  /** Headers and fields with the id of another user. */
  async pretend(world, { who, whose, pick }) {
    const me = personOf(world, who)
    const other = personOf(world, whose)
    const headers = { 'X-User-Id': other.id, 'X-Request-Id': 'r-1', Cookie: `userId=${userKeyOf(other.id)}` }
    const answer = await backend.call(me.id, 'GET /connections', { headers })
    expectOwn(world, me, answer)
    for (const query of [`?userId=${other.id}`, `?UserId=${userKeyOf(other.id)}`]) {
      expect((await backend.call(me.id, `GET /connections${query}`)).status).toBe(400)
    }
    const body = { intent: 'connect', userId: other.id, userKey: userKeyOf(other.id), pick }
    expect((await backend.call(me.id, 'POST /link-token', { body })).status).toBe(400)
  },
}

const draw = fc.record({
  name: fc.constantFrom(...Object.keys(operations), 'save', 'save', 'mint'),
  who: fc.nat(2),
  whose: fc.nat(2),
  pick: fc.nat(50),
  field: fc.nat(11),
})

/** Separates the ids of several runs in one database. */
const START = Date.now()
let runs = 0

test('users see and change only their own data, whatever ids, sessions and tokens of others they send', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(draw, { minLength: 40, maxLength: 80, size: 'max' }), async (steps) => {
      const people = [new Person(), new Person(), new Person()]
      const world: World = { people, owners: new Map(), run: runs++ }
      mesh.setTransfers()
      for (const [who] of people.entries())
        await operations.mint?.(world, { who, whose: who, pick: 1, field: 0 })
      for (const { name, ...given } of steps) await operations[name]?.(world, given)
      // At the end, all users still have what they did not remove themselves.
      for (const [who, me] of people.entries()) {
        const had = new Set(me.connections)
        await operations.transfers?.(world, { who, whose: who, pick: 0, field: 0 })
        await operations.list?.(world, { who, whose: who, pick: 0, field: 0 })
        expect(me.connections).toEqual(had)
      }
    }),
    { numRuns: 10, seed: 20_261_206, endOnFailure: true },
  )
})
