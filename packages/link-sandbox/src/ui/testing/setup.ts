import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'
import { polyfillDialog } from './polyfill-dialog'

polyfillDialog()
// A long timeout, so that tests do not fail on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

let spies: MockInstance[] = []
const CHANNELS = ['error', 'warn', 'info', 'log', 'debug'] as const

beforeEach(() => {
  spies = CHANNELS.map((channel) => vi.spyOn(console, channel).mockImplementation(() => {}))
})

afterEach(() => {
  cleanup()
  const consoleCalls = spies.flatMap((spy) => spy.mock.calls)
  vi.restoreAllMocks()
  expect(consoleCalls, 'nothing is written to the console').toEqual([])
})
