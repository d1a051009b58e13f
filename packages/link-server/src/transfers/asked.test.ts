import { describe, expect, test } from 'vitest'
import type { AskedTransfer, TransferFacts } from '../updates'
import { askedOf, compareAsked } from './asked'

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

async function compare(said: Partial<TransferFacts>, asked: AskedTransfer = request) {
  const result = await compareAsked(
    { request: asked, intent: 'deposit', linkSessionId: 's' },
    { ...facts, ...said },
    networkIds,
  )
  if (result.verdict === 'none') throw new Error('Something was asked.')
  return [result.verdict, ...result.differences, ...result.unchecked]
}

describe('compareAsked', () => {
  test.each<[string, Partial<TransferFacts>, string[]]>([
    ['all as asked', {}, ['matches']],
    ['another of the networks asked for', { networkId: ETHEREUM, toAddress: '0xABC1' }, ['matches']],
    ['a network by its name', { networkId: undefined, networkName: 'Base' }, ['matches']],
    ['decimals of another form', { amount: '25.000' }, ['matches']],
    ['another asset', { symbol: 'USDT' }, ['differs', 'asset']],
    ['another network', { networkId: SOLANA }, ['differs', 'network']],
    ['another address', { toAddress: '0xdead' }, ['differs', 'address']],
    ['an address of another network of those asked', { toAddress: '0xAbC1' }, ['differs', 'address']],
    ['less', { amount: '24.999999999999999999' }, ['differs', 'less']],
    ['more', { amount: '25.000000000000000001' }, ['differs', 'more']],
    ['several things', { symbol: 'DAI', amount: '1' }, ['differs', 'asset']],
    ['no address', { toAddress: undefined }, ['unchecked', 'address']],
    [
      'a network that nobody can tell',
      { networkId: undefined, networkName: 'Moon' },
      ['unchecked', 'network'],
    ],
    ['no amount', { amount: undefined }, ['unchecked', 'amount']],
  ])('%s', async (_what, said, expected) => expect((await compare(said)).slice(0, 2)).toEqual(expected))

  test('addresses that tell capitals apart are told apart by them', async () => {
    const said = { symbol: 'SOL', networkId: SOLANA, amount: '1' }
    expect(await compare({ ...said, toAddress: 'SoLaNa' })).toEqual(['matches'])
    expect(await compare({ ...said, toAddress: 'solana' })).toEqual(['differs', 'address'])
  })

  test('an amount in dollars is met within one in a hundred', async () => {
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

  test('a least amount is a floor', async () => {
    const floor = { ...request, toAddresses: [{ networkId: BASE, symbol: 'USDC', minAmount: '10' }] }
    expect(await compare({}, floor)).toEqual(['matches'])
    expect(await compare({ amount: '9.99' }, floor)).toEqual(['differs', 'less'])
  })

  test('without a transaction of ours nothing was asked', async () => {
    expect(await compareAsked(undefined, facts, networkIds)).toEqual({ verdict: 'none' })
  })
})

describe('askedOf', () => {
  test('keeps what the intent asked for, amounts as text, with a transaction id of ours where it has none', () => {
    const toAddresses = [{ networkId: BASE, symbol: 'ETH', address: '0x1', amount: 1e-7 }]
    expect(askedOf({ transferOptions: { toAddresses, amountInFiat: 10.1 } }, () => 'new')).toEqual({
      transactionId: 'new',
      toAddresses: [{ networkId: BASE, symbol: 'ETH', address: '0x1', amount: '0.0000001' }],
      amountInFiat: '10.1',
    })
    expect(askedOf({ transferOptions: { transactionId: 'order-7' } }, () => 'new')?.transactionId).toBe(
      'order-7',
    )
    expect(askedOf({ restrictMultipleAccounts: true }, () => 'new')).toBeUndefined()
  })

  test.each([
    { amountInFiat: -1 },
    { amountInFiat: Number.NaN },
    { transactionId: '' },
    { transactionId: 'a\0b' },
    { transactionId: 'x'.repeat(129) },
  ])('refuses the intent’s %j', (transferOptions) =>
    expect(() => askedOf({ transferOptions }, () => 'new')).toThrow(TypeError),
  )
})
