import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whenIdle } from './when-idle'

const connection = (is: { saveData?: boolean; effectiveType?: string } | undefined) =>
  vi.spyOn(navigator as { connection?: unknown }, 'connection', 'get').mockReturnValue(is)
const ranByNow = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()))

beforeEach(() => void connection(undefined))
afterEach(() => vi.unstubAllGlobals())

it('runs once the page is idle, and not before', async () => {
  const run = vi.fn()
  whenIdle(run)
  expect(run).not.toHaveBeenCalled()
  await ranByNow()
  expect(run).toHaveBeenCalledOnce()
})

it('waits for the page to load', async () => {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
  const run = vi.fn()
  whenIdle(run)
  await ranByNow()
  expect(run).not.toHaveBeenCalled()
  state.mockReturnValue('complete')
  dispatchEvent(new Event('load'))
  await ranByNow()
  expect(run).toHaveBeenCalledOnce()
})

it('does not run when it is stopped, before or after the page has loaded', async () => {
  const run = vi.fn()
  whenIdle(run)()
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
  whenIdle(run)()
  state.mockReturnValue('complete')
  dispatchEvent(new Event('load'))
  await ranByNow()
  expect(run).not.toHaveBeenCalled()
})

it.each([
  ['the user saves data', { saveData: true, effectiveType: '4g' }],
  ['the connection is 2g', { effectiveType: '2g' }],
  ['the connection is slow-2g', { effectiveType: 'slow-2g' }],
])('never runs when %s', async (_when, is) => {
  connection(is)
  const run = vi.fn()
  whenIdle(run)
  await ranByNow()
  expect(run).not.toHaveBeenCalled()
})

it('runs a second later in a browser that does not say when it is idle, unless it is stopped', () => {
  vi.stubGlobal('requestIdleCallback', undefined)
  vi.useFakeTimers()
  const run = vi.fn()
  const stopped = vi.fn()
  whenIdle(run)
  whenIdle(stopped)()
  vi.advanceTimersByTime(999)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledOnce()
  expect(stopped).not.toHaveBeenCalled()
  vi.useRealTimers()
})
