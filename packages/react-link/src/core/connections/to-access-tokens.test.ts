import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toAccessTokens } from './to-access-tokens'

describe('toAccessTokens', () => {
  it('puts the tokenId in accessToken, with the obsolete fields there and empty', () => {
    expect(toAccessTokens([{ accessToken: 'fake-token-id', brokerType: 'coinbase' }])).toEqual([
      {
        accessToken: 'fake-token-id',
        brokerType: 'coinbase',
        brokerName: '',
        accountId: '',
        accountName: '',
      },
    ])
  })

  it('gives undefined rather than an empty array, which the SDK would send to Link', () => {
    expect(toAccessTokens([])).toBeUndefined()
    expect(toAccessTokens(undefined)).toBeUndefined()
  })

  it('keeps order and number', () => {
    const saved = fc.array(fc.record({ accessToken: fc.string(), brokerType: fc.string() }), { minLength: 1 })
    fc.assert(
      fc.property(saved, (connections) => {
        expect(toAccessTokens(connections)?.map(({ accessToken }) => accessToken)).toEqual(
          connections.map(({ accessToken }) => accessToken),
        )
      }),
    )
  })
})
