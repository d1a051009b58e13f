import { expect, it } from 'vitest'
import { aConnection } from '../../testing/a-connection'
import { accountLabel } from './account-label'

const primary = aConnection()
const trading = aConnection({ id: 'connection-2', accounts: [{ id: 'account-2', name: 'Trading' }] })
const kraken = aConnection({ id: 'connection-3', brokerName: 'Kraken' })

it('names a connection by its institution', () => {
  expect(accountLabel(primary, [primary, kraken])).toBe('Coinbase')
})

it('adds the account when there are two connections to one institution', () => {
  expect([primary, trading].map((it) => accountLabel(it, [primary, trading, kraken]))).toEqual([
    'Coinbase · Primary',
    'Coinbase · Trading',
  ])
})

it('uses only the institution when the account has no name', () => {
  const nameless = aConnection({ id: 'connection-4', accounts: [{ id: 'account-4', name: '' }] })
  expect(accountLabel(nameless, [primary, nameless])).toBe('Coinbase')
})
