import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { until } from '../../../test/until'
import { watchForBlankFrame } from './watch-frame'
import { whyBlank } from './why-blank'

afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

function openFrame(url: string) {
  const frame = document.createElement('iframe')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.src = url
  document.body.append(frame)
  return { frame, loaded }
}

describe('the cause of a blank frame', () => {
  it.each([
    ['404', '/not-found'],
    ['server error', '/broken'],
    ['the page may not be framed by this site', '/not-framed'],
    ['the page sends no message', '/silent'],
  ])('link_not_started: %s', async (_why, path) => {
    const origin = inject('linkOrigin')
    const { frame, loaded } = openFrame(origin + path)
    await loaded
    const error = await whyBlank(frame, origin, 15)
    expect(error).toMatchObject({ code: 'link_not_started', isRetryable: true })
    expect(error.message).toContain('allowed Link URLs')
  })

  it('link_unreachable: no server answers', async () => {
    const origin = inject('deadOrigin')
    const { frame, loaded } = openFrame(`${origin}/page`)
    await loaded
    expect(await whyBlank(frame, origin, 15)).toMatchObject({ code: 'link_unreachable', isRetryable: true })
  })

  it.each([
    ['the server never answers', '/hanging'],
    ['the server answers without content', '/nothing'],
  ])('link_load_timeout: %s', async (_why, path) => {
    const origin = inject('linkOrigin')
    const { frame } = openFrame(origin + path)
    expect(await whyBlank(frame, origin, 15)).toMatchObject({ code: 'link_load_timeout', isRetryable: true })
  })

  it('offline: the browser is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    expect(await whyBlank(null, inject('linkOrigin'), 15)).toMatchObject({ code: 'offline' })
  })

  it('requests the origin only, never the URL in the link token', async () => {
    const fetching = vi.spyOn(window, 'fetch')
    const origin = inject('linkOrigin')
    const { frame, loaded } = openFrame(`${origin}/silent?auth_code=fake-secret-token`)
    await loaded
    await whyBlank(frame, origin, 15)
    expect(fetching.mock.calls.map(([url]) => url)).toEqual([origin])
  })
})

it('is not reported when Link loads in the meantime', async () => {
  let answer!: (response: Response) => void
  const fetching = vi.spyOn(window, 'fetch').mockReturnValue(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  const origin = inject('linkOrigin')
  const { frame, loaded } = openFrame(`${origin}/silent`)
  await loaded
  const onBlank = vi.fn()
  const stop = watchForBlankFrame({ frame: () => frame, origin, timeoutMs: 0, onBlank })
  await until(() => fetching.mock.calls.length === 1)
  stop()
  answer(new Response())
  await new Promise((resolve) => setTimeout(resolve))
  expect(onBlank).not.toHaveBeenCalled()
})
