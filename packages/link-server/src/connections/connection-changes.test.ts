import { sql } from 'kysely'
import type { LinkConnectedPayload, MeshConnection } from 'react-mesh-link/contract'
import { describe, expect, test } from 'vitest'
import type { MeshLinkHandlerOptions } from '../handler/options'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { newUser, openSession, type TestBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { makeDue, SETTLED, testSettlement } from '../testing/test-settlement'
import type { ConnectionRemoved, ConnectionSaved } from '../updates'

const { openBackend, mesh, knownUser } = await testSettlement()

/** Saves what Link handed over for a user. */
async function connect(backend: TestBackend, user: string, payload: LinkConnectedPayload = fakePayload()) {
  const { linkSessionId } = await openSession(backend, user)
  const answer = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
  return { ...answer, connection: answer.body.connections?.[0] as MeshConnection }
}

function disconnect(backend: TestBackend, user: string, { id }: MeshConnection) {
  return backend.call(user, `DELETE /connections/${id}`)
}

function changesOf(user: string) {
  return testDb
    .selectFrom('mesh_link_connection_outbox')
    .selectAll()
    .where('user_key', '=', userKeyOf(user))
    .orderBy('n')
    .execute()
}

/** Keeps every call, as `saved` or `removed` with the key. */
function listening(fail: (call: string) => boolean = () => false) {
  const calls: string[] = []
  const heard = (call: string) => {
    calls.push(call)
    if (fail(call)) throw new Error('the CRM is down')
  }
  const listeners: Partial<MeshLinkHandlerOptions> = {
    onConnectionSaved: ({ idempotencyKey }) => heard(`saved ${idempotencyKey}`),
    onConnectionRemoved: ({ idempotencyKey }) => heard(`removed ${idempotencyKey}`),
  }
  return { calls, listeners, kinds: () => calls.map((call) => call.split(' ')[0]) }
}

describe('the callbacks get', () => {
  test('the user, the connection as the browser gets it, and a key, without tokens', async () => {
    const saved: ConnectionSaved[] = []
    const removed: ConnectionRemoved[] = []
    const backend = openBackend({
      onConnectionSaved: (change) => void saved.push(change),
      onConnectionRemoved: (change) => void removed.push(change),
    })
    const user = newUser()
    const payload = fakePayload()
    const first = await connect(backend, user, payload)
    const again = await connect(backend, user, payload)
    expect((await disconnect(backend, user, first.connection)).status).toBe(204)
    expect(JSON.stringify(await changesOf(user))).not.toContain('FAKE-SECRET')
    await backend.handler.runJobs()

    const key = expect.stringMatching(new RegExp(`^${first.connection.id}:\\d+$`))
    expect(saved).toEqual([
      { userId: user, connection: first.connection, isNew: true, idempotencyKey: key },
      { userId: user, connection: again.connection, isNew: false, idempotencyKey: key },
    ])
    expect(removed).toEqual([{ userId: user, connection: again.connection, idempotencyKey: key }])
    expect(new Set([...saved, ...removed].map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3)
    expect(backend.events).toContainEqual({
      type: 'connection_change_delivered',
      connectionId: first.connection.id,
      change: 'removed',
      idempotencyKey: removed[0]?.idempotencyKey,
    })
  })

  test('the connection as it was at the change, even when it was changed since', async () => {
    const names: string[][] = []
    const backend = openBackend({
      onConnectionSaved: ({ connection }) => void names.push(connection.accounts.map(({ id }) => id).sort()),
    })
    const user = newUser()
    const tokenId = fakeToken('tokenId')
    await connect(backend, user, fakePayload([{ tokenId, id: 'a' }]))
    await connect(backend, user, fakePayload([{ tokenId, id: 'b' }]))
    await backend.handler.runJobs()
    expect(names).toEqual([['a'], ['a', 'b']])
  })

  test('a connection that became part of another one, as removed', async () => {
    const calls: string[] = []
    const backend = openBackend({
      onConnectionSaved: ({ connection, isNew }) =>
        void calls.push(`${isNew ? 'new' : 'again'} ${connection.id}`),
      onConnectionRemoved: ({ connection }) => void calls.push(`removed ${connection.id}`),
    })
    const user = newUser()
    const broker = { brokerType: 'kraken', brokerName: 'Kraken' }
    const { body } = await connect(backend, user, fakePayload([{ id: 'a' }, { id: 'b' }], broker))
    const ids: string[] = body.connections.map(({ id }: MeshConnection) => id)
    const tokenId = fakeToken('tokenId')
    const managed = fakePayload(
      [
        { tokenId, id: 'a' },
        { tokenId, id: 'b' },
      ],
      broker,
    )
    const { connection: kept } = await connect(backend, user, managed)
    await backend.handler.runJobs()
    const gone = ids.find((id) => id !== kept.id)
    const expected = [...ids.map((id) => `new ${id}`), `again ${kept.id}`, `removed ${gone}`]
    expect(calls.toSorted()).toEqual(expected.toSorted())
  })
})

describe('a callback', () => {
  test('that fails is called again with the same key; the removal waits, and no other connection', async () => {
    let isDown = true
    const user = newUser()
    let bad = ''
    const { calls, listeners } = listening((call) => isDown && call.includes(bad))
    const backend = openBackend(listeners)
    const { connection } = await connect(backend, user)
    bad = connection.id
    await disconnect(backend, user, connection)
    await connect(backend, user)
    await backend.handler.runJobs()
    const [saved, removed, good] = (await changesOf(user)).map(
      ({ kind, connection_id, n }) => `${kind} ${connection_id}:${n}`,
    )
    expect(calls.toSorted()).toEqual([saved, good].toSorted())
    expect(backend.events).toContainEqual(
      expect.objectContaining({
        type: 'connection_change_failed',
        connectionId: bad,
        change: 'saved',
        attempts: 1,
        isParked: false,
      }),
    )

    isDown = false
    await makeDue()
    await backend.handler.runJobs()
    expect(calls.slice(2)).toEqual([saved, removed])
    expect(new Set((await changesOf(user)).map(({ state }) => state))).toEqual(new Set(['done']))
  })

  test('that keeps failing is parked, and tried once an hour', async () => {
    const { listeners } = listening(() => true)
    const backend = openBackend(listeners)
    const user = newUser()
    await connect(backend, user)
    for (let attempt = 0; attempt < 14; attempt++) {
      await makeDue()
      await backend.handler.runJobs()
    }
    const [row] = await changesOf(user)
    expect(row).toMatchObject({ is_parked: true, state: 'due', last_error: 'the CRM is down' })
    expect(row?.due_at.getTime()).toBeGreaterThan(Date.now() + 30 * 60_000)
  })

  test('whose process is killed before the change is marked is called again, when the lease has ended', async () => {
    const user = newUser()
    const lease = (until: string) =>
      testDb
        .updateTable('mesh_link_connection_outbox')
        .set({ leased_by: 'a dead process', leased_until: sql<Date>`now() + ${until}::interval` })
        .where('user_key', '=', userKeyOf(user))
        .execute()
    const calls: string[] = []
    const backend = openBackend({
      onConnectionSaved: async ({ idempotencyKey }) => {
        calls.push(idempotencyKey)
        // The first call's process can no longer mark the change.
        if (calls.length === 1) await lease('1 minute')
      },
    })
    await connect(backend, user)
    await backend.handler.runJobs()
    await backend.handler.runJobs()
    expect(calls).toHaveLength(1)
    await lease('-1 second')
    await backend.handler.runJobs()
    expect(calls).toEqual([calls[0], calls[0]])
    expect(await changesOf(user)).toMatchObject([{ state: 'done' }])
  })

  test('is called once at a time per connection, in order, from two replicas with workers', async () => {
    const running = new Set<string>()
    const keys = new Map<string, number[]>()
    let parallelCalls = 0
    const hear = async ({ connection: { id }, idempotencyKey }: ConnectionRemoved) => {
      if (running.has(id)) parallelCalls++
      running.add(id)
      await new Promise((resolve) => setTimeout(resolve, 2))
      running.delete(id)
      keys.set(id, [...(keys.get(id) ?? []), Number(idempotencyKey.split(':')[1])])
    }
    const listeners = { onConnectionSaved: hear, onConnectionRemoved: hear }
    const replicas = [openBackend(listeners), openBackend(listeners)] as const
    await Promise.all(replicas.map(({ handler }) => handler.ready()))
    const user = newUser()
    const { linkSessionId } = await openSession(replicas[0], user)
    const payloads = [fakePayload(), fakePayload(), fakePayload()]
    const saves = Array.from({ length: 18 }, (_, i) =>
      (replicas[i % 2] as TestBackend).call(user, 'POST /connections', {
        body: { linkSessionId, payload: payloads[i % 3] },
      }),
    )
    const ids = new Set((await Promise.all(saves)).map(({ body }) => body.connections[0].id as string))
    await Promise.all(
      [...ids].map((id, i) => (replicas[i % 2] as TestBackend).call(user, `DELETE /connections/${id}`)),
    )
    const own = () => [...ids].map((id) => keys.get(id) ?? [])
    await expect.poll(() => own().flat(), { timeout: 8_000 }).toHaveLength(21)
    for (const numbers of own()) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    const last = (await changesOf(user)).filter(({ kind }) => kind === 'removed').map(({ n }) => Number(n))
    expect(
      own()
        .map((numbers) => numbers.at(-1))
        .sort(),
    ).toEqual(last.sort())
    expect(parallelCalls).toBe(0)
  })

  test('that hangs does not hold up the settlement of a transfer', async () => {
    let end = () => {}
    const hang = new Promise<void>((resolve) => {
      end = resolve
    })
    const settled: string[] = []
    const backend = openBackend({
      jobs: { concurrency: 1 },
      onConnectionSaved: () => hang,
      onTransferSettled: ({ transfer }) => void settled.push(transfer.id),
    })
    await backend.handler.ready()
    const { user } = await knownUser(backend)
    await connect(backend, user)
    await expect.poll(async () => (await changesOf(user))[0]?.leased_by, { timeout: 8_000 }).toBeTruthy()
    const webhook = fakeWebhook(userKeyOf(user), SETTLED)
    await postWebhook(backend, webhook)
    await expect.poll(() => settled, { timeout: 8_000 }).toContain(webhook.TransferId)
    end()
    await expect.poll(async () => (await changesOf(user))[0]?.state, { timeout: 8_000 }).toBe('done')
  })
})

describe('a change is stored', () => {
  test('only when somebody listens to it', async () => {
    const user = newUser()
    const { kinds, listeners } = listening()
    const silent = openBackend()
    const { connection } = await connect(silent, user)
    await disconnect(silent, user, connection)
    expect(await changesOf(user)).toEqual([])

    const onRemoval = openBackend({ onConnectionRemoved: listeners.onConnectionRemoved })
    const second = await connect(onRemoval, user)
    await disconnect(onRemoval, user, second.connection)
    await onRemoval.handler.runJobs()
    expect((await changesOf(user)).map(({ kind }) => kind)).toEqual(['removed'])
    expect(kinds()).toEqual(['removed'])
  })

  test('and waits while nobody listens to its kind, without holding up the other kind', async () => {
    const user = newUser()
    const { kinds, listeners } = listening()
    const { onConnectionSaved, onConnectionRemoved } = listeners
    const both = openBackend(listeners)
    const { connection } = await connect(both, user)
    await disconnect(both, user, connection)
    await openBackend().handler.runJobs()
    await openBackend({ onConnectionRemoved }).handler.runJobs()
    expect(kinds()).toEqual(['removed'])
    await openBackend({ onConnectionSaved }).handler.runJobs()
    expect(kinds()).toEqual(['removed', 'saved'])
  })

  test('if and only if the connection was changed', async () => {
    const { listeners } = listening()
    const backend = openBackend(listeners)
    const [user, owner] = [newUser(), newUser()]
    const tokenId = fakeToken('tokenId')
    await connect(backend, owner, fakePayload([{ tokenId }]))
    // One of the two accounts belongs to another user: nothing is saved.
    const refused = await connect(backend, user, fakePayload([{ tokenId: fakeToken('own') }, { tokenId }]))
    expect(refused.status).toBe(409)
    expect(await changesOf(user)).toEqual([])

    const { connection } = await connect(backend, user)
    expect(await changesOf(user)).toHaveLength(1)
    await sql`alter table mesh_link_connection_outbox
      add constraint full_disk check (user_key <> ${sql.lit(userKeyOf(user))}) not valid`.execute(testDb)
    try {
      expect((await connect(backend, user)).status).toBe(500)
      expect((await disconnect(backend, user, connection)).status).toBe(500)
    } finally {
      await sql`alter table mesh_link_connection_outbox drop constraint full_disk`.execute(testDb)
    }
    expect((await backend.call(user, 'GET /connections')).body.connections).toEqual([connection])
    expect(await changesOf(user)).toHaveLength(1)
    expect((await disconnect(backend, user, connection)).status).toBe(204)
    expect((await disconnect(backend, user, connection)).status).toBe(404)
    expect((await changesOf(user)).map(({ kind }) => kind)).toEqual(['saved', 'removed'])
  })

  test('whether or not Mesh can be reached for the revocation', async () => {
    const { kinds, listeners } = listening()
    const backend = openBackend(listeners)
    const user = newUser()
    const { connection } = await connect(backend, user)
    mesh.fail('/token', { status: 503 })
    expect((await disconnect(backend, user, connection)).status).toBe(204)
    await backend.handler.runJobs()
    expect(kinds()).toEqual(['saved', 'removed'])
  })
})
