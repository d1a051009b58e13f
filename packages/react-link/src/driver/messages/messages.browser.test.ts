import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callBridge, createTestMeshLink, linkFrame, linkSays, SECRET } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { until, untilStatus } from '../../../test/until'

beforeEach(async () => {
  await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

it('reports events that the SDK does not know yet, and keeps Mesh’s request ids', async () => {
  const onEvent = vi.fn()
  const forAnalytics = vi.fn()
  const { client } = createTestMeshLink({ onEvent: forAnalytics })
  const opening = client.open({ intent: 'deposit' }, { onEvent })
  await untilStatus(client, 'open')
  linkSays([
    { type: 'withdrawalRequested', payload: { transferId: 't1', status: 'pending' } },
    { type: 'registerTransferError', payload: { errorMessage: 'No.', requestId: 'r-1' } },
    { type: 'transferExecutionError', payload: { errorMessage: 'No.', requestId: 'r-2' } },
    { type: 'close', payload: { page: 'errorPage', errorMessage: 'The transfer failed.' } },
  ])
  expect(await opening).toMatchObject({
    status: 'failed',
    requestIds: ['r-1', 'r-2'],
    error: { code: 'link_error', message: 'The transfer failed.', requestId: 'r-2' },
  })
  const types = ['pageLoaded', 'withdrawalRequested', 'registerTransferError', 'transferExecutionError']
  expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual(types)
  expect(onEvent.mock.calls[1]?.[0].payload).toEqual({ transferId: 't1', status: 'pending' })
  expect(forAnalytics.mock.calls[1]?.[0].payload).toEqual({ status: 'pending' })
})

it('says what failed last inside Link when the user closes it after that', async () => {
  const { client } = createTestMeshLink()
  const opening = client.open({ intent: 'deposit' })
  await untilStatus(client, 'open')
  linkSays([
    { type: 'integrationConnectionError', payload: { errorMessage: 'Wrong code.', requestId: 'r-1' } },
    {
      type: 'connectionDeclined',
      payload: { integrationName: 'MetaMask', reason: 'User rejected', accessToken: SECRET },
    },
    { type: 'close', payload: { page: 'integrationLoginPage' } },
  ])
  const result = await opening
  expect(result).toMatchObject({
    status: 'cancelled',
    lastFailure: { kind: 'connection', event: 'connectionDeclined', message: 'User rejected' },
  })
  expect(JSON.stringify(result)).not.toContain(SECRET)
})

describe('the wallet bridge', () => {
  it('finds and calls an injected wallet, in spite of the guard', async () => {
    const request = vi.fn(async ({ method }: { method: string }) =>
      method === 'eth_accounts' ? ['0xfake'] : undefined,
    )
    const announce = () =>
      window.dispatchEvent(
        new CustomEvent('eip6963:announceProvider', {
          detail: {
            info: { uuid: 'u1', name: 'Test Wallet', icon: 'data:,', rdns: 'test.wallet' },
            provider: { request },
          },
        }),
      )
    window.addEventListener('eip6963:requestProvider', announce)
    const onError = vi.fn()
    const onEvent = vi.fn()
    const { client } = createTestMeshLink({ path: '/bridged' })
    const opening = client.open({ intent: 'deposit' }, { onError, onEvent })
    await untilStatus(client, 'open')
    await until(async () => (await callBridge({ type: 'GET', path: ['eip6963WalletsReady'] })) === true)
    expect(await callBridge({ type: 'GET', path: ['eip6963Wallets', '0', 'name'] })).toBe('Test Wallet')
    const accounts = await callBridge({
      type: 'APPLY',
      path: ['eip6963Wallets', '0', 'provider', 'request'],
      argumentList: [{ type: 'RAW', value: { method: 'eth_accounts' } }],
    })
    expect(accounts).toEqual(['0xfake'])
    expect(onError).not.toHaveBeenCalled()
    expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual(['pageLoaded'])
    expect(linkFrame().isConnected).toBe(true)
    window.removeEventListener('eip6963:requestProvider', announce)
    client.close()
    await opening
  })
})
