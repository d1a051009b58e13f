import { describe, expect, test, vi } from 'vitest'
import { hasFault } from '../model/faults/take-fault'
import type { Store } from '../store/store'
import { askControl } from '../testing/ask-control'
import { PATIENCE } from '../testing/integrator'
import { COINBASE } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { createWorld } from '../testing/world'
import { FAULTS_HEADER, writePageFaults } from './faults'

type TestSandbox = Awaited<ReturnType<typeof startTestSandbox>>

const load = ({ linkUrl, clientId }: TestSandbox, signal?: AbortSignal) =>
  fetch(`${linkUrl}/b2b-iframe/${clientId}/broker-connect?auth_code=x`, { signal })

async function isOn(sandbox: TestSandbox): Promise<boolean> {
  const { answer } = await askControl(sandbox, 'GET faults')
  const { items } = answer.content as { items: { name: string; isOn: boolean }[] }
  return items.some((fault) => fault.name === 'page-never-loads' && fault.isOn)
}

describe('a page that never loads', () => {
  test('gets no answer until the caller disconnects', async () => {
    const sandbox = await startTestSandbox()
    await sandbox.setFault('page-never-loads', { times: 1 })
    const leaving = new AbortController()
    const answers: number[] = []
    const loading = load(sandbox, leaving.signal).then(({ status }) => answers.push(status))
    const left = expect(loading).rejects.toThrow()
    await vi.waitFor(async () => expect(await isOn(sandbox)).toBe(false), PATIENCE)
    // The fault was counted at the first request, so the second one is answered while the first still waits.
    await load(sandbox)
    expect(answers).toEqual([])
    leaving.abort()
    await left
  })

  test('does not prevent the sandbox from stopping', async () => {
    const sandbox = await startTestSandbox()
    await sandbox.setFault('page-never-loads')
    const loading = expect(load(sandbox)).rejects.toThrow()
    await sandbox.close()
    await loading
  })

  test('can be a closed connection or an empty page', async () => {
    const sandbox = await startTestSandbox()
    await sandbox.setFault('page-never-loads', { mode: 'refuse' })
    await expect(load(sandbox)).rejects.toThrow('fetch failed')
    await sandbox.setFault('page-never-loads', { mode: 'empty' })
    const empty = await load(sandbox)
    expect([empty.status, await empty.text()]).toEqual([200, ''])
  })
})

test('a slow page and its calls answer slowly', async () => {
  const time = manualTime()
  const sandbox = await startTestSandbox({}, time)
  const link = await sandbox.link('user-1')
  await sandbox.setFault('page-slow', { delayMs: 700 })
  for (const call of [() => load(sandbox), () => link.login(COINBASE, 'Mesh')]) {
    const answers: unknown[] = []
    const called = call().then((answer) => answers.push(answer))
    await vi.waitFor(() => expect(time.pending()).toEqual([700]), PATIENCE)
    expect(answers).toEqual([])
    time.advance(700)
    await called
  }
})

test('an offline page loads, but its calls get no answer', async () => {
  const sandbox = await startTestSandbox()
  const link = await sandbox.link('user-1')
  await sandbox.setFault('page-offline', { times: 1 })
  expect(await load(sandbox)).toBeInstanceOf(Response)
  await expect(link.login(COINBASE, 'Mesh')).rejects.toThrow('fetch failed')
  expect(await link.login(COINBASE, 'Mesh')).toBeDefined()
})

test.each([
  ['token-expired', 'token_expired', 410],
  ['token-used', 'token_used', 409],
] as const)(
  'with %s a fresh link token is refused, and works once the fault is off',
  async (name, code, httpStatus) => {
    const sandbox = await startTestSandbox()
    await sandbox.setFault(name, { times: 1 })
    const { data } = await sandbox.api.v1LinktokenCreate({ userId: 'user-1' })
    const link = sandbox.link('user-1')
    expect(await failureOf(link)).toMatchObject({ code, httpStatus })
    const other = await sandbox.link('user-2')
    expect(await other.open(data.content?.linkToken)).toMatchObject({ clientName: 'Your app' })
  },
)

describe('a fault that the page simulates itself', () => {
  const html = '<!doctype html><html><head><title>Link</title></head></html>'
  const faultyWorld = (...names: Parameters<typeof hasFault>[1][]) => {
    const world = createWorld()
    for (const name of names) {
      world.run((context) => ({
        events: [{ type: 'faultSet', fault: { name, times: 1, since: context.now } }],
        result: undefined,
      }))
    }
    const store: Pick<Store, 'state' | 'run'> = {
      state: world.state,
      run: async (decide) => world.run((context) => decide(world.state, context)),
    }
    return { world, store }
  }

  test('is written into the page before it sends messages', async () => {
    const { world, store } = faultyWorld('page-silent', 'page-double-done')
    const announced = await writePageFaults(store, html)
    expect(announced).toContain('<meta name="sandbox-faults" content="page-silent page-double-done" />')
    // `page-silent` is counted now. `page-double-done` is counted when the page reports it.
    expect(hasFault(world.state, 'page-silent')).toBe(false)
    expect(hasFault(world.state, 'page-double-done')).toBe(true)
  })

  test('is not written when no fault is on', async () => {
    expect(await writePageFaults(faultyWorld().store, html)).toBe(html)
  })

  test('is in the header of each answer, also when a login has switched it on', async () => {
    const sandbox = await startTestSandbox()
    const { session } = await sandbox.link('user-1')
    const logIn = (username: string) =>
      fetch(`${sandbox.linkUrl}/link-api/${sandbox.clientId}/login`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${session.sessionKey}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ integrationId: COINBASE, username, password: 'Pass123' }),
      })
    expect((await logIn('Mesh')).headers.get(FAULTS_HEADER)).toBe('')
    expect((await logIn('Mesh+page-silent')).headers.get(FAULTS_HEADER)).toBe('page-silent')
  })
})
