import { describe, expect, test } from 'vitest'
import { connected } from '../../testing/connected'
import { ADDRESS, BASE, BINANCE, COINBASE, ETHEREUM, SOLANA } from '../../testing/known'
import { refusalOf } from '../../testing/world'
import { formatUnits } from '../money'

describe('a preview', () => {
  test('adds the fees, in the asset and in dollars', () => {
    const { preview } = connected({ clientFee: 0.02 }, BINANCE)
    expect(preview(1000)).toMatchObject({
      amount: '1000000000',
      networkFee: '50000',
      institutionFee: '1000000',
      clientFee: '20000000',
      total: '1021050000',
      totalInCents: '102105',
    })
  })

  test('takes the fees out of the amount when they are included', () => {
    const { preview } = connected({ clientFee: 0.02, feesIncluded: true }, BINANCE)
    expect(preview(1000)).toMatchObject({ amount: '978950000', total: '1000000000' })
  })

  test('moves nothing', () => {
    const { preview, balance } = connected()
    preview(1000)
    expect(balance('USDC')).toBe('1500000')
  })

  test.each([
    ['below the minimum', 0.5, 'amount_too_low'],
    ['beyond the balance', 1_500_000, 'insufficient_funds'],
    ['beyond any sense', 1e300, 'amount_too_high'],
    ['of nothing', 0, 'invalid_request'],
    ['below nothing', -5, 'invalid_request'],
    ['that is no number', 'abc', 'invalid_request'],
  ])('is refused for an amount %s', (_, amount, code) => {
    const { preview } = connected()
    expect(refusalOf(() => preview(amount))).toBe(code)
  })

  test('is refused below the integrator’s own minimum', () => {
    const destinations = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS, minAmount: 50 }]
    const { preview } = connected({ destinations })
    expect(refusalOf(() => preview(49))).toBe('amount_too_low')
    expect(refusalOf(() => preview(50))).toBeUndefined()
  })

  test('is refused for a network without an address of the integrator', () => {
    const { preview } = connected()
    expect(refusalOf(() => preview(10, { symbol: 'USDC', networkId: SOLANA }))).toBe('network_unsupported')
    expect(refusalOf(() => preview(10, { symbol: 'NOPE', networkId: BASE }))).toBe('network_unsupported')
  })

  test('is refused when it differs from a fixed amount, in the asset or in dollars', () => {
    const destinations = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS, amount: 434.99999999999994 }]
    const inAsset = connected({ destinations })
    expect(refusalOf(() => inAsset.preview(435))).toBeUndefined()
    expect(refusalOf(() => inAsset.preview(436))).toBe('invalid_request')
    const inDollars = connected({ amountInFiat: 100 })
    const ether = { symbol: 'ETH', networkId: ETHEREUM }
    expect(refusalOf(() => inDollars.preview(0.03125, ether))).toBeUndefined()
    expect(refusalOf(() => inDollars.preview(0.0313, ether))).toBeUndefined()
    expect(refusalOf(() => inDollars.preview(0.04, ether))).toBe('invalid_request')
  })

  test('accepts the largest amount of the assets, to the last unit', () => {
    for (const integrationId of [COINBASE, BINANCE]) {
      for (const feesIncluded of [false, true]) {
        const { assets, preview, execute, balance } = connected(
          { clientFee: 0.0123, feesIncluded },
          integrationId,
        )
        const usdc = assets().find(({ asset }) => asset.symbol === 'USDC')
        const route = usdc?.routes.find(({ network }) => network.id === BASE)
        execute(preview(formatUnits(route?.largest ?? 0n, 6)).id, '123456')
        expect(Number(balance('USDC'))).toBeLessThanOrEqual(0.000002)
      }
    }
  })

  test('drops the excess of a JSON number over the balance', () => {
    const { world, sessionKey, connectionKey, preview, execute, balance } = connected()
    world.send(sessionKey, connectionKey, {
      symbol: 'ETH',
      networkId: ETHEREUM,
      amount: '1.000000000000000001',
    })
    const largest = Number(balance('ETH')) - 0.0008
    execute(preview(largest, { symbol: 'ETH', networkId: ETHEREUM }).id, '123456')
    expect(Number(balance('ETH'))).toBeLessThan(1e-12)
    expect(balance('ETH')).not.toMatch(/^-/)
  })
})
