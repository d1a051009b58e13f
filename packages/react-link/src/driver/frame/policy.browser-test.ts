import { expect, inject, it } from 'vitest'
import { whyBlank } from './why-blank'

it('does not call a host unreachable that this page’s own policy forbids to ask', async () => {
  const frame = document.createElement('iframe')
  frame.src = `${inject('deadOrigin')}/page`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "connect-src 'self'"
  // Holds for the rest of this page's life: hence a file of its own.
  document.head.append(policy)
  expect(await whyBlank(frame, inject('deadOrigin'), 15)).toMatchObject({ code: 'link_not_started' })
})
