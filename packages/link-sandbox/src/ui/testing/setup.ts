import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'
import { polyfillDialog } from './polyfill-dialog'

polyfillDialog()
// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })

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
