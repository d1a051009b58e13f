import { afterEach, beforeEach, expect, vi } from 'vitest'

const METHODS = ['error', 'warn', 'log', 'info'] as const

beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method)
})

afterEach(() => {
  // Console output is an error. A test that expects output asserts it and clears the mock.
  for (const method of METHODS) {
    expect(vi.mocked(console[method]).mock.calls, `console.${method}`).toEqual([])
  }
  vi.restoreAllMocks()
})
