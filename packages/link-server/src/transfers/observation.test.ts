import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Observation, readStatus, readWord } from './observation'

const heardAt = new Date('2026-01-01T00:00:00Z')

const webhook = {
  UserId: 'user',
  TransferId: 'transfer',
  TransferStatus: 'Succeeded',
  TransactionId: 'order-7',
  TxHash: '0x1',
  Chain: 'Ethereum',
  Token: 'USDC',
  DestinationAddress: '0x2',
  SourceAddress: '0x3',
  SourceAccountProvider: 'Coinbase',
  SourceAmount: 25.05,
  DestinationAmount: 25,
  RefundAddress: '0x4',
  RefundType: null,
  TransferSteps: [{ Type: 'Transfer', Amount: 25 }],
  SentTimestamp: 1_720_532_648,
  Timestamp: 1_715_175_519_038,
}

function read(source: 'webhook' | 'list', value: unknown) {
  const body = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
  return readWord({ source, body, heardAt })
}

function observed(source: 'webhook' | 'list', value: unknown): Observation {
  const word = read(source, value)
  if (typeof word === 'string') throw new Error(word)
  return word
}

describe('a webhook', () => {
  test('is read whole', () => {
    expect(observed('webhook', webhook)).toEqual({
      source: 'webhook',
      transferId: 'transfer',
      userKey: 'user',
      status: 'succeeded',
      at: new Date(1_715_175_519_038),
      isTimed: true,
      heardAt,
      createdAt: undefined,
      hasUnreadableAmount: false,
      facts: {
        transactionId: 'order-7',
        symbol: 'USDC',
        amount: '25',
        sourceAmount: '25.05',
        networkName: 'Ethereum',
        brokerName: 'Coinbase',
        fromAddress: '0x3',
        toAddress: '0x2',
        refundAddress: '0x4',
        txHash: '0x1',
        steps: [{ Type: 'Transfer', Amount: 25 }],
      },
    })
  })

  test.each<[string, object, object]>([
    ['an amount as text', { DestinationAmount: '25.10' }, { amount: '25.1' }],
    ['a number as hash', { TxHash: 7 }, { txHash: undefined }],
    ['a zero character', { Chain: 'Ether\0eum' }, { networkName: undefined }],
    ['half a surrogate', { SourceAccountProvider: '\ud800' }, { brokerName: undefined }],
    ['a long name', { SourceAccountProvider: 'x'.repeat(1001) }, { brokerName: 'x'.repeat(1001) }],
    ['steps that can’t be stored', { TransferSteps: [{ Note: '\0' }] }, { steps: undefined }],
    ['no amount', { DestinationAmount: null }, { amount: undefined, sourceAmount: '25.05' }],
  ])('is taken with %s', (_what, odd, facts) => {
    const word = observed('webhook', { ...webhook, ...odd })
    expect(word.hasUnreadableAmount).toBe(false)
    for (const [name, value] of Object.entries(facts))
      expect(word.facts[name as keyof typeof word.facts]).toEqual(value)
  })

  test.each([-5, 1e300, 'many', {}, [1]])('marks the amount %j, and gives none', (DestinationAmount) => {
    const word = observed('webhook', { ...webhook, DestinationAmount })
    expect(word.hasUnreadableAmount).toBe(true)
    expect(word.facts).not.toHaveProperty('amount')
  })

  test.each([
    ['ISO text', '2024-05-08T13:38:39.038Z'],
    ['seconds', 1_715_175_519.038],
    ['digits as text', '1715175519038'],
  ])('reads its time from %s', (_what, Timestamp) => {
    expect(observed('webhook', { ...webhook, Timestamp }).at).toEqual(new Date(1_715_175_519_038))
  })

  test('has no time of its own where it gives none', () => {
    const word = observed('webhook', { ...webhook, Timestamp: 'soon' })
    expect(word).toMatchObject({ at: new Date(1_720_532_648_000), isTimed: false })
  })

  test.each([
    ['hello', 'unreadable'],
    ['[]', 'unreadable'],
    [{ ...webhook, TransferId: 7 }, 'unreadable'],
    [{ ...webhook, UserId: undefined }, 'unreadable'],
    [{ ...webhook, TransferId: 'a\0b' }, 'unreadable'],
    [{ ...webhook, TransferStatus: 'Teleported' }, 'unknown_status'],
    [{ ...webhook, TransferStatus: 7 }, 'unknown_status'],
  ])('is kept when it is %j', (value, outcome) => expect(read('webhook', value)).toBe(outcome))
})

describe('a record of Mesh’s list', () => {
  const record = {
    id: 'transfer',
    userId: 'user',
    status: 'failed',
    amount: 25,
    amountToReceive: 0,
    sourceAmount: 25.05,
    amountInFiat: 25,
    symbol: 'USDC',
    networkId: '00000000-0000-0000-0000-000000000000',
    totalTransactionAmountInFiat: 25.05,
    totalFeesAmountInFiat: 0.05,
    gasFee: { fee: 0.05, feeCurrency: 'USDC', feeInFiat: 0.05 },
    createdTimestamp: 1_653_211_113,
    from: { type: 'coinbase', name: 'Coinbase' },
    bridgingDetails: { status: 'inReview' },
    fundingMethods: [],
  }

  test('is read with fees and bridging; a failed 25 is 25, and a 0 is nothing said', () => {
    expect(observed('list', record)).toMatchObject({
      status: 'failed',
      at: heardAt,
      createdAt: new Date(1_653_211_113_000),
      facts: {
        amount: '25',
        sourceAmount: '25.05',
        totalInFiat: '25.05',
        feesInFiat: '0.05',
        fees: [{ kind: 'gas', amount: '0.05', currency: 'USDC', inFiat: '0.05' }],
        brokerType: 'coinbase',
        brokerName: 'Coinbase',
        bridging: { status: 'inReview' },
      },
    })
    const { facts } = observed('list', record)
    for (const name of ['networkId', 'funding', 'txHash']) expect(facts).not.toHaveProperty(name)
  })

  test('gives what arrived, not what was meant', () => {
    const settled = { ...record, status: 'succeeded', destinationAmount: 24.9 }
    expect(observed('list', settled).facts.amount).toBe('24.9')
  })

  test('gives no dollars that are none', () => {
    const euros = { ...record, amountInFiatCurrencyCode: 'EUR' }
    expect(observed('list', euros).facts).not.toHaveProperty('amountInFiat')
  })
})

test.each([
  ['pending', 'pending'],
  ['SUCCEEDED', 'succeeded'],
  ['success', 'succeeded'],
  ['Refund_Pending', 'refundPending'],
  ['refund-succeeded', 'refundSucceeded'],
  ['Teleported', undefined],
  [undefined, undefined],
])('reads the status %s', (word, status) => expect(readStatus(word)).toBe(status))

test('whatever Mesh sends is read or kept, and never throws', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...Object.keys(webhook)), fc.jsonValue()),
      (any, odd) => {
        for (const value of [any, { ...webhook, ...odd }]) {
          for (const source of ['webhook', 'list'] as const) {
            const word = read(source, value)
            if (typeof word === 'string') continue
            const { amount, sourceAmount } = word.facts
            for (const text of [amount, sourceAmount]) if (text) expect(text).toMatch(/^\d+(\.\d+)?$/)
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})
