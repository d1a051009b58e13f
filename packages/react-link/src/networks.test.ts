import { describe, expect, it } from 'vitest'
import { meshNetworkId, meshNetworkOf, meshNetworks } from './networks'

describe('meshNetworkId', () => {
  it.each([
    [1, 'ethereum'],
    [137, 'polygon'],
    [8453, 'base'],
    ['0x1', 'ethereum'],
    ['0x2105', 'base'],
    ['eip155:137', 'polygon'],
    ['solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', 'solana'],
  ] as const)('finds %s', (chain, name) => {
    expect(meshNetworkId(chain)).toBe(meshNetworks[name].networkId)
  })

  it.each([
    [0],
    [-1],
    [Number.NaN],
    [1.5],
    ['1'],
    ['0x'],
    [''],
    ['eip155'],
    ['eip155:10'],
    ['solana:devnet'],
    ['toString'],
  ])('knows no %j', (chain) => {
    expect(meshNetworkId(chain)).toBeUndefined()
  })
})

describe('meshNetworkOf', () => {
  it.each(Object.values(meshNetworks))('leads back to $name, however the id is written', (network) => {
    expect(meshNetworkOf(network.networkId)).toBe(network)
    expect(meshNetworkOf(network.networkId.toUpperCase())).toBe(network)
    expect(meshNetworkId(network.chain)).toBe(network.networkId)
  })

  it('knows no other id', () => {
    expect(meshNetworkOf('00000000-0000-0000-0000-000000000000')).toBeUndefined()
  })
})
