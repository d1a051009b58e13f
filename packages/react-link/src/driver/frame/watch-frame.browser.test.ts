import { expect, inject, it } from 'vitest'
import { closeProblem, createTestMeshLink } from '../../../test/link-page'

it('fails at once when this page’s Content-Security-Policy blocks Link, and names the directive to change', async () => {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "frame-src 'self'"
  // In a file of its own, because the policy stays until the page is closed.
  document.head.append(policy)
  const { client } = createTestMeshLink()
  const result = await closeProblem(client.open({ intent: 'connect' }))
  expect(result).toMatchObject({
    status: 'failed',
    error: { code: 'link_blocked_by_csp', isRetryable: false },
  })
  expect(result.error?.message).toContain(`add ${inject('linkOrigin')} to frame-src`)
  expect(document.querySelector('iframe, dialog')).toBeNull()
})
