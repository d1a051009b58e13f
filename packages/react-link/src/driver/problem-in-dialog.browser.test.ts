import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { findAxeFaults } from '../../test/find-axe-faults'
import { CONNECTED, createTestMeshLink, linkFrame, linkSays, pressInProblem } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { readPageTraces } from '../../test/page-traces'
import { until, untilStatus } from '../../test/until'
import { MeshLinkError } from '../core/errors/mesh-link-error'

let opener: HTMLButtonElement

beforeEach(async () => {
  opener = await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

const alert = () => page.getByRole('alert')
const failure = (code: 'backend_unreachable' | 'offline', isRetryable = true) =>
  new MeshLinkError(code, 'It failed.', { isRetryable })

/** Opens Link; the first link tokens fail. */
function openFailing(...failures: MeshLinkError[]) {
  const before = readPageTraces()
  const test = createTestMeshLink()
  for (const error of failures) test.backend.createLinkToken.mockRejectedValueOnce(error)
  const onError = vi.fn()
  const onExit = vi.fn()
  const opening = test.client.open({ intent: 'connect' }, { onError, onExit })
  return { ...test, before, onError, onExit, opening }
}

describe('what keeps Link from being shown', () => {
  it('is said in the dialog, and another try goes on in the same session with a new token', async () => {
    const error = failure('backend_unreachable')
    const { client, backend, before, onError, onExit, opening } = openFailing(error)
    await expect.element(alert()).toHaveTextContent('It failed.')
    await expect.element(page.getByRole('button', { name: 'Try again' })).toHaveFocus()
    await expect.element(page.getByRole('dialog')).toHaveAccessibleDescription(/It failed/)
    expect(onError.mock.calls).toEqual([[error]])
    expect(await findAxeFaults()).toEqual([])

    await pressInProblem('Try again')
    await untilStatus(client, 'open')
    expect(alert().query()).toBeNull()
    await until(() => document.activeElement === linkFrame())
    expect(backend.createLinkToken).toHaveBeenCalledTimes(2)
    expect(onExit).not.toHaveBeenCalled()
    linkSays([CONNECTED, { type: 'close' }])
    const result = await opening
    expect([result.status, result.error]).toEqual(['connected', undefined])
    expect(onError).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(opener)
    expect(readPageTraces()).toEqual(before)
  })

  it('is the error of the session when the user closes the dialog, told once, and marked as shown', async () => {
    const error = failure('backend_unreachable')
    const { before, onError, onExit, opening } = openFailing(error, error)
    await pressInProblem('Try again')
    await until(() => onError.mock.calls.length === 1)
    await pressInProblem('Close')
    const result = await opening
    expect(result).toMatchObject({ status: 'failed', error: { code: error.code, wasShown: true } })
    expect(onExit.mock.calls).toEqual([[result]])
    expect(readPageTraces()).toEqual(before)
  })

  it('offers no other try where that can’t help', async () => {
    const { opening } = openFailing(failure('backend_unreachable', false))
    await expect.element(page.getByRole('button', { name: 'Close' }).last()).toHaveFocus()
    expect(page.getByRole('button', { name: 'Try again' }).query()).toBeNull()
    await pressInProblem('Close')
    await opening
  })

  it('is tried again by itself when the network is back', async () => {
    const { client, opening } = openFailing(failure('offline'))
    await expect.element(alert()).toBeVisible()
    dispatchEvent(new Event('online'))
    await untilStatus(client, 'open')
    client.close()
    await opening
  })

  it('ends the session when the app closes it', async () => {
    const { client, before, opening } = openFailing(failure('offline'))
    await expect.element(alert()).toBeVisible()
    client.close()
    expect(await opening).toMatchObject({ status: 'failed', error: { code: 'offline' } })
    dispatchEvent(new Event('online'))
    expect(readPageTraces()).toEqual(before)
  })
})

it('what the user has done before Link was lost stays in the result of the next try', async () => {
  const { client, backend, opening } = openFailing()
  await untilStatus(client, 'open')
  linkSays(CONNECTED)
  await until(() => backend.saveConnection.mock.calls.length === 1)
  linkFrame().remove()
  await pressInProblem('Try again')
  await untilStatus(client, 'loading')
  await untilStatus(client, 'open')
  linkSays({ type: 'close' })
  const result = await opening
  expect(result).toMatchObject({ status: 'connected', connections: [{ brokerName: 'Coinbase' }] })
  expect(result.error).toBeUndefined()
})
