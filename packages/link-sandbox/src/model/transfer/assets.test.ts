import { describe, expect, test } from 'vitest'
import { connected } from '../../testing/connected'
import { ADDRESS, BASE, COINBASE, ETHEREUM } from '../../testing/known'

describe('the assets of an account', () => {
  test('contain the reason when an asset can’t be sent', () => {
    const destinations = [
      { networkId: BASE, symbol: 'USDC', address: ADDRESS },
      { networkId: ETHEREUM, symbol: 'BTC', address: ADDRESS },
    ]
    const { assets, world, sessionKey, connectionKey } = connected({ destinations })
    const reasons = () => Object.fromEntries(assets().map(({ asset, reason }) => [asset.symbol, reason]))
    expect(reasons()).toMatchObject({ USDC: undefined, BTC: 'noEligibleNetworks', ETH: 'symbolDoesNotMatch' })
    world.send(sessionKey, connectionKey, { symbol: 'USDC', networkId: BASE, amount: 1_499_999 })
    expect(reasons().USDC).toBe('amountNotSufficient')
  })

  test('start with the assets that can be sent, most valuable first', () => {
    const { assets } = connected()
    expect(assets().map(({ asset }) => asset.symbol)).toEqual([
      ...['USDC', 'ETH'],
      ...['BTC', 'USDT', 'SOL', 'PYUSD', 'POL'],
    ])
  })

  test('are empty for a user without assets, and for one with cash only', () => {
    expect(connected({}, COINBASE, 'Mesh2').assets()).toEqual([])
    expect(connected({}, COINBASE, 'Mesh3').assets()).toEqual([])
  })

  test('include Polygon’s coin under its old name', () => {
    const polygon = '7436e9d0-ba42-4d2b-b4c0-8e4e606b2c12'
    const destinations = [{ networkId: polygon, symbol: 'MATIC', address: ADDRESS }]
    const [first] = connected({ destinations }).assets()
    expect(first).toMatchObject({ asset: { symbol: 'POL' } })
    expect(first?.reason).toBeUndefined()
  })
})
