import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connected } from '../../testing/connected'
import { ADDRESS, BASE, COINBASE, ETHEREUM } from '../../testing/known'
import { refusalOf } from '../../testing/world'
import { accountsOf, accountValue } from '../accounts'
import { ASSETS, CASH } from '../catalog/assets'
import { valueInCents } from '../money'
import { fundTransfer, planSessionFunding } from './funding'
import { exchangeCost, exchangeYield } from './funding-options'

const USDC_ON_BASE = { symbol: 'USDC', networkId: BASE }
const ETH_ON_ETHEREUM = { symbol: 'ETH', networkId: ETHEREUM }

/** A session that allows funding, with functions for its tests. */
function funded(username: string) {
  const base = connected({ fundingOptions: { enabled: true } }, COINBASE, username)
  const { world, sessionKey, connectionKey } = base
  const plan = (amount: number | string, chosen?: string[], what = USDC_ON_BASE) =>
    planSessionFunding(world.state, { sessionKey, connectionKey, amount, chosen, ...what }, world.now)
  const fund = (previewId: string, optionId: string) =>
    world.run((context) => fundTransfer(world.state, { sessionKey, previewId, optionId }, context))
  const worth = () => {
    const [account] = accountsOf('client-1', COINBASE, username)
    if (!account) throw new Error('No such account.')
    return accountValue(world.state, account)
  }
  return { ...base, plan, fund, worth }
}

describe('an exchange', () => {
  const money = fc.constantFrom(...ASSETS, CASH)
  const ratio = fc.constantFrom('0', '0.005', '0.01', '0.025')

  test('never yields more than was paid for, and loses less than one unit to rounding', () => {
    fc.assert(
      fc.property(money, money, fc.bigInt(0n, 10n ** 24n), ratio, (bought, sold, available, feeRatio) => {
        const units = exchangeYield(available, bought, sold, feeRatio)
        expect(exchangeCost(units, bought, sold, feeRatio).total).toBeLessThanOrEqual(available)
        const more = exchangeCost(units + 1n, bought, sold, feeRatio).total
        // One unit more costs too much, except for the rounding of the price and the fee.
        expect(more + 2n).toBeGreaterThan(available)
      }),
    )
  })
})

describe('funding', () => {
  test('is needed when the balance is too low, and covers the rest with the cheapest option', () => {
    const { preview, plan } = funded('Mesh3')
    expect(refusalOf(() => preview(100))).toBe('funding_required')
    const { options, plan: shown } = plan(100)
    expect(options.map(({ type }) => type)).toEqual(['buyingPowerPurchase', 'paymentMethodDepositUsage'])
    expect(shown).toMatchObject({
      uncovered: 0n,
      parts: [{ type: 'buyingPowerPurchase', brings: '100050000', fee: '51', takesInCents: '10056' }],
    })
  })

  test('uses the balance first, and splits the rest among the chosen options', () => {
    const { plan } = funded('MeshUSDC')
    const all = plan(10_005_000, ['payment-method-1']).plan
    expect(all.parts.map(({ type }) => type)).toEqual([
      'existingCryptocurrencyBalance',
      'paymentMethodDepositUsage',
    ])
    expect(all.existing + BigInt(all.parts[1]?.brings ?? 0)).toBe(all.needed)
    expect(plan(10_100_000, ['payment-method-1']).plan.uncovered).toBeGreaterThan(0n)
  })

  test('converts stable coins without a fee', () => {
    const { plan } = funded('MeshUSDT')
    expect(plan(100).plan.parts).toMatchObject([
      { type: 'stableCoinNoFeeConversion', brings: '100050000', fee: '0', takes: { units: '100050000' } },
    ])
  })

  test('is carried out once, part by part, before the transfer', () => {
    const { preview, fund, execute, balance, plan } = funded('Mesh3')
    const funding = plan(100).plan.parts.map(({ optionId }) => optionId)
    const { id } = preview(100, { ...USDC_ON_BASE, funding })
    expect(refusalOf(() => execute(id, '123456'))).toBe('insufficient_funds')
    expect(fund(id, 'cash')).toEqual({ remaining: 0 })
    expect(fund(id, 'cash')).toEqual({ remaining: 0 })
    expect(balance('USDC')).toBe('100.05')
    execute(id, '123456')
    expect(balance('USDC')).toBe('0')
  })

  test('is refused when the cash was spent meanwhile', () => {
    const { preview, fund } = funded('Mesh3')
    const all = { ...USDC_ON_BASE, funding: ['cash'] }
    const [one, two] = [preview(9_000_000, all), preview(9_000_000, all)]
    fund(one.id, 'cash')
    expect(refusalOf(() => fund(two.id, 'cash'))).toBe('insufficient_funds')
  })

  test('loses no value except the shown fees', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500_000 }),
        fc.constantFrom('Mesh3', 'MeshUSDT', 'MeshBTC', 'MeshSOL'),
        fc.constantFrom(USDC_ON_BASE, ETH_ON_ETHEREUM),
        (dollars, username, what) => {
          const { preview, plan, fund, worth } = funded(username)
          const amount = what.symbol === 'ETH' ? dollars / 3200 : dollars
          if (refusalOf(() => plan(amount, undefined, what)) !== undefined) return
          const { parts, uncovered } = plan(amount, undefined, what).plan
          if (uncovered > 0n || parts.some(({ paymentMethodType }) => paymentMethodType)) return
          const funding = parts.map(({ optionId }) => optionId)
          const { id } = preview(amount, { ...what, funding })
          const before = worth()
          for (const option of funding) fund(id, option)
          const fees = parts.reduce((sum, { feeInCents }) => sum + BigInt(feeInCents), 0n)
          const lost = before - worth()
          // Each value is rounded to a cent: two for each coin that changed.
          const slack = 2n * BigInt(parts.length + 1)
          expect(lost).toBeGreaterThanOrEqual(fees - slack)
          expect(lost).toBeLessThanOrEqual(fees + slack)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('is offered for requested assets without a balance, and only when it is allowed', () => {
    const { assets } = funded('Mesh3')
    expect(assets().map(({ asset, needsFunding }) => [asset.symbol, needsFunding])).toEqual([
      ['USDC', true],
      ['ETH', true],
    ])
    expect(connected({}, COINBASE, 'Mesh3').assets()).toEqual([])
  })

  test('pays a buy with money only, and does not use the balance', () => {
    const destinations = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }]
    const { preview, world, sessionKey, connectionKey } = connected({ type: 'onramp', destinations })
    expect(refusalOf(() => preview(100))).toBe('funding_required')
    const asked = { sessionKey, connectionKey, amount: 100, ...USDC_ON_BASE }
    const { options, plan } = planSessionFunding(world.state, asked, world.now)
    expect(options.map(({ id }) => id)).toEqual(['cash', 'payment-method-1'])
    expect(plan).toMatchObject({ existing: 0n, parts: [{ optionId: 'cash' }] })
  })

  test('shows a total that equals the sum of its parts', () => {
    const usdc = ASSETS.find(({ symbol }) => symbol === 'USDC')
    if (!usdc) throw new Error('There is no USDC.')
    const { plan } = funded('Mesh3')
    const { needed, parts } = plan(1234.56).plan
    expect(parts.reduce((sum, { brings }) => sum + BigInt(brings), 0n)).toBe(needed)
    expect(valueInCents(needed, usdc)).toBe(123_461n)
  })
})
