import { afterEach, describe, expect, it, vi } from 'vitest'
import { attempt } from './attempt'

const failure = new Error('in the app')
const failing = () => {
  throw failure
}

afterEach(() => vi.unstubAllGlobals())

describe('attempt', () => {
  it('passes on what was thrown, at once', () => {
    const onFailure = vi.fn()
    attempt(failing, onFailure)
    expect(onFailure.mock.calls).toEqual([[failure]])
  })

  it('passes on the error of a promise that rejects, so that no rejection is unhandled', async () => {
    const onFailure = vi.fn()
    attempt(async () => failing(), onFailure)
    await vi.waitFor(() => expect(onFailure.mock.calls).toEqual([[failure]]))
  })

  it('reports the error as uncaught by default', () => {
    const reportError = vi.fn()
    vi.stubGlobal('reportError', reportError)
    attempt(failing)
    expect(reportError.mock.calls).toEqual([[failure]])
  })

  it('does not call onFailure when nothing fails', async () => {
    const onFailure = vi.fn()
    attempt(() => 'done', onFailure)
    attempt(async () => 'done', onFailure)
    await Promise.resolve()
    expect(onFailure).not.toHaveBeenCalled()
  })
})
