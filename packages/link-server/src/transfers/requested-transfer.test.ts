import { describe, expect, test } from 'vitest'
import type { AskedTransfer, TransferFacts } from '../updates'
import { compareWithRequest, toRequestedTransfer } from './requested-transfer'

const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
const ETHEREUM = 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611'
const SOLANA = '0291810a-5947-424d-9a59-e88bb33e999d'

const networkIds = async (name: string) => ({ Base: [BASE], Ethereum: [ETHEREUM] })[name] ?? []

const request: AskedTransfer = {
  transactionId: 'order-7',
  toAddresses: [
    { networkId: BASE, symbol: 'USDC', address: '0xAbC0', amount: '25' },
    { networkId: ETHEREUM, symbol: 'USDC', address: '0xAbC1', amount: '25' },
    { networkId: SOLANA, symbol: 'SOL', address: 'SoLaNa', amount: '1' },
  ],
}
const facts: TransferFacts = {
  id: 't',
  status: 'succeeded',
  symbol: 'USDC',
  amount: '25',
  networkId: BASE,
  toAddress: '0xabc0',
  createdAt: '2026-01-01T00:00:00.000Z',
  statusAt: '2026-01-01T00:00:00.000Z',
}

async function compare(changed: Partial<TransferFacts>, requested: AskedTransfer = request) {
  const result = await compareWithRequest(
    { request: requested, intent: 'deposit', linkSessionId: 's' },
    { ...facts, ...changed },
    networkIds,
  )
  if (result.verdict === 'none') throw new Error('Expected a comparison.')
  return [result.verdict, ...result.differences, ...result.unchecked]
}

describe('compareWithRequest', () => {
  test.each<[string, Partial<TransferFacts>, string[]]>([
    ['all as requested', {}, ['matches']],
    ['another of the requested networks', { networkId: ETHEREUM, toAddress: '0xABC1' }, ['matches']],
    ['a network by its name', { networkId: undefined, networkName: 'Base' }, ['matches']],
    ['the same amount with more decimals', { amount: '25.000' }, ['matches']],
    ['another asset', { symbol: 'USDT' }, ['differs', 'asset']],
    ['another network', { networkId: SOLANA }, ['differs', 'network']],
    ['another address', { toAddress: '0xdead' }, ['differs', 'address']],
    ['an address of another requested network', { toAddress: '0xAbC1' }, ['differs', 'address']],
    ['less', { amount: '24.999999999999999999' }, ['differs', 'less']],
    ['more', { amount: '25.000000000000000001' }, ['differs', 'more']],
    ['several things', { symbol: 'DAI', amount: '1' }, ['differs', 'asset']],
    ['no address', { toAddress: undefined }, ['unchecked', 'address']],
    ['a network name without an id', { networkId: undefined, networkName: 'Moon' }, ['unchecked', 'network']],
    ['no amount', { amount: undefined }, ['unchecked', 'amount']],
  ])('%s', async (_what, changed, expected) => expect((await compare(changed)).slice(0, 2)).toEqual(expected))

  test('compares case for addresses in which case matters', async () => {
    const solana = { symbol: 'SOL', networkId: SOLANA, amount: '1' }
    expect(await compare({ ...solana, toAddress: 'SoLaNa' })).toEqual(['matches'])
    expect(await compare({ ...solana, toAddress: 'solana' })).toEqual(['differs', 'address'])
  })

  test('an amount in dollars matches within one percent', async () => {
    const dollars = {
      transactionId: 'x',
      amountInFiat: '50',
      toAddresses: [{ networkId: BASE, symbol: 'USDC' }],
    }
    expect(await compare({ amountInFiat: '49.98' }, dollars)).toEqual(['matches'])
    expect(await compare({ amountInFiat: '49.4' }, dollars)).toEqual(['differs', 'less'])
    expect(await compare({ amountInFiat: '50.6' }, dollars)).toEqual(['differs', 'more'])
    expect(await compare({}, dollars)).toEqual(['unchecked', 'amount'])
  })

  test('a minimum amount is a lower limit', async () => {
    const floor = { ...request, toAddresses: [{ networkId: BASE, symbol: 'USDC', minAmount: '10' }] }
    expect(await compare({}, floor)).toEqual(['matches'])
    expect(await compare({ amount: '9.99' }, floor)).toEqual(['differs', 'less'])
  })

  test('gives the verdict none without a request', async () => {
    expect(await compareWithRequest(undefined, facts, networkIds)).toEqual({ verdict: 'none' })
  })
})

describe('toRequestedTransfer', () => {
  test('reads what the intent requested, with amounts as text and a new transaction id if there is none', () => {
    const toAddresses = [{ networkId: BASE, symbol: 'ETH', address: '0x1', amount: 1e-7 }]
    expect(
      toRequestedTransfer({ transferOptions: { toAddresses, amountInFiat: 10.1 } }, () => 'new'),
    ).toEqual({
      transactionId: 'new',
      toAddresses: [{ networkId: BASE, symbol: 'ETH', address: '0x1', amount: '0.0000001' }],
      amountInFiat: '10.1',
    })
    expect(
      toRequestedTransfer({ transferOptions: { transactionId: 'order-7' } }, () => 'new')?.transactionId,
    ).toBe('order-7')
    expect(toRequestedTransfer({ restrictMultipleAccounts: true }, () => 'new')).toBeUndefined()
  })
})
