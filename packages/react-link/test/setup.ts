import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

configure({ reactStrictMode: true })

beforeEach(() => {
  for (const method of ['error', 'warn', 'log', 'info'] as const) vi.spyOn(console, method)
})

afterEach(() => {
  cleanup()
  // What is said on the console was expected by nobody: a test that expects it asserts and clears it.
  for (const method of ['error', 'warn', 'log', 'info'] as const) {
    expect(vi.mocked(console[method]).mock.calls, `console.${method}`).toEqual([])
  }
  vi.restoreAllMocks()
})
