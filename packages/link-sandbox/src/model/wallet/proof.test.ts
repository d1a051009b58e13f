import { expect, test } from 'vitest'
import { ADDRESS, METAMASK } from '../../testing/known'
import type { WalletVerificationRecord } from '../state/session-records'
import { createState } from '../state/state'
import { verificationsOf } from './proof'

const SOLANA_ADDRESS = 'HN7cABqLq46Es1jh92dQQisAq662SmxELLLsHHe4YWrH'

function state() {
  const known = createState()
  const add = (id: string, change: Partial<WalletVerificationRecord>) => {
    const common = { clientId: 'client-1', userId: 'user-1', networkType: 'evm', message: 'Mine.' } as const
    known.walletVerifications.set(id, {
      ...{ id, ...common, address: ADDRESS, signature: `0x${id}`, verifiedAt: 1_733_896_980_500 },
      ...change,
    })
  }
  add('1', {})
  add('2', { address: SOLANA_ADDRESS, networkType: 'solana' })
  add('3', { userId: 'user-2' })
  add('4', { clientId: METAMASK })
  return known
}

test('lists the verifications of a client, latest first', () => {
  const found = (query: { userId?: string; address?: string }) =>
    verificationsOf(state(), { clientId: 'client-1', ...query }).map(({ id }) => id)
  expect(found({ userId: 'user-1' })).toEqual(['2', '1'])
  expect(found({ userId: 'user-1', address: ADDRESS.toUpperCase().replace('0X', '0x') })).toEqual(['1'])
  expect(found({ address: SOLANA_ADDRESS })).toEqual(['2'])
  expect(found({ address: SOLANA_ADDRESS.toLowerCase() })).toEqual([])
  expect(found({})).toEqual(['3', '2', '1'])
})
