import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { createTestMeshLink, linkFrame, linkSays } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { until, untilStatus } from '../../../test/until'

let end = async () => {}

beforeEach(async () => {
  await openScrolledPage()
})

afterEach(async () => {
  await end()
  document.body.innerHTML = ''
})

/** Opens Link until it has loaded, its frame too. */
async function openLink(options: object = {}) {
  const { client, backend } = createTestMeshLink()
  const onError = vi.fn()
  const opening = client.open({ intent: 'connect', ...options }, { onError })
  end = async () => {
    client.close()
    await opening
  }
  await untilStatus(client, 'open')
  await until(() => document.activeElement === linkFrame())
  return { client, backend, opening, onError }
}

/** Loads another page in Link's frame. */
async function load(path: string) {
  const frame = linkFrame()
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.src = `${inject('linkOrigin')}${path}`
  await loaded
}

/** Resolves when the page has heard that Link has loaded. */
function nextLoaded(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('message', function listen({ data }) {
      if (data?.type !== 'loaded') return
      window.removeEventListener('message', listen)
      resolve()
    })
  })
}

const retry = () => page.getByRole('button', { name: 'Try again' })

describe('a second page in Link’s frame', () => {
  it('that says nothing ends the first Link, and the user can start over', async () => {
    const { client, backend, opening, onError } = await openLink()
    await load('/silent')
    await expect.element(retry(), { timeout: 10_000 }).toHaveFocus()
    expect(client.getState().session.status).toBe('loading')
    expect(onError.mock.calls).toMatchObject([[{ code: 'link_reloaded', isRetryable: true }]])
    await expect.element(page.getByRole('alert')).toHaveTextContent('This was interrupted. Try again.')
    await retry().click()
    await untilStatus(client, 'open')
    expect(backend.createLinkToken).toHaveBeenCalledTimes(2)
    linkSays({ type: 'close' })
    const result = await opening
    expect(result.status).toBe('cancelled')
    expect(result.error).toBeUndefined()
  })

  it('that says nothing is dead too when the first has said twice that it is Link', async () => {
    const { onError } = await openLink()
    const heard = nextLoaded()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      linkSays({ type: 'loaded' })
      await heard
      vi.advanceTimersByTime(60_000)
      await load('/silent')
      vi.advanceTimersByTime(5_000)
    } finally {
      vi.useRealTimers()
    }
    await expect.element(retry(), { timeout: 10_000 }).toHaveFocus()
    expect(onError.mock.calls).toMatchObject([[{ code: 'link_reloaded' }]])
  })

  it.each([
    ['while it loads', '/page'],
    ['before it has loaded', '/unfinished'],
    ['after it has loaded', '/late'],
  ])('that says that it is Link, %s, goes on as Link', async (_, path) => {
    const { client, onError } = await openLink()
    const heard = nextLoaded()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const loaded = load(path)
      await heard
      if (path === '/unfinished') await fetch(`${inject('linkOrigin')}/finish`, { mode: 'no-cors' })
      await loaded
      vi.advanceTimersByTime(60_000)
    } finally {
      vi.useRealTimers()
    }
    expect(onError).not.toHaveBeenCalled()
    expect(client.getState().session.status).toBe('open')
  })
})
