import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDb as db } from '../testing/test-database'
import { purge } from './purge'

const DAY = 24 * 60 * 60_000
const now = new Date('2001-06-01T00:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * DAY)

test('deletes rows that are no longer needed, and keeps what a transfer or a person needs', async () => {
  const user = randomUUID()
  const session = { user_key: user, intent: 'x', scope: 'read', uses: 0, expires_at: now } as const
  const id = (name: string) => `${name} ${user}`
  await db
    .insertInto('mesh_link_sessions')
    .values([
      { ...session, id: id('old'), created_at: ago(90.1) },
      { ...session, id: id('old with a transfer'), created_at: ago(900) },
      { ...session, id: id('young'), created_at: ago(89.9) },
    ])
    .execute()
  await db
    .insertInto('mesh_link_transfers')
    .values({
      transfer_id: user,
      user_key: user,
      session_id: id('old with a transfer'),
      status: 'succeeded',
      status_at: now,
      status_source: 'webhook',
      is_amount_unreadable: false,
      heard_at: now,
      changes: 0,
      checks: 0,
      created_at: now,
      updated_at: now,
    })
    .execute()
  const message = { source: 'webhook', body: Buffer.from(user), heard_at: now, waits_for_user: user } as const
  await db
    .insertInto('mesh_link_inbox')
    .values([
      { ...message, state: 'done', reason: 'old', received_at: ago(31) },
      { ...message, state: 'done', reason: 'young', received_at: ago(29) },
      { ...message, state: 'waiting', reason: 'old', received_at: ago(181) },
      { ...message, state: 'waiting', reason: 'young', received_at: ago(179) },
      { ...message, state: 'new', reason: 'young', received_at: ago(1_000) },
      { ...message, state: 'unreadable', reason: 'young', received_at: ago(1_000) },
    ])
    .execute()
  const report = { user_key: user, session_id: 'x', updated_at: now }
  await db
    .insertInto('mesh_link_reports')
    .values([
      { ...report, reference: 'old', created_at: ago(181) },
      { ...report, reference: 'young', created_at: ago(179) },
    ])
    .execute()
  const change = {
    user_key: user,
    kind: 'saved',
    is_new: true,
    connection: '{}',
    due_at: now,
    attempts: 0,
  } as const
  await db
    .insertInto('mesh_link_connection_outbox')
    .values([
      {
        ...change,
        connection_id: id('old'),
        state: 'done',
        created_at: ago(32),
        done_at: ago(31),
        is_parked: false,
      },
      {
        ...change,
        connection_id: id('young'),
        state: 'done',
        created_at: ago(179),
        done_at: ago(29),
        is_parked: false,
      },
      { ...change, connection_id: id('old and parked'), state: 'due', created_at: ago(181), is_parked: true },
      { ...change, connection_id: id('parked'), state: 'due', created_at: ago(179), is_parked: true },
    ])
    .execute()
  await db
    .insertInto('mesh_link_limits')
    .values([
      { key: id('old'), points: 1, expire: String(now.getTime() - 3_600_001) },
      { key: id('young'), points: 1, expire: String(now.getTime() - 3_500_000) },
      { key: id('for ever'), points: 1, expire: null },
    ])
    .execute()

  // In batches of one row, the two old inbox rows need two runs.
  const first = await purge(db, now, { batch: 1, batches: 1 })
  expect(first).toEqual({ sessions: 1, inbox: 1, reports: 1, connectionChanges: 1, limits: 1 })
  expect(await purge(db, now, { batch: 1 })).toMatchObject({ inbox: 1, connectionChanges: 1 })
  expect(await purge(db, now)).toEqual({ sessions: 0, inbox: 0, reports: 0, connectionChanges: 0, limits: 0 })

  const sessions = db.selectFrom('mesh_link_sessions').select('id').where('user_key', '=', user).orderBy('id')
  expect(await sessions.execute()).toEqual([{ id: id('old with a transfer') }, { id: id('young') }])
  const inbox = db.selectFrom('mesh_link_inbox').select('reason').where('waits_for_user', '=', user)
  expect(await inbox.execute()).toEqual(Array(4).fill({ reason: 'young' }))
  const reports = db.selectFrom('mesh_link_reports').select('reference').where('user_key', '=', user)
  expect(await reports.execute()).toEqual([{ reference: 'young' }])
  const changes = db
    .selectFrom('mesh_link_connection_outbox')
    .select('connection_id')
    .where('user_key', '=', user)
    .orderBy('connection_id')
  expect(await changes.execute()).toEqual([{ connection_id: id('parked') }, { connection_id: id('young') }])
  const limits = db
    .selectFrom('mesh_link_limits')
    .select('key')
    .where('key', 'like', `%${user}`)
    .orderBy('key')
  expect(await limits.execute()).toEqual([{ key: id('for ever') }, { key: id('young') }])
})
