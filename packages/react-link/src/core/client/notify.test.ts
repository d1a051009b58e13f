import { expect, it, vi } from 'vitest'
import type { LinkResult, SessionConnection } from '../session/session'
import { notify } from './notify'

const result = { status: 'cancelled' } as LinkResult
const broken = () => {
  throw new Error('in the app')
}

it('does nothing where the app does not listen', () => {
  expect(() => notify(() => ({}), 'onExit', result)).not.toThrow()
})

it('brings an exception of a handler to onError', () => {
  const onError = vi.fn()
  notify(() => ({ onExit: broken, onError }), 'onExit', result)
  expect(onError).toHaveBeenCalledWith(
    expect.objectContaining({
      code: 'callback_failed',
      cause: expect.objectContaining({ message: 'in the app' }),
    }),
  )
})

it('brings what a promise of a handler rejects with to onError', async () => {
  const onError = vi.fn()
  const rejecting = async () => broken()
  notify(() => ({ onConnected: rejecting, onError }), 'onConnected', {} as SessionConnection)
  await vi.waitFor(() =>
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'callback_failed' })),
  )
})

it('reports as uncaught that the handlers could not be had', () => {
  const uncaught = vi.fn()
  vi.stubGlobal('reportError', uncaught)
  notify(broken, 'onExit', result)
  vi.unstubAllGlobals()
  expect(uncaught).toHaveBeenCalledWith(expect.objectContaining({ message: 'in the app' }))
})

it.each([
  ['without onError', { onExit: broken }],
  ['when onError throws too', { onExit: broken, onError: broken }],
])('reports it as uncaught %s', (_when, handlers) => {
  const uncaught = vi.fn()
  vi.stubGlobal('reportError', uncaught)
  notify(() => handlers, 'onExit', result)
  vi.unstubAllGlobals()
  expect(uncaught).toHaveBeenCalledWith(expect.objectContaining({ message: 'in the app' }))
})
