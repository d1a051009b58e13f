import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connected } from '../../testing/connected'
import { BINANCE, ETHEREUM } from '../../testing/known'
import { createWorld, deposit, refusalOf } from '../../testing/world'
import { accountsOf, balanceOf } from '../accounts'
import { findAsset } from '../catalog/assets'
import type { TransferRecord } from '../state/transfer-records'
import { settleTransfer } from './settle'

describe('a settlement', () => {
  test('happens once, with one webhook', () => {
    const { world, preview, execute } = connected()
    const transferId = execute(preview(100).id, '123456')?.id ?? ''
    const settle = (status: 'succeeded' | 'failed') =>
      world.run((context) =>
        settleTransfer(world.state, { transferId, status }, { notify: 'once' as const }, context),
      )
    settle('succeeded')
    settle('failed')
    expect(world.state.transfers.get(transferId)?.status).toBe('succeeded')
    expect([...world.state.deliveries.values()].map(({ status }) => status)).toEqual(['pending', 'succeeded'])
  })

  test('that fails returns everything', () => {
    const { world, preview, execute, balance } = connected()
    const transferId = execute(preview(100).id, '123456')?.id ?? ''
    world.run((context) =>
      settleTransfer(world.state, { transferId, status: 'failed' }, { notify: false }, context),
    )
    expect(balance('USDC')).toBe('1500000')
  })
})

/** The units that a transfer has taken from its account: only the fees when it was refunded, nothing when it failed. */
function takenBy({ status, refund, total, amount }: TransferRecord): bigint {
  if (refund === 'succeeded') return BigInt(total) - BigInt(amount)
  return status === 'failed' && refund === undefined ? 0n : BigInt(total)
}

test('no money is created or lost: the debits equal the amounts of the transfers', () => {
  const step = fc.record({
    symbol: fc.constantFrom('USDC', 'ETH'),
    amount: fc.double({ min: 0.0001, max: 2_000_000, noNaN: true }),
    fault: fc.constantFrom('', '+transfer-fails', '+transfer-refunded'),
    /** Steps of its settlement so far. */
    settled: fc.nat({ max: 3 }),
    feesIncluded: fc.boolean(),
    clientFee: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const world = createWorld()
      for (const { symbol, amount, fault, settled, feesIncluded, clientFee } of steps) {
        const sessionKey = world.session('user-1', { transfer: deposit({ feesIncluded, clientFee }) })
        const { connectionKey } = world.connect(sessionKey, BINANCE, `Mesh${fault}`)
        const what = { symbol, networkId: ETHEREUM, amount }
        const refused = refusalOf(() => {
          const transfer = world.send(sessionKey, connectionKey, what)
          const parts = [transfer.amount, transfer.networkFee, transfer.institutionFee, transfer.clientFee]
          expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(transfer.total))
          for (let step = 0; step < settled; step += 1) {
            const command = { transferId: transfer.id }
            world.run((context) => settleTransfer(world.state, command, { notify: false }, context))
          }
        })
        expect(['amount_too_low', 'insufficient_funds', undefined]).toContain(refused)
      }
      const [account] = accountsOf('client-1', BINANCE, 'Mesh')
      for (const symbol of ['USDC', 'ETH']) {
        const asset = findAsset(symbol)
        if (!asset || !account) throw new Error('No such account or asset.')
        const left = [...world.state.transfers.values()]
          .filter((transfer) => transfer.symbol === symbol)
          .reduce((sum, transfer) => sum + takenBy(transfer), 0n)
        const balance = balanceOf(world.state, account, asset)
        const opening = BigInt(account.holdings[symbol] ?? 0) * 10n ** BigInt(asset.decimals)
        expect(balance + left).toBe(opening)
        expect(balance >= 0n).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
