import { expect, test } from 'vitest'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'
import type { LinkFault, LinkFaults } from './contract'

const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }

async function panelOf(sandbox: Awaited<ReturnType<typeof startTestSandbox>>, isTransfer = true) {
  const link = await sandbox.link('user-1', isTransfer ? { transferOptions } : {})
  const call = async (method: string, path = '', body?: unknown) => {
    const response = await fetch(`${sandbox.linkUrl}/link-api/${sandbox.clientId}/faults${path}`, {
      method,
      headers: { Authorization: `Bearer ${link.session.sessionKey}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return { status: response.status, answer: (await response.json()) as LinkFaults & { error: unknown } }
  }
  const isOn = async () =>
    (await call('GET')).answer.faults.filter((fault) => fault.isOn).map(({ name }) => name)
  return { link, call, isOn }
}

test('the panel lists the faults that can occur in its session', async () => {
  const sandbox = await startTestSandbox({ webhookUrl: 'http://localhost:1/none' })
  const names = ({ answer }: { answer: LinkFaults }) => answer.faults.map(({ name }: LinkFault) => name)
  const transfer = names(await (await panelOf(sandbox)).call('GET'))
  expect(transfer).toEqual(
    expect.arrayContaining(['page-slow', 'institution-down', 'kyc-required', 'webhook-late']),
  )
  expect(transfer).not.toEqual(expect.arrayContaining(['token-expired']))
  expect(transfer.filter((name) => /^(api|token)-|never-loads/.test(name))).toEqual([])
  const connect = names(await (await panelOf(sandbox, false)).call('GET'))
  expect(connect).toContain('institution-down')
  expect(connect.filter((name) => /^(transfer|webhook)-|kyc/.test(name))).toEqual([])
})

test('a fault is on for its own session only, until it is switched off', async () => {
  const sandbox = await startTestSandbox()
  const [mine, other] = [await panelOf(sandbox), await panelOf(sandbox)]
  await mine.call('PUT', '', { faults: ['page-offline', 'page-offline', 'kyc-required'] })
  expect(await mine.isOn()).toEqual(['page-offline', 'kyc-required'])
  expect(await other.isOn()).toEqual([])
  await expect(mine.link.login(COINBASE, 'Mesh')).rejects.toThrow('fetch failed')
  expect(await other.link.login(COINBASE, 'Mesh')).toBeDefined()
  await mine.call('PUT', '', { faults: [] })
  expect(await mine.link.login(COINBASE, 'Mesh')).toBeDefined()
})

test('a fault for everyone is shown, and the panel can’t switch it off', async () => {
  const sandbox = await startTestSandbox()
  const { call } = await panelOf(sandbox)
  await sandbox.setFault('kyc-required')
  const { answer } = await call('PUT', '', { faults: [] })
  expect(answer.faults.find(({ name }) => name === 'kyc-required')).toMatchObject({
    isOn: false,
    isOnForEveryone: true,
  })
})

test.each([
  [{ faults: ['kyc'] }, 422],
  [{ faults: ['token-expired'] }, 400],
  [{ faults: 'all' }, 400],
  ['nothing', 400],
])('%j is refused in the contract’s form', async (body, status) => {
  const { call } = await panelOf(await startTestSandbox())
  const refused = await call('PUT', '', body)
  expect([refused.status, refused.answer.error]).toMatchObject([status, { message: expect.any(String) }])
})

test('a fault that the page reports is counted', async () => {
  const sandbox = await startTestSandbox()
  const { call } = await panelOf(sandbox)
  await sandbox.setFault('page-double-done', { times: 1 })
  await call('POST', '/shown', { name: 'page-double-done' })
  const { answer } = await call('GET')
  expect(answer.faults.find(({ name }) => name === 'page-double-done')?.isOnForEveryone).toBe(false)
  expect((await call('POST', '/shown', { name: 'api-slow' })).status).toBe(400)
})
