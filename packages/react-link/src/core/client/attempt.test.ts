import { afterEach, expect, it, vi } from 'vitest'
import { attempt } from './attempt'

const broken = new Error('in the app')

afterEach(() => vi.unstubAllGlobals())

it('tells of what was thrown, at once', () => {
  const onFailure = vi.fn()
  attempt(() => {
    throw broken
  }, onFailure)
  expect(onFailure.mock.calls).toEqual([[broken]])
})

it('tells of a promise that rejects, so that nothing is left unhandled', async () => {
  const onFailure = vi.fn()
  attempt(async () => {
    throw broken
  }, onFailure)
  await vi.waitFor(() => expect(onFailure.mock.calls).toEqual([[broken]]))
})

it('reports as uncaught where nobody wants to be told', () => {
  const uncaught = vi.fn()
  vi.stubGlobal('reportError', uncaught)
  attempt(() => {
    throw broken
  })
  expect(uncaught.mock.calls).toEqual([[broken]])
})

it('says nothing when all went well', async () => {
  const onFailure = vi.fn()
  attempt(() => 'done', onFailure)
  attempt(async () => 'done', onFailure)
  await Promise.resolve()
  expect(onFailure).not.toHaveBeenCalled()
})
