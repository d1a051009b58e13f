import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LinkResult, SessionConnection } from '../session/session'
import { callHandler } from './callbacks'

const failure = new Error('in the app')
const failing = () => {
  throw failure
}

afterEach(() => vi.unstubAllGlobals())

describe('callHandler', () => {
  const result = { status: 'cancelled' } as LinkResult

  it('does nothing without a handler of that name', () => {
    expect(() => callHandler(() => ({}), 'onExit', result)).not.toThrow()
  })

  it('passes an error of a handler to onError', () => {
    const onError = vi.fn()
    callHandler(() => ({ onExit: failing, onError }), 'onExit', result)
    expect(onError).toHaveBeenCalledWith(
      expect.objectContaining({
        code: 'callback_failed',
        cause: failure,
        userMessage: 'Something went wrong on our side. Try again in a moment.',
      }),
    )
  })

  it('passes the rejection of an async handler to onError', async () => {
    const onError = vi.fn()
    const rejecting = async () => failing()
    callHandler(() => ({ onConnected: rejecting, onError }), 'onConnected', {} as SessionConnection)
    await vi.waitFor(() =>
      expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'callback_failed' })),
    )
  })

  it.each([
    ['the handlers can’t be read', failing],
    ['there is no onError', () => ({ onExit: failing })],
    ['onError throws too', () => ({ onExit: failing, onError: failing })],
  ])('reports the error as uncaught when %s', (_when, getHandlers) => {
    const reportError = vi.fn()
    vi.stubGlobal('reportError', reportError)
    callHandler(getHandlers, 'onExit', result)
    expect(reportError).toHaveBeenCalledWith(failure)
  })
})
