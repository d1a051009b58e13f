import { afterEach, beforeEach, expect, vi } from 'vitest'

const METHODS = ['error', 'warn', 'log', 'info'] as const

beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method)
})

afterEach(() => {
  // What is said on the console was expected by nobody: a test that expects it asserts and clears it.
  for (const method of METHODS) {
    expect(vi.mocked(console[method]).mock.calls, `console.${method}`).toEqual([])
  }
  vi.restoreAllMocks()
})
