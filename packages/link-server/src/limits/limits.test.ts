import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeshLinkProblem } from '../problems/mesh-link-problem'
import { testDb as db } from '../testing/test-database'
import { createLimits, type LimitsQuery, queryOf } from './limits'

const query = queryOf(db)

const newKey = () => randomUUID()
const results = async (calls: Promise<void>[]) =>
  (await Promise.allSettled(calls)).map((it) => (it.status === 'fulfilled' ? 'taken' : it.reason))

test('allows each user a number of calls per minute, over all replicas', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.tuple(fc.nat(2), fc.nat(1)), { minLength: 1, maxLength: 30 }),
      async (limit, calls) => {
        const replicas = [0, 1, 2].map(() => createLimits({ readsPerMinute: limit }, query))
        const users = [newKey(), newKey()]
        const outcomes = await results(
          calls.map(async ([replica, user]) => replicas[replica]?.take('reads', users[user] ?? '')),
        )
        for (const user of [0, 1]) {
          const own = outcomes.filter((_, i) => calls[i]?.[1] === user)
          const taken = own.filter((it) => it === 'taken').length
          expect(taken).toBe(Math.min(own.length, limit))
        }
        for (const refused of outcomes.filter((it) => it !== 'taken')) {
          expect(refused).toMatchObject({ code: 'rate_limited', status: 429 })
          const seconds = Number((refused as MeshLinkProblem).headers['Retry-After'])
          expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60).toBe(true)
        }
      },
    ),
    { numRuns: 15 },
  )
})

test('counts each kind separately, and starts again after a minute', async () => {
  const limits = () => createLimits({ linkTokensPerMinute: 1, readsPerMinute: 1 }, query)
  const user = newKey()
  await limits().take('linkTokens', user)
  await limits().take('reads', user)
  await expect(limits().take('reads', user)).rejects.toMatchObject({ code: 'rate_limited' })
  await db
    .updateTable('mesh_link_limits')
    .set({ expire: String(Date.now() - 1) })
    .where('key', '=', `reads:${user}`)
    .execute()
  await limits().take('reads', user)
})

test('does not query the database for a user who is over the limit', async () => {
  let asked = 0
  const counted: LimitsQuery = (text, values) => {
    asked++
    return query(text, values)
  }
  const limits = createLimits({ readsPerMinute: 2 }, counted)
  const user = newKey()
  for (let i = 0; i < 20; i++) await limits.take('reads', user).catch(() => {})
  expect(asked).toBe(2)
})

test('reads a time that the driver returns as text', async () => {
  const expire = String(Date.now() + 30_000)
  const limits = createLimits({ readsPerMinute: 2 }, async () => ({
    rows: [{ points: 3, expire }],
    rowCount: 1,
  }))
  const problem = await limits.take('reads', 'u').catch((error: unknown) => error)
  expect(Number((problem as MeshLinkProblem).headers['Retry-After'])).toBeCloseTo(30, -1)
})

test('passes on a database error', async () => {
  const fault = Object.assign(new Error('Connection terminated'), { code: '57P01' })
  const limits = createLimits({}, () => Promise.reject(fault))
  await expect(limits.take('linkTokens', 'u')).rejects.toBe(fault)
})

test('has defaults, and no limit for false', async () => {
  expect(createLimits({}, query)).toMatchObject({ connections: 200, reportsPerSession: 50 })
  const none = createLimits(
    { linkTokensPerMinute: false, readsPerMinute: false, connections: false, reportsPerSession: false },
    () => Promise.reject(new Error('Nothing should be counted.')),
  )
  expect(none).toMatchObject({ connections: Infinity, reportsPerSession: Infinity })
  for (let i = 0; i < 100; i++) await none.take('reads', 'u')
})
