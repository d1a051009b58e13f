import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'
import { polyfillDialog } from './polyfill-dialog'

polyfillDialog()

let spies: MockInstance[] = []
const CHANNELS = ['error', 'warn', 'info', 'log', 'debug'] as const

beforeEach(() => {
  spies = CHANNELS.map((channel) => vi.spyOn(console, channel).mockImplementation(() => {}))
})

afterEach(() => {
  cleanup()
  const said = spies.flatMap((spy) => spy.mock.calls)
  vi.restoreAllMocks()
  expect(said, 'nothing is written to the console').toEqual([])
})
