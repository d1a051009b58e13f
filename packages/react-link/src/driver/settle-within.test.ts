import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settleWithin } from './settle-within'

const never = new Promise<never>(() => {})

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('settleWithin', () => {
  it('resolves with the promise’s value, and leaves no timer', async () => {
    expect(await settleWithin(Promise.resolve(1), new AbortController().signal, 100)).toBe(1)
    await Promise.resolve()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('rejects with the promise’s error', async () => {
    const failing = Promise.reject(new Error('down'))
    await expect(settleWithin(failing, new AbortController().signal, 100)).rejects.toThrow('down')
  })

  it('resolves with undefined when aborted, before the call or after, and leaves no timer', async () => {
    expect(await settleWithin(never, AbortSignal.abort(), 100)).toBeUndefined()
    const abort = new AbortController()
    const waiting = settleWithin(never, abort.signal, 100)
    abort.abort()
    expect(await waiting).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('causes no unhandled rejection when the promise fails after the abort', async () => {
    const abort = new AbortController()
    let fail!: (error: Error) => void
    const waiting = settleWithin(
      new Promise((_resolve, reject) => {
        fail = reject
      }),
      abort.signal,
      100,
    )
    abort.abort()
    fail(new Error('late'))
    expect(await waiting).toBeUndefined()
  })

  it('rejects after the timeout', async () => {
    const waiting = settleWithin(never, new AbortController().signal, 2_000)
    const failed = expect(waiting).rejects.toThrow('Timed out after 2 s.')
    await vi.advanceTimersByTimeAsync(2_000)
    await failed
  })
})
