import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionSink } from '../messages/session-sink'
import type { RunSessionInput } from '../run-session-input'
import { sdkOptions, toAccessTokens } from './sdk-options'

describe('sdkOptions', () => {
  const made = (client: object, opening: object) => {
    const input = { options: client, request: { intent: 'deposit', ...opening }, session: {} }
    const token = {
      linkToken: 'fake-link-token',
      linkSessionId: 'ls',
      expiresInSeconds: 600,
      accessTokens: [],
    }
    // Only what the options are made of.
    return sdkOptions(
      input as unknown as RunSessionInput,
      token,
      { renderType: 'overlay', theme: 'dark' },
      {} as SessionSink,
      () => {},
    )
  }
  const looks = (client: object, opening: object) => {
    const { language, displayFiatCurrency } = made(client, opening)
    return { language, displayFiatCurrency }
  }
  const client = { language: 'en-US', displayFiatCurrency: 'USD' } as const

  it('an opening has its own language and currency, and what it leaves out is the client’s', () => {
    expect(looks(client, {})).toEqual(client)
    expect(looks(client, { language: 'de-DE' })).toEqual({ ...client, language: 'de-DE' })
    const opening = { language: 'system', displayFiatCurrency: 'EUR' }
    expect(looks(client, opening)).toEqual(opening)
  })

  it('have the browser’s language without a word of either', () => {
    expect(looks({}, {})).toEqual({ language: 'system', displayFiatCurrency: undefined })
  })

  it('name the origins that the app trusts, because the SDK has a list of its own from 3.14 on', () => {
    const trustedLinkOrigins = ['http://localhost:4011']
    expect(made({ trustedLinkOrigins }, {})).toMatchObject({ trustedLinkOrigins })
    expect(made({}, {})).toMatchObject({ trustedLinkOrigins: [] })
  })
})

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
