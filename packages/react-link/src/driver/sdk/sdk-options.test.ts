import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toAccessTokens } from './sdk-options'

describe('toAccessTokens', () => {
  it('puts the tokenId in accessToken, with the obsolete fields present and empty', () => {
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

  it('returns undefined instead of an empty array, which the SDK would send to Link', () => {
    expect(toAccessTokens([])).toBeUndefined()
    expect(toAccessTokens(undefined)).toBeUndefined()
  })

  it('keeps all accounts in their order', () => {
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
