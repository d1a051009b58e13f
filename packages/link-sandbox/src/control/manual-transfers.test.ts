import { expect, test } from 'vitest'
import { ADDRESS, BASE } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'

test('lists the waiting addresses, and reports an arrived transfer', async () => {
  const sandbox = await startTestSandbox()
  const call = async (method: string, path = '', body?: unknown) => {
    const response = await fetch(`${sandbox.apiUrl}/sandbox/manual-transfers${path}`, {
      method,
      headers: {
        'X-Client-Id': sandbox.clientId,
        'X-Client-Secret': sandbox.clientSecret,
        'Content-Type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return { status: response.status, ...(await response.json()) }
  }
  const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }
  const link = await sandbox.link('user-1', { transferOptions })
  const { id } = await link.openManual({ symbol: 'USDC', networkId: BASE })
  const listed = await call('GET')
  expect(listed.content.items).toEqual([{ id, symbol: 'USDC', networkId: BASE, networkName: 'Base' }])
  expect(await call('POST', `/${id}/arrive`, { amount: 0.5 })).toMatchObject({ status: 'badRequest' })
  const arrived = await call('POST', `/${id}/arrive`, { amount: 42 })
  expect(arrived.content).toMatchObject({ amount: 42, status: 'pending', destinationAddress: ADDRESS })
  expect(await link.manual(id)).toMatchObject({ step: 'arrived', transfer: { amount: 42 } })
  expect((await call('GET')).content.items).toEqual([])
  expect(await call('POST', '/nothing/arrive', {})).toMatchObject({ status: 'badRequest' })
})
