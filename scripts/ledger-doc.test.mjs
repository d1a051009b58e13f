import { PGlite } from '@electric-sql/pglite'
import ts from 'typescript'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readSamples } from './docs.mjs'

const handbook = readSamples('docs/server.md')

describe('the ledger of docs/server.md', () => {
  /** @type {PGlite} */
  let database
  /** @type {(settlement: object) => Promise<void>} */
  let book

  beforeAll(async () => {
    database = await PGlite.create()
    const ledger = handbook.find(({ file }) => file === 'server/ledger.ts')
    const tables = handbook.find(({ code }) => code.startsWith('create table ledger'))
    await database.exec(tables?.code ?? '')
    const { outputText } = ts.transpileModule(ledger?.code ?? '', {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    })
    /** @type {Record<string, (settlement: object) => Promise<void>>} */
    const exports = {}
    class Pool {
      /** @param {string} text @param {unknown[]} values */
      query = (text, values) => database.query(text, values)
    }
    new Function('exports', 'require', outputText)(exports, () => ({ __esModule: true, default: { Pool } }))
    book = /** @type {typeof book} */ (exports.bookSettlement)
  }, 60_000)
  beforeEach(() => database.exec('delete from ledger'))
  afterAll(() => database.close())

  /** @param {number} n @param {string} status @param {Record<string, unknown>} [more] */
  const change = (n, status, { verdict = 'matches', differences = [], unchecked = [], ...facts } = {}) => ({
    idempotencyKey: `t1:${n}`,
    userId: 'ada',
    transfer: { id: 't1', status, symbol: 'USDC', amount: '25', ...facts },
    asked: { verdict, differences, unchecked },
  })
  const balances = async () => {
    const { rows } = await database.query(
      `select asset, sum(amount)::text as amount from ledger where user_id = 'ada' group by asset having sum(amount) <> 0`,
    )
    return rows
  }
  const amounts = async () =>
    (await database.query('select amount::text as amount from ledger order by booked_at')).rows.map((row) =>
      Number(/** @type {{ amount: string }} */ (row).amount),
    )

  it('credits once, however often and whenever the settlement is delivered', async () => {
    await Promise.all([1, 2, 3].map(() => book(change(2, 'succeeded'))))
    await book(change(2, 'succeeded'))
    expect(await balances()).toEqual([{ asset: 'USDC', amount: '25' }])
  })

  it('takes back the credited amount, not a later amount from Mesh, and can credit again', async () => {
    await book(change(2, 'succeeded'))
    await book(change(3, 'refundPending', { amount: '24.9', previousStatus: 'succeeded' }))
    await book(change(4, 'refundSucceeded', { amount: undefined, symbol: undefined }))
    expect(await amounts()).toEqual([25, -25, 0])
    expect(await balances()).toEqual([])
    await book(change(5, 'succeeded', { symbol: 'USDT', amount: '10' }))
    expect(await balances()).toEqual([{ asset: 'USDT', amount: '10' }])
  })

  it('credits nothing twice when a settlement gets another key after an older backup was restored', async () => {
    await book(change(2, 'succeeded'))
    await book(change(1, 'succeeded'))
    await book(change(3, 'succeeded', { verdict: 'none' }))
    expect(await balances()).toEqual([{ asset: 'USDC', amount: '25' }])
  })

  it('takes back an amount that a person booked by hand', async () => {
    await book(change(1, 'succeeded', { verdict: 'none' }))
    await database.exec(`insert into ledger values ('by hand', 't1', 'ada', 'USDC', 25, 'succeeded', false)`)
    await book(change(2, 'failed', { verdict: 'none', previousStatus: 'succeeded' }))
    expect(await amounts()).toEqual([0, 25, -25])
  })

  it.each([
    ['the requested transfer', 'matches', {}, 25],
    ['an unchecked amount', 'unchecked', { unchecked: ['amount'] }, 25],
    ['less than requested', 'differs', { differences: ['less'] }, 25],
    ['another address', 'differs', { differences: ['address', 'more'] }, 0],
    ['a network that Mesh has not sent', 'unchecked', { unchecked: ['network'] }, 0],
    ['a transfer that was not requested', 'none', {}, 0],
  ])('books %s (%s) as the table in the document says', async (_what, verdict, asked, amount) => {
    await book(change(1, 'succeeded', { verdict, ...asked }))
    const { rows } = await database.query('select amount::int as amount, needs_review from ledger')
    expect(rows).toEqual([{ amount, needs_review: amount === 0 }])
  })

  it('books 0 for a failed transfer, which may have no amount', async () => {
    await book(change(1, 'failed', { amount: undefined, symbol: undefined, verdict: 'none' }))
    const { rows } = await database.query('select amount::int as amount, needs_review from ledger')
    expect(rows).toEqual([{ amount: 0, needs_review: false }])
  })
})
