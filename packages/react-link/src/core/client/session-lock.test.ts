import { afterEach, expect, it, vi } from 'vitest'
import { acquireSessionLock } from './session-lock'

afterEach(() => vi.resetModules())

it('only one session has the lock, until it is released', () => {
  const release = acquireSessionLock()
  expect(acquireSessionLock()).toBeUndefined()
  release?.()
  const next = acquireSessionLock()
  expect(next).toBeDefined()
  // A second release must not take the lock from the next session.
  release?.()
  expect(acquireSessionLock()).toBeUndefined()
  next?.()
})

it('a second copy of the code shares the lock', async () => {
  const release = acquireSessionLock()
  vi.resetModules()
  const copy = await import('./session-lock')
  expect(copy.acquireSessionLock).not.toBe(acquireSessionLock)
  expect(copy.acquireSessionLock()).toBeUndefined()
  release?.()
})
