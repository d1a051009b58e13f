import { describe, expect, it } from 'vitest'
import { readConnected, readSummary, readTransfer, stripLogos } from './link-payloads'

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
  it('returns the accounts without secrets', () => {
    const connection = readConnected({ accessToken }, 'h1')
    expect(connection).toEqual({
      saveId: 'h1',
      brokerType: accessToken.brokerType,
      brokerName: 'Coinbase',
      accounts: [
        { id: 'a1', name: 'Primary' },
        { id: 'a2', name: '' },
      ],
      saveStatus: 'saving',
      connectionIds: [],
    })
    expect(JSON.stringify(connection)).not.toContain(SECRET)
  })

  it('accepts a delayed authentication, which has no account yet', () => {
    expect(readConnected({ delayedAuth }, 'h1')).toMatchObject({
      brokerType: 'interactiveBrokers',
      accounts: [],
    })
  })

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'x'],
    ['neither part', {}],
    ['an array', { accessToken: [] }],
    ['no broker type', { accessToken: { ...accessToken, brokerType: '' } }],
    ['a broker name that is a number', { accessToken: { ...accessToken, brokerName: 1 } }],
    ['no accounts', { accessToken: { ...accessToken, accountTokens: [] } }],
    ['accounts that are not an array', { accessToken: { ...accessToken, accountTokens: {} } }],
    [
      'an account without a token',
      { accessToken: { ...accessToken, accountTokens: [{ account: { accountId: 'a' } }] } },
    ],
    [
      'an account without an id',
      { accessToken: { ...accessToken, accountTokens: [{ account: {}, accessToken: 'fake' }] } },
    ],
    [
      'one valid account and one malformed account',
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

it('leaves out the base64 logo and keeps everything else', () => {
  const brokerBrandInfo = { brokerLogo: 'A'.repeat(100_000), iconLightUrl: 'https://cdn.test/i.svg' }
  const accountTokens = [{ account: { accountId: 'a', accountName: 'A' }, accessToken: 'fake' }]
  const stripped = stripLogos({
    accessToken: { accountTokens, brokerType: 'coinbase', brokerName: 'Coinbase', brokerBrandInfo },
    delayedAuth: { refreshToken: 'fake', brokerType: 'ibkr', brokerName: 'IBKR', brokerBrandInfo },
  })
  expect(stripped).toEqual({
    accessToken: {
      accountTokens,
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      brokerBrandInfo: { iconLightUrl: 'https://cdn.test/i.svg' },
    },
    delayedAuth: {
      refreshToken: 'fake',
      brokerType: 'ibkr',
      brokerName: 'IBKR',
      brokerBrandInfo: { iconLightUrl: 'https://cdn.test/i.svg' },
    },
  })
})

it('does not invent the part that is absent', () => {
  expect(
    stripLogos({ accessToken: { accountTokens: [], brokerType: 'x', brokerName: 'X' } }),
  ).not.toHaveProperty('delayedAuth')
})

describe('readTransfer', () => {
  it.each([
    ['success', 'submitted'],
    ['succeeded', 'submitted'],
    ['pending', 'submitted'],
    ['a status Mesh adds later', 'submitted'],
    ['error', 'failed'],
    ['failed', 'failed'],
    ['Failed', 'failed'],
  ])('reads status %s as %s', (status, expected) => {
    expect(readTransfer({ status }, 'h1')?.transfer.status).toBe(expected)
  })

  it('reports everything to the backend, and hides addresses from the page', () => {
    const value = {
      status: 'success',
      txId: 'tx-1',
      fromAddress: '0xfrom',
      toAddress: '0xto',
      symbol: 'USDC',
      amount: 25,
      amountInFiat: 25,
      networkId: 'n1',
    }
    const read = readTransfer({ ...value, userId: 'someone', extra: { deep: true } }, 'h1')
    expect(read?.report).toEqual(value)
    expect(read?.transfer).toMatchObject({
      transferId: 'tx-1',
      symbol: 'USDC',
      amount: 25,
      saveStatus: 'saving',
    })
    expect(JSON.stringify(read?.transfer)).not.toContain('0x')
  })

  it('leaves out clientTransactionId, which the backend refuses from a browser', () => {
    const read = readTransfer({ status: 'success', txId: 'tx-1', clientTransactionId: 'ct-1' }, 'h1')
    expect(read?.report).toEqual({ status: 'success', txId: 'tx-1' })
    expect(JSON.stringify(read)).not.toContain('ct-1')
  })

  it('keeps amounts as numbers, zero too', () => {
    const amounts = { amount: 0.004786, amountInFiat: 0 }
    const read = readTransfer({ status: 'success', ...amounts }, 'h1')
    expect(read?.report).toEqual({ status: 'success', ...amounts })
    expect(read?.transfer).toMatchObject(amounts)
  })

  it('has no amount when Link gave none', () => {
    const read = readTransfer({ status: 'success' }, 'h1')
    expect(Object.keys({ ...read?.report, ...read?.transfer })).not.toContain('amount')
  })

  it('leaves out fields of the wrong type', () => {
    expect(readTransfer({ status: 'success', amount: '25', symbol: 7, txHash: null }, 'h1')?.report).toEqual({
      status: 'success',
    })
    expect(readTransfer({ status: 'success', amount: Number.NaN }, 'h1')?.report).toEqual({
      status: 'success',
    })
  })

  it.each([undefined, null, 'success', [], {}, { status: '' }, { status: 1 }])('refuses %j', (value) => {
    expect(readTransfer(value, 'h1')).toBeUndefined()
  })
})

it('keeps what is of the right type', () => {
  const summary = {
    page: 'transferExecutedPage',
    transfer: { symbol: 'USDC' },
    selectedIntegration: { name: 'Coinbase' },
  }
  expect(readSummary({ ...summary, errorMessage: '', more: 1 })).toEqual(summary)
  expect(readSummary({ page: 7, transfer: [], errorMessage: 'It broke.' })).toEqual({
    errorMessage: 'It broke.',
  })
})

it('leaves tokens out, wherever Mesh may put one', () => {
  const transfer = { symbol: 'USDC', accessToken: 'fake-secret' }
  expect(readSummary({ page: 'startPage', transfer })).toEqual({
    page: 'startPage',
    transfer: { symbol: 'USDC' },
  })
})

it.each([undefined, null, 'done', []])('takes %j for no summary', (value) => {
  expect(readSummary(value)).toBeUndefined()
})
