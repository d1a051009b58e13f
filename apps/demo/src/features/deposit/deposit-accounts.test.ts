import { expect, it } from 'vitest'
import { aConnection } from '../../testing/a-connection'
import { depositAccounts } from './deposit-accounts'

const coinbase = aConnection()
const kraken = aConnection({
  id: 'connection-2',
  brokerName: 'Kraken',
  kind: 'unmanaged',
  canSkipLogin: false,
})
const wallet = aConnection({ id: 'connection-3', brokerName: 'Ledger', kind: 'wallet', canSkipLogin: false })
const expired = aConnection({ id: 'connection-4', status: 'reconnect_required', canSkipLogin: false })
const pending = aConnection({
  id: 'connection-5',
  brokerName: 'Interactive Brokers',
  kind: 'delayed',
  accounts: [],
  status: 'pending_access',
  canSkipLogin: false,
})

it('promises “no login” only for connections that can skip it, and offers those first', () => {
  const shown = depositAccounts([kraken, wallet, coinbase]).map(({ label, hint }) => [label, hint])
  expect(shown).toEqual([
    ['Coinbase', 'No login needed'],
    ['Kraken', 'Asks for a login'],
    ['Ledger', 'Confirm in your wallet'],
  ])
})

it('offers no deposit from an account whose login has expired, nor from one whose access follows later', () => {
  expect(depositAccounts([expired, pending])).toEqual([])
})

it('changes nothing of the list that it gets', () => {
  const connections = [kraken, coinbase]
  depositAccounts(connections)
  expect(connections).toEqual([kraken, coinbase])
})
