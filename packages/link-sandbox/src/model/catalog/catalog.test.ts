import { describe, expect, test } from 'vitest'
import { brokerType } from '../../http/broker-type'
import { BINANCE, COINBASE, KRAKEN } from '../../testing/known'
import { ASSETS } from './assets'
import { findIntegration, INTEGRATIONS } from './integrations'
import { findNetwork } from './networks'
import { SANDBOX_USERS } from './users'

describe('the catalog', () => {
  test('shows each white monogram with AA contrast', () => {
    for (const { name, color } of INTEGRATIONS) {
      expect.soft(contrastWithWhite(color), name).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('finds each integration by its own id, in any case', () => {
    expect(new Set(INTEGRATIONS.map(({ id }) => id)).size).toBe(INTEGRATIONS.length)
    for (const integration of INTEGRATIONS) {
      expect(findIntegration(integration.id.toUpperCase())).toBe(integration)
    }
  })

  test('has no two monograms that are alike', () => {
    expect(new Set(INTEGRATIONS.map(({ monogram }) => monogram)).size).toBe(INTEGRATIONS.length)
  })

  test('contains only broker types of Mesh', () => {
    for (const { type } of INTEGRATIONS) expect(brokerType.parse(type)).toBe(type)
  })

  test('logs in by user name at the institutions of the examples', () => {
    for (const id of [COINBASE, BINANCE, KRAKEN]) expect(findIntegration(id)?.login).toBeUndefined()
  })

  test('has managed tokens at Coinbase, Binance and Uphold only', () => {
    const managed = INTEGRATIONS.filter(({ managedTokens }) => managedTokens).map(({ name }) => name)
    expect(managed).toEqual(['Coinbase', 'Binance', 'Uphold'])
  })

  test('contains every network of every asset', () => {
    for (const { networks } of ASSETS) {
      for (const id of Object.keys(networks)) expect(findNetwork(id)).toBeDefined()
    }
  })

  test('gives Mesh ten million dollars and Mesh4 a hundred million', () => {
    expect(worth('Mesh')).toBe(10_000_000)
    expect(worth('Mesh2')).toBe(0)
    expect(worth('Mesh3')).toBe(10_000_000)
    expect(worth('Mesh4')).toBe(100_000_000)
  })
})

function worth(username: string): number {
  return (SANDBOX_USERS.get(username) ?? []).reduce(
    (sum, { cash, holdings }) =>
      sum +
      Number(cash) +
      ASSETS.reduce((value, { symbol, price }) => value + Number(holdings[symbol] ?? 0) * Number(price), 0),
    0,
  )
}

function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
