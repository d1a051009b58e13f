import { describe, expect, test, vi } from 'vitest'
import { askControl } from '../testing/ask-control'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'

const PATIENCE = { interval: 5, timeout: 10_000 }
type TestSandbox = Awaited<ReturnType<typeof startTestSandbox>>

const ask = ({ apiUrl, clientId, clientSecret }: TestSandbox) =>
  fetch(`${apiUrl}/api/v1/status`, {
    headers: { 'X-Client-Id': clientId, 'X-Client-Secret': clientSecret },
  })

describe('the API', () => {
  test('answers slowly', async () => {
    const time = manualTime()
    const sandbox = await startTestSandbox({}, time)
    await sandbox.setFault('api-slow', { times: 2 })
    for (const delay of [3_000, 250]) {
      const answers: number[] = []
      const asked = ask(sandbox).then(({ status }) => answers.push(status))
      await vi.waitFor(() => expect(time.pending()).toEqual([delay]), PATIENCE)
      time.advance(delay - 1)
      expect(answers).toEqual([])
      time.advance(1)
      await asked
      expect(answers).toEqual([200])
      await sandbox.setFault('api-slow', { times: 1, delayMs: 250 })
    }
  })

  test('stops waiting when the caller disconnects', async () => {
    const time = manualTime()
    const sandbox = await startTestSandbox({}, time)
    await sandbox.setFault('api-slow')
    const leaving = new AbortController()
    const asked = fetch(`${sandbox.apiUrl}/api/v1/status`, { signal: leaving.signal })
    const left = expect(asked).rejects.toThrow()
    await vi.waitFor(() => expect(time.pending()).toHaveLength(1), PATIENCE)
    leaving.abort()
    await left
    await vi.waitFor(() => expect(time.pending()).toEqual([]), PATIENCE)
  })

  test('closes the connection without an answer, and answers again when the fault is off', async () => {
    const sandbox = await startTestSandbox()
    await sandbox.setFault('api-offline', { times: 2 })
    for (let time = 0; time < 2; time += 1) await expect(ask(sandbox)).rejects.toThrow('fetch failed')
    expect((await ask(sandbox)).status).toBe(200)
  })

  test('answers 429 in Mesh’s envelope, with Retry-After', async () => {
    const sandbox = await startTestSandbox()
    await sandbox.setFault('api-rate-limited', { times: 1 })
    const limited = await ask(sandbox)
    expect([limited.status, limited.headers.get('Retry-After')]).toEqual([429, '5'])
    expect(await limited.json()).toMatchObject({ status: 'tooManyRequest', errorType: 'tooManyRequest' })
    await sandbox.setFault('api-rate-limited', { retryAfterSeconds: 60 })
    expect((await ask(sandbox)).headers.get('Retry-After')).toBe('60')
  })

  test('answers 500 in Mesh’s envelope, even without valid credentials', async () => {
    const sandbox = await startTestSandbox()
    await sandbox.setFault('api-server-error')
    const failed = await ask({ ...sandbox, clientSecret: 'wrong' })
    expect(failed.status).toBe(500)
    expect(await failed.json()).toMatchObject({ status: 'serverFailure' })
  })
})

test('the control API always answers', async () => {
  const sandbox = await startTestSandbox()
  for (const name of ['api-offline', 'api-rate-limited', 'api-server-error'] as const) {
    await sandbox.setFault(name)
  }
  expect((await askControl(sandbox, 'GET faults')).status).toBe(200)
  expect((await askControl(sandbox, 'DELETE faults')).status).toBe(200)
  expect((await ask(sandbox)).status).toBe(200)
})
