import { expect, inject, it } from 'vitest'
import { createTestMeshLink } from '../../../test/link-page'

it('tells at once that this page’s Content-Security-Policy blocks Link, with the directive to add', async () => {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "frame-src 'self'"
  // Holds for the rest of this page's life: hence a file of its own.
  document.head.append(policy)
  const { client } = createTestMeshLink()
  const result = await client.open({ intent: 'connect' })
  expect(result).toMatchObject({
    status: 'failed',
    error: { code: 'link_blocked_by_csp', isRetryable: false },
  })
  expect(result.error?.message).toContain(`Add ${inject('linkOrigin')} to its frame-src`)
  expect(document.querySelector('iframe, dialog')).toBeNull()
})
