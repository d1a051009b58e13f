import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADDRESS, BASE, COINBASE, ETHEREUM, KRAKEN } from '../../testing/known'
import { createWorld, deposit, refusalOf } from '../../testing/world'
import { accountsOf, balanceOf } from '../accounts'
import { ASSETS } from '../catalog/assets'
import { revokeConnection } from '../connect/tokens'
import { Refusal } from '../state/refusal'
import { executeTransfer } from '../transfer/execute'
import { previewTransfer } from '../transfer/preview'
import { settleTransfer } from '../transfer/settle'
import { configureTransfer } from './configure'
import { executeManagedTransfer } from './execute'
import { previewManagedTransfer } from './preview'

const RULES = { settleAfter: 4000, notify: 'once' as const }
const clientId = 'client-1'

/** Two connected accounts, at Coinbase and at Kraken, with everything that a server and Link can do with them. */
function bank() {
  const world = createWorld()
  const connect = (integrationId: string, type: string, username: string) => {
    const sessionKey = world.session('user-1', { transfer: deposit() })
    const { connectionKey, accounts } = world.connect(sessionKey, integrationId, username)
    return { sessionKey, connectionKey, from: { token: accounts[0]?.accessToken ?? '', type } }
  }
  const accounts = [connect(COINBASE, 'coinbase', 'Mesh'), connect(KRAKEN, 'kraken', 'Mesh4')] as const
  const total = () =>
    [...accountsOf(clientId, COINBASE, 'Mesh'), ...accountsOf(clientId, KRAKEN, 'Mesh4')].map((account) =>
      ASSETS.map((asset) => balanceOf(world.state, account, asset)),
    )
  return { world, accounts, total }
}

/** Ignores refusals. Any other error fails the test. */
function attempt<Result>(command: () => Result): Result | undefined {
  try {
    return command()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const step = fc.record({
  kind: fc.constantFrom('api', 'apiToAccount', 'link', 'configure', 'settle', 'fail', 'wait'),
  who: fc.constantFrom(0, 1),
  way: fc.constantFrom(
    { symbol: 'USDC', networkId: BASE },
    { symbol: 'USDC', networkId: ETHEREUM },
    { symbol: 'ETH', networkId: ETHEREUM },
  ),
  amount: fc.double({ min: 0.000001, max: 3_000_000, noNaN: true }),
  feesIncluded: fc.boolean(),
  code: fc.constantFrom('123456', '000000', undefined),
})

test('no unit is created or lost, whatever a server and Link do with the same accounts', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { world, accounts, total } = bank()
      const before = total().flat()
      for (const { kind, who, way, amount, feesIncluded, code } of steps) {
        const { from, sessionKey, connectionKey } = accounts[who === 0 ? 0 : 1]
        const to = accounts[who === 0 ? 1 : 0].from
        const target = kind === 'apiToAccount' ? { to } : { toAddress: ADDRESS }
        if (kind === 'api' || kind === 'apiToAccount') {
          const asked = { clientId, from, ...target, ...way, amount, feesIncluded }
          const previewed = attempt(() =>
            world.run((context) => previewManagedTransfer(world.state, asked, context)),
          )
          const previewId = previewed?.preview?.id ?? 'none'
          const command = { clientId, from, previewId, code }
          attempt(() => world.run((context) => executeManagedTransfer(world.state, command, RULES, context)))
        } else if (kind === 'link') {
          const asked = { sessionKey, connectionKey, ...way, amount }
          const preview = attempt(() => world.run((context) => previewTransfer(world.state, asked, context)))
          const command = { sessionKey, previewId: preview?.id ?? 'none', code }
          attempt(() => world.run((context) => executeTransfer(world.state, command, RULES, context)))
        } else if (kind === 'configure') {
          const asked = { clientId, from, to, symbol: way.symbol, amount, feesIncluded }
          attempt(() => configureTransfer(world.state, asked, world.now))
        } else if (kind === 'wait') {
          world.now += 60_000
        } else {
          const [transferId = ''] = world.state.unsettled
          const status = kind === 'settle' ? ('succeeded' as const) : ('failed' as const)
          world.run((context) => settleTransfer(world.state, { transferId, status }, RULES, context))
        }
      }
      const after = total().flat()
      expect(after.every((units) => units >= 0n)).toBe(true)
      const transfers = [...world.state.transfers.values()]
      for (const transfer of transfers) {
        const { amount, networkFee, institutionFee, clientFee } = transfer
        const parts = [amount, networkFee, institutionFee, clientFee].map(BigInt)
        expect(BigInt(transfer.total)).toBe(parts.reduce((sum, part) => sum + part, 0n))
      }
      const left = transfers
        .filter(({ status }) => status !== 'failed')
        .reduce((sum, { total }) => sum + BigInt(total), 0n)
      const arrived = transfers
        .filter(({ status, toAccountId }) => status === 'succeeded' && toAccountId)
        .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
      const sumOf = (units: bigint[]) => units.reduce((sum, one) => sum + one, 0n)
      expect(sumOf(before) - sumOf(after)).toBe(left - arrived)
    }),
    { numRuns: 150 },
  )
})

test('a transfer that configure calls eligible can be previewed for that amount', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 2_000_000, noNaN: true }),
      fc.boolean(),
      (amountInFiat, feesIncluded) => {
        const { world, accounts } = bank()
        const { from } = accounts[0]
        const toAddresses = [
          { networkId: BASE, symbol: 'USDC', address: ADDRESS },
          { networkId: ETHEREUM, symbol: 'ETH', address: ADDRESS },
        ]
        const asked = { clientId, from, feesIncluded, amountInFiat }
        const { holdings } = configureTransfer(world.state, { ...asked, toAddresses }, world.now)
        for (const { asset, networks } of holdings) {
          for (const { network, ineligibility } of networks) {
            if (ineligibility === 'noTargetNetworkFound') continue
            const way = { symbol: asset.symbol, networkId: network.id, toAddress: ADDRESS }
            const previewed = attempt(() =>
              world.run((context) => previewManagedTransfer(world.state, { ...asked, ...way }, context)),
            )
            expect(previewed?.preview !== undefined).toBe(ineligibility === undefined)
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a revoked token previews and executes nothing, whatever was previewed before', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1), fc.boolean(), (who, isPreviewed) => {
      const { world, accounts, total } = bank()
      const { from } = accounts[who === 0 ? 0 : 1]
      const way = { symbol: 'USDC', networkId: BASE, toAddress: ADDRESS, amount: 10, feesIncluded: false }
      const preview = () =>
        world.run((context) => previewManagedTransfer(world.state, { clientId, from, ...way }, context))
      const previewId = isPreviewed ? (preview().preview?.id ?? '') : 'none'
      world.run((context) => revokeConnection(world.state, { clientId, ...from }, context))
      const before = total()
      const command = { clientId, from, previewId, code: '123456' }
      expect(refusalOf(preview)).toBe('token_unauthorized')
      expect(
        refusalOf(() => world.run((context) => executeManagedTransfer(world.state, command, RULES, context))),
      ).toBe('token_unauthorized')
      expect(total()).toEqual(before)
    }),
  )
})

test('another client can do nothing with a token', () => {
  const { world, accounts } = bank()
  const { from } = accounts[0]
  const way = { symbol: 'USDC', networkId: BASE, toAddress: ADDRESS, amount: 10, feesIncluded: false }
  const stranger = { clientId: 'client-2', from, ...way }
  expect(
    refusalOf(() => world.run((context) => previewManagedTransfer(world.state, stranger, context))),
  ).toBe('token_unauthorized')
})
