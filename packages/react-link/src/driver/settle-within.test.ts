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
  it('gives what the promise gives, and leaves no timer', async () => {
    expect(await settleWithin(Promise.resolve(1), new AbortController().signal, 100)).toBe(1)
    await Promise.resolve()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('fails as the promise fails', async () => {
    const failing = Promise.reject(new Error('down'))
    await expect(settleWithin(failing, new AbortController().signal, 100)).rejects.toThrow('down')
  })

  it('gives nothing once aborted, before or meanwhile, and leaves no timer', async () => {
    expect(await settleWithin(never, AbortSignal.abort(), 100)).toBeUndefined()
    const abort = new AbortController()
    const waiting = settleWithin(never, abort.signal, 100)
    abort.abort()
    expect(await waiting).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves nobody with an unhandled rejection when the promise fails after the abort', async () => {
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

  it('fails when the time is up', async () => {
    const waiting = settleWithin(never, new AbortController().signal, 2_000)
    const failed = expect(waiting).rejects.toThrow('Nothing came within 2 s.')
    await vi.advanceTimersByTimeAsync(2_000)
    await failed
  })
})
