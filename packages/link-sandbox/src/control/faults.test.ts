import { describe, expect, test } from 'vitest'
import { FAULTS } from '../model/catalog/faults'
import { askControl } from '../testing/ask-control'
import { COINBASE } from '../testing/known'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

describe('the control API of faults', () => {
  test('lists every fault, with its place and text', async () => {
    const sandbox = await startTestSandbox()
    const { answer } = await askControl(sandbox, 'GET faults')
    expect(answer.content.items.map(({ name }: { name: string }) => name)).toEqual(Object.keys(FAULTS))
    expect(answer.content.items[0]).toEqual({
      name: 'api-slow',
      place: 'api',
      text: 'The API answers slowly.',
      isOn: false,
      timesLeft: null,
      since: null,
      settings: {},
      takes: ['delayMs'],
    })
  })

  test('switches a fault on, counts it down when it occurs, and switches it off', async () => {
    const sandbox = await startTestSandbox({}, manualTime())
    const set = await askControl(sandbox, 'PUT faults/api-server-error', { times: 2 })
    expect(set.answer.content).toMatchObject({
      name: 'api-server-error',
      isOn: true,
      timesLeft: 2,
      since: '2026-01-01T00:00:00.000Z',
    })
    const { status } = await sandbox.api.v1StatusList()
    expect(status).toBe(500)
    const listed = await askControl(sandbox, 'GET faults')
    const fault = listed.answer.content.items.find(({ isOn }: { isOn: boolean }) => isOn)
    expect(fault).toMatchObject({ name: 'api-server-error', timesLeft: 1 })
    const off = await askControl(sandbox, 'DELETE faults/api-server-error')
    expect(off.answer.content).toMatchObject({ isOn: false, timesLeft: null })
  })

  test('accepts settings, and no body for the defaults', async () => {
    const sandbox = await startTestSandbox()
    expect((await askControl(sandbox, 'PUT faults/page-silent')).answer.content.isOn).toBe(true)
    const one = await askControl(sandbox, 'PUT faults/institution-down', { integrationId: COINBASE })
    expect(one.answer.content.settings).toEqual({ integrationId: COINBASE })
  })

  test.each([
    ['PUT', 'faults/kyc', undefined, 'There is no fault “kyc”. Did you mean kyc-required?'],
    ['DELETE', 'faults/webhook-lost', undefined, 'Did you mean webhook-late'],
    ['PUT', 'faults/api-slow', { times: 0 }, 'times: must be at least 1'],
    ['PUT', 'faults/api-slow', { times: 1.5 }, 'times: must be a whole number'],
    ['PUT', 'faults/api-slow', { delay: 5 }, 'delay'],
    ['PUT', 'faults/api-offline', { delayMs: 5 }, 'api-offline has no setting delayMs'],
    ['PUT', 'faults/page-never-loads', { mode: 'sometimes' }, 'mode'],
    ['PUT', 'faults/api-slow', 'on', 'expected object'],
  ])('%s %s %j is Mesh’s 400: %s', async (method, path, body, message) => {
    const sandbox = await startTestSandbox()
    const { status, answer } = await askControl(sandbox, `${method} ${path}`, body)
    expect([status, answer.status]).toEqual([400, 'badRequest'])
    expect(answer.message).toContain(message)
  })

  test('needs the client’s secret', async () => {
    const sandbox = await startTestSandbox()
    const stranger = { ...sandbox, clientSecret: 'wrong' }
    expect((await askControl(stranger, 'PUT faults/api-offline')).status).toBe(401)
  })
})

describe('in code', () => {
  test('a fault is switched on and off on the sandbox itself', async () => {
    const sandbox = await startTestSandbox()
    await sandbox.setFault('api-server-error')
    expect((await sandbox.api.v1StatusList()).status).toBe(500)
    await sandbox.clearFault()
    expect((await sandbox.api.v1StatusList()).status).toBe(200)
  })

  test('a wrong name or option is an error that names it', async () => {
    const { setFault, clearFault } = await startTestSandbox()
    await expect(setFault('api-slwo' as never)).rejects.toThrow('Did you mean api-slow')
    await expect(clearFault('nope-nope' as never)).rejects.toThrow('There is no fault')
    await expect(setFault('api-slow', { times: -1 })).rejects.toThrow('times')
  })
})

test('faults and their remaining number survive a restart', async () => {
  const dataDir = await temporaryFolder()
  const before = await startTestSandbox({ dataDir })
  await before.setFault('api-server-error', { times: 2 })
  expect((await before.api.v1StatusList()).status).toBe(500)
  await before.close()
  const after = await startTestSandbox({ dataDir })
  expect((await after.api.v1StatusList()).status).toBe(500)
  expect((await after.api.v1StatusList()).status).toBe(200)
})
