import { expect, it } from 'vitest'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import type { LinkResult, SessionConnection, SessionTransfer } from '../../core/session/session'
import { resultWords } from '../../messages/english'
import { resultText } from './result-text'

const coinbase: SessionConnection = {
  saveId: 'save-1',
  brokerType: 'coinbase',
  brokerName: 'Coinbase',
  accounts: [{ id: 'a', name: 'Main account' }],
  saveStatus: 'saved',
  connectionIds: ['c'],
}
const sent: SessionTransfer = {
  saveId: 'save-2',
  status: 'submitted',
  symbol: 'USDC',
  amount: 25,
  saveStatus: 'saved',
}

it.each<[text: string, parts: Partial<LinkResult>]>([
  [
    'Your transfer of 25 USDC is on its way. The network still has to confirm it.',
    { status: 'submitted', transfers: [sent] },
  ],
  [
    'Your transfer is on its way. The network still has to confirm it.',
    { status: 'submitted', transfers: [{ ...sent, amount: undefined }] as SessionTransfer[] },
  ],
  [
    'Your transfer was declined, and no money was sent.',
    {
      status: 'connected',
      connections: [coinbase],
      lastFailure: { kind: 'transfer', event: 'transferDeclined' },
    },
  ],
  [
    'Your transfer did not go through. You can try again.',
    { status: 'connected', connections: [coinbase], transfers: [{ ...sent, status: 'failed' }] },
  ],
  ['Your account is verified.', { status: 'verified' }],
  ['Coinbase is connected.', { status: 'connected', connections: [coinbase] }],
  [
    'Coinbase is connected. Access follows within about a day.',
    { status: 'connected', connections: [{ ...coinbase, accounts: [] }] },
  ],
  [
    'Coinbase and Kraken are connected.',
    { status: 'connected', connections: [coinbase, { ...coinbase, brokerName: 'Kraken' }, coinbase] },
  ],
  [
    'Your account is connected, but it could not be saved. Connect it again.',
    { status: 'connected', connections: [{ ...coinbase, saveStatus: 'unsaved' }] },
  ],
  ['Closed. Nothing was changed.', { status: 'cancelled' }],
  ['You are offline.', { status: 'failed', error: new MeshLinkError('offline', 'You are offline.') }],
])('“%s”', (text, parts) => {
  const result = { connections: [], transfers: [], requestIds: [], ...parts } as unknown as LinkResult
  expect(resultText(result, resultWords, 'en')).toBe(text)
})
