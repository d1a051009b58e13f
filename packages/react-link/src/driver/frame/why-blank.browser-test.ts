import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { until } from '../../../test/until'
import { watchFrame } from './watch-frame'
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

describe('a frame that stays blank is told apart, as far as a page can', () => {
  it.each([
    ['its page is not there', '/not-found'],
    ['its server is broken', '/broken'],
    ['it does not let this site frame it', '/not-framed'],
    ['it says nothing', '/silent'],
  ])('link_not_started: %s', async (_why, path) => {
    const origin = inject('linkOrigin')
    const { frame, loaded } = openFrame(origin + path)
    await loaded
    const error = await whyBlank(frame, origin, 15)
    expect(error).toMatchObject({ code: 'link_not_started', isRetryable: true })
    expect(error.message).toContain('allowed Link URLs')
  })

  it('link_unreachable: nobody answers at its host', async () => {
    const origin = inject('deadOrigin')
    const { frame, loaded } = openFrame(`${origin}/page`)
    await loaded
    expect(await whyBlank(frame, origin, 15)).toMatchObject({ code: 'link_unreachable', isRetryable: true })
  })

  it.each([
    ['its host never answers', '/hanging'],
    ['its host answers with nothing', '/nothing'],
  ])('link_load_timeout: %s', async (_why, path) => {
    const origin = inject('linkOrigin')
    const { frame } = openFrame(origin + path)
    expect(await whyBlank(frame, origin, 15)).toMatchObject({ code: 'link_load_timeout', isRetryable: true })
  })

  it('offline: this browser is', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    expect(await whyBlank(null, inject('linkOrigin'), 15)).toMatchObject({ code: 'offline' })
  })

  it('asks the host for its first page only, never for the URL in the link token', async () => {
    const fetching = vi.spyOn(window, 'fetch')
    const origin = inject('linkOrigin')
    const { frame, loaded } = openFrame(`${origin}/silent?auth_code=fake-secret-token`)
    await loaded
    await whyBlank(frame, origin, 15)
    expect(fetching.mock.calls.map(([url]) => url)).toEqual([origin])
  })
})

it('says nothing when Link loads while the cause is looked for', async () => {
  let answer!: (response: Response) => void
  const asked = vi.spyOn(window, 'fetch').mockReturnValue(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  const origin = inject('linkOrigin')
  const { frame, loaded } = openFrame(`${origin}/silent`)
  await loaded
  const onBlank = vi.fn()
  const stop = watchFrame({ frame: () => frame, origin, timeoutMs: 0, onBlank })
  await until(() => asked.mock.calls.length === 1)
  stop()
  answer(new Response())
  await new Promise((resolve) => setTimeout(resolve))
  expect(onBlank).not.toHaveBeenCalled()
})
