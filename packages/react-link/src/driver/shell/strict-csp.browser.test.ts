import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createTestMeshLink } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { untilStatus } from '../../../test/until'

// In a file of its own, because the policy stays until the page is closed.
it('the dialog and its question are styled on a page whose policy forbids inline styles', async () => {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "style-src 'self'"
  await openScrolledPage()
  document.head.append(policy)
  const violations: string[] = []
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    violations.push(effectiveDirective)
  })
  const inline = document.createElement('style')
  document.head.append(inline)
  inline.textContent = 'body { color: red }'
  inline.remove()
  await expect.poll(() => violations).toContain('style-src-elem')
  violations.length = 0

  const { client } = createTestMeshLink({
    confirmExit: true,
    closeButton: 'bar',
    appearance: { theme: 'dark' },
  })
  const opening = client.open({ intent: 'connect' })
  await untilStatus(client, 'open')
  const close = page.getByRole('button', { name: 'Close' })
  await close.click()
  const { width, height } = close.element().getBoundingClientRect()
  expect([width, height]).toEqual([44, 44])
  const style = getComputedStyle(document.querySelector('dialog') as HTMLElement)
  expect([style.colorScheme, style.position]).toEqual(['dark', 'fixed'])
  expect(getComputedStyle(document.documentElement).overflow).toBe('hidden')
  await page.getByRole('button', { name: 'Leave' }).click()
  await opening
  expect(violations).toEqual([])
})
