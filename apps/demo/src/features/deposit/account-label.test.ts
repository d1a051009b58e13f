import { expect, it } from 'vitest'
import { aConnection } from '../../testing/a-connection'
import { accountLabel } from './account-label'

const primary = aConnection()
const trading = aConnection({ id: 'connection-2', accounts: [{ id: 'account-2', name: 'Trading' }] })
const kraken = aConnection({ id: 'connection-3', brokerName: 'Kraken' })

it('names an account by its institution', () => {
  expect(accountLabel(primary, [primary, kraken])).toBe('Coinbase')
})

it('adds the account where an institution has two', () => {
  expect([primary, trading].map((it) => accountLabel(it, [primary, trading, kraken]))).toEqual([
    'Coinbase · Primary',
    'Coinbase · Trading',
  ])
})

it('makes do with the institution where the account has no name', () => {
  const nameless = aConnection({ id: 'connection-4', accounts: [{ id: 'account-4', name: '' }] })
  expect(accountLabel(nameless, [primary, nameless])).toBe('Coinbase')
})
