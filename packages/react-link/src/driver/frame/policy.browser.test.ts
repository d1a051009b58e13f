import { expect, inject, it } from 'vitest'
import { whyBlank } from './why-blank'

it('does not call a host unreachable when this page’s policy blocks the request', async () => {
  const frame = document.createElement('iframe')
  frame.src = `${inject('deadOrigin')}/page`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "connect-src 'self'"
  // In a file of its own, because the policy stays until the page is closed.
  document.head.append(policy)
  expect(await whyBlank(frame, inject('deadOrigin'), 15)).toMatchObject({ code: 'link_not_started' })
})
