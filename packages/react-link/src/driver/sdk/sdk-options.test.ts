import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toAccessTokens } from './sdk-options'

describe('toAccessTokens', () => {
  it('keeps the ids and names of an account, and nothing else that a backend sends', () => {
    const account = {
      accessToken: 'fake-token-id',
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      accountId: 'account-1',
      accountName: 'Primary',
    }
    expect(toAccessTokens([{ ...account, tokenId: 'fake-token-id' } as typeof account])).toEqual([account])
  })

  it('fills in empty ids and names when a backend sends none', () => {
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
