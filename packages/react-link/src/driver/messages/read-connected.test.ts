import { describe, expect, it } from 'vitest'
import { readConnected } from './read-connected'

const SECRET = 'fake-secret'
const accessToken = {
  brokerType: 'a broker type the SDK does not know',
  brokerName: 'Coinbase',
  brokerBrandInfo: { brokerLogo: 'AAAA' },
  accountTokens: [
    {
      account: { accountId: 'a1', accountName: 'Primary' },
      accessToken: SECRET,
      refreshToken: SECRET,
      tokenId: SECRET,
    },
    { account: { accountId: 'a2' }, accessToken: SECRET },
  ],
}
const delayedAuth = {
  refreshToken: SECRET,
  brokerType: 'interactiveBrokers',
  brokerName: 'Interactive Brokers',
}

describe('readConnected', () => {
  it('gives the accounts and no secret', () => {
    const connection = readConnected({ accessToken }, 'h1')
    expect(connection).toEqual({
      handoverId: 'h1',
      brokerType: accessToken.brokerType,
      brokerName: 'Coinbase',
      accounts: [
        { id: 'a1', name: 'Primary' },
        { id: 'a2', name: '' },
      ],
      save: 'saving',
      connectionIds: [],
    })
    expect(JSON.stringify(connection)).not.toContain(SECRET)
  })

  it('takes a delayed authentication, which has no account yet', () => {
    expect(readConnected({ delayedAuth }, 'h1')).toMatchObject({
      brokerType: 'interactiveBrokers',
      accounts: [],
    })
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['neither part', {}],
    ['a part that is a list', { accessToken: [] }],
    ['no broker type', { accessToken: { ...accessToken, brokerType: '' } }],
    ['a broker name that is a number', { accessToken: { ...accessToken, brokerName: 1 } }],
    ['no accounts', { accessToken: { ...accessToken, accountTokens: [] } }],
    ['accounts that are no list', { accessToken: { ...accessToken, accountTokens: {} } }],
    [
      'an account without a token',
      { accessToken: { ...accessToken, accountTokens: [{ account: { accountId: 'a' } }] } },
    ],
    [
      'an account without an id',
      { accessToken: { ...accessToken, accountTokens: [{ account: {}, accessToken: 'fake' }] } },
    ],
    [
      'one good account and one bad',
      { accessToken: { ...accessToken, accountTokens: [...accessToken.accountTokens, null] } },
    ],
    [
      'a delayed authentication without its token',
      { delayedAuth: { ...delayedAuth, refreshToken: undefined } },
    ],
  ])('refuses %s', (_what, value) => {
    expect(readConnected(value, 'h1')).toBeUndefined()
  })
})
