import type { LinkResult, SessionConnection, SessionTransfer } from 'react-mesh-link'
import { MeshLinkError } from 'react-mesh-link'
import { expect, it } from 'vitest'
import { describeResult } from './describe-result'

const transfer: SessionTransfer = {
  saveId: 'save-1',
  status: 'submitted',
  symbol: 'USDC',
  amount: 25,
  saveStatus: 'saved',
}
const connection: SessionConnection = {
  saveId: 'save-2',
  brokerType: 'coinbase',
  brokerName: 'Coinbase',
  accounts: [{ id: 'account-1', name: 'Primary' }],
  saveStatus: 'saved',
  connectionIds: ['connection-1'],
}
const base = {
  sessionId: 'session-1',
  intent: 'deposit',
  requestIds: [],
  settled: Promise.resolve([]),
  connections: [],
  transfers: [],
}

it('says that a deposit is on its way, with the amount', () => {
  const result: LinkResult = { ...base, status: 'submitted', transfers: [transfer] }
  expect(describeResult(result)).toMatch(/^Your 25 USDC deposit is on its way\./)
})

it('leaves out the amount when Link gave none', () => {
  const result: LinkResult = {
    ...base,
    status: 'submitted',
    transfers: [{ ...transfer, amount: undefined }],
  }
  expect(describeResult(result)).toMatch(/^Your deposit is on its way\./)
})

it('names the connected account, once it is saved', () => {
  const result: LinkResult = { ...base, status: 'connected', connections: [connection] }
  expect(describeResult(result)).toMatch(/^Coinbase is connected\./)
  expect(
    describeResult({ ...result, connections: [{ ...connection, saveStatus: 'unsaved' }] }),
  ).toBeUndefined()
})

it('says that access follows later, when Link handed over no account yet', () => {
  const delayed = { ...connection, brokerName: 'Interactive Brokers', accounts: [] }
  expect(describeResult({ ...base, status: 'connected', connections: [delayed] })).toBe(
    'Interactive Brokers is connected. Access follows within about a day. You can deposit from this account then.',
  )
})

it('says that a deposit did not go through', () => {
  const result: LinkResult = {
    ...base,
    status: 'cancelled',
    transfers: [{ ...transfer, status: 'failed' }],
  }
  expect(describeResult(result)).toMatch(/did not go through/)
})

it('says nothing when the user closed Link, or when the button shows the error', () => {
  const error = new MeshLinkError('link_error', 'Link could not be opened.')
  expect(describeResult({ ...base, status: 'cancelled' })).toBeUndefined()
  expect(describeResult({ ...base, status: 'failed', error })).toBeUndefined()
})
