import { afterEach, expect, it, vi } from 'vitest'
import { acquireSessionLock } from './session-lock'

afterEach(() => vi.resetModules())

it('gives the page to one, until it is released', () => {
  const release = acquireSessionLock()
  expect(acquireSessionLock()).toBeUndefined()
  release?.()
  const next = acquireSessionLock()
  expect(next).toBeDefined()
  // Released twice: the page is the next one's by now.
  release?.()
  expect(acquireSessionLock()).toBeUndefined()
  next?.()
})

it('holds against a second copy of the code', async () => {
  const release = acquireSessionLock()
  vi.resetModules()
  const copy = await import('./session-lock')
  expect(copy.acquireSessionLock).not.toBe(acquireSessionLock)
  expect(copy.acquireSessionLock()).toBeUndefined()
  release?.()
})
