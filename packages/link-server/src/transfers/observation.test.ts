import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Observation, readObservation, readStatus } from './observation'

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
  return readObservation({ source, body, heardAt })
}

function observed(source: 'webhook' | 'list', value: unknown): Observation {
  const observation = read(source, value)
  if (typeof observation === 'string') throw new Error(observation)
  return observation
}

describe('a webhook', () => {
  test('is read completely', () => {
    expect(observed('webhook', webhook)).toEqual({
      source: 'webhook',
      transferId: 'transfer',
      meshUserId: 'user',
      status: 'succeeded',
      at: new Date(1_715_175_519_038),
      hasEventTime: true,
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
  ])('is accepted with %s', (_what, odd, facts) => {
    const observation = observed('webhook', { ...webhook, ...odd })
    expect(observation.hasUnreadableAmount).toBe(false)
    for (const [name, value] of Object.entries(facts))
      expect(observation.facts[name as keyof typeof observation.facts]).toEqual(value)
  })

  test.each([-5, 1e300, 'many', {}, [1]])(
    'marks the amount %j as unreadable, and has no amount',
    (DestinationAmount) => {
      const observation = observed('webhook', { ...webhook, DestinationAmount })
      expect(observation.hasUnreadableAmount).toBe(true)
      expect(observation.facts).not.toHaveProperty('amount')
    },
  )

  test.each([
    ['ISO text', '2024-05-08T13:38:39.038Z'],
    ['seconds', 1_715_175_519.038],
    ['digits as text', '1715175519038'],
  ])('reads the event time from %s', (_what, Timestamp) => {
    expect(observed('webhook', { ...webhook, Timestamp }).at).toEqual(new Date(1_715_175_519_038))
  })

  test('has no event time when Mesh sends none', () => {
    const observation = observed('webhook', { ...webhook, Timestamp: 'soon' })
    expect(observation).toMatchObject({ at: new Date(1_720_532_648_000), hasEventTime: false })
  })

  test.each([
    ['hello', 'unreadable'],
    ['[]', 'unreadable'],
    [{ ...webhook, TransferId: 7 }, 'unreadable'],
    [{ ...webhook, UserId: undefined }, 'unreadable'],
    [{ ...webhook, TransferId: 'a\0b' }, 'unreadable'],
    [{ ...webhook, TransferStatus: 'Teleported' }, 'unknown_status'],
    [{ ...webhook, TransferStatus: 7 }, 'unknown_status'],
  ])('cannot be used when it is %j', (value, outcome) => expect(read('webhook', value)).toBe(outcome))
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

  test('is read with fees and bridging; a failed transfer keeps its requested amount, and 0 counts as absent', () => {
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

  test('has the received amount, not the requested one', () => {
    const settled = { ...record, status: 'succeeded', destinationAmount: 24.9 }
    expect(observed('list', settled).facts.amount).toBe('24.9')
  })

  test('has no dollar amounts when the currency is another one', () => {
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
])('reads the status %s', (name, status) => expect(readStatus(name)).toBe(status))

test('reading never throws, whatever Mesh sends', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...Object.keys(webhook)), fc.jsonValue()),
      (any, odd) => {
        for (const value of [any, { ...webhook, ...odd }]) {
          for (const source of ['webhook', 'list'] as const) {
            const observation = read(source, value)
            if (typeof observation === 'string') continue
            const { amount, sourceAmount } = observation.facts
            for (const text of [amount, sourceAmount]) if (text) expect(text).toMatch(/^\d+(\.\d+)?$/)
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})
