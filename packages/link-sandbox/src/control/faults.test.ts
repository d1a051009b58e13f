import { describe, expect, test } from 'vitest'
import { FAULTS } from '../model/catalog/faults'
import { controlCall } from '../testing/control-call'
import { COINBASE } from '../testing/known'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { temporaryFolder } from '../testing/temporary-folder'

describe('the control API of faults', () => {
  test('lists every fault, where it shows and what it does', async () => {
    const sandbox = await startTestSandbox()
    const { answer } = await controlCall(sandbox, 'GET', 'faults')
    expect(answer.content.items.map(({ name }: { name: string }) => name)).toEqual(Object.keys(FAULTS))
    expect(answer.content.items[0]).toEqual({
      name: 'api-slow',
      place: 'api',
      text: 'The API takes its time to answer.',
      isOn: false,
      timesLeft: null,
      since: null,
      settings: {},
      takes: ['delayMs'],
    })
  })

  test('switches one on, counts it down where it shows, and switches it off', async () => {
    const sandbox = await startTestSandbox({}, manualTime())
    const set = await controlCall(sandbox, 'PUT', 'faults/api-server-error', { times: 2 })
    expect(set.answer.content).toMatchObject({
      name: 'api-server-error',
      isOn: true,
      timesLeft: 2,
      since: '2026-01-01T00:00:00.000Z',
    })
    const { status } = await sandbox.api.v1StatusList()
    expect(status).toBe(500)
    const listed = await controlCall(sandbox, 'GET', 'faults')
    const fault = listed.answer.content.items.find(({ isOn }: { isOn: boolean }) => isOn)
    expect(fault).toMatchObject({ name: 'api-server-error', timesLeft: 1 })
    const off = await controlCall(sandbox, 'DELETE', 'faults/api-server-error')
    expect(off.answer.content).toMatchObject({ isOn: false, timesLeft: null })
  })

  test('takes no body for the defaults, and settings for what differs from them', async () => {
    const sandbox = await startTestSandbox()
    expect((await controlCall(sandbox, 'PUT', 'faults/page-silent')).answer.content.isOn).toBe(true)
    const one = await controlCall(sandbox, 'PUT', 'faults/institution-down', { integrationId: COINBASE })
    expect(one.answer.content.settings).toEqual({ integrationId: COINBASE })
  })

  test.each([
    ['PUT', 'faults/kyc', undefined, 'There is no fault “kyc”. Did you mean kyc-required?'],
    ['DELETE', 'faults/webhook-lost', undefined, 'Did you mean webhook-late'],
    ['PUT', 'faults/api-slow', { times: 0 }, 'times: must be at least 1'],
    ['PUT', 'faults/api-slow', { times: 1.5 }, 'times: must be a whole number'],
    ['PUT', 'faults/api-slow', { delay: 5 }, 'delay'],
    ['PUT', 'faults/api-offline', { delayMs: 5 }, 'api-offline takes no delayMs'],
    ['PUT', 'faults/page-never-loads', { mode: 'sometimes' }, 'mode'],
    ['PUT', 'faults/api-slow', 'on', 'expected object'],
  ])('%s %s %j is Mesh’s 400: %s', async (method, path, body, message) => {
    const sandbox = await startTestSandbox()
    const { httpStatus, answer } = await controlCall(sandbox, method, path, body)
    expect([httpStatus, answer.status]).toEqual([400, 'badRequest'])
    expect(answer.message).toContain(message)
  })

  test('is for whoever has the client’s secret', async () => {
    const sandbox = await startTestSandbox()
    const stranger = { ...sandbox, clientSecret: 'wrong' }
    expect((await controlCall(stranger, 'PUT', 'faults/api-offline')).httpStatus).toBe(401)
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

  test('a wrong name or option is an error that says so', async () => {
    const { setFault, clearFault } = await startTestSandbox()
    await expect(setFault('api-slwo' as never)).rejects.toThrow('Did you mean api-slow')
    await expect(clearFault('nope-nope' as never)).rejects.toThrow('There is no fault')
    await expect(setFault('api-slow', { times: -1 })).rejects.toThrow('times')
  })
})

test('what is on, and how often it still shows, survives a restart', async () => {
  const dataDir = await temporaryFolder()
  const before = await startTestSandbox({ dataDir })
  await before.setFault('api-server-error', { times: 2 })
  expect((await before.api.v1StatusList()).status).toBe(500)
  await before.close()
  const after = await startTestSandbox({ dataDir })
  expect((await after.api.v1StatusList()).status).toBe(500)
  expect((await after.api.v1StatusList()).status).toBe(200)
})
