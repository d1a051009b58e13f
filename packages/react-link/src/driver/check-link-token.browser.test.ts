import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closeProblem, createTestMeshLink, linkSays } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { untilStatus } from '../../test/until'

beforeEach(async () => {
  await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

it('opens nothing for a link token that was used before, and names the likely cause', async () => {
  const { client, backend } = createTestMeshLink()
  const cached = await backend.createLinkToken()
  backend.createLinkToken.mockResolvedValue(cached)
  const first = client.open({ intent: 'connect' })
  await untilStatus(client, 'open')
  client.close()
  await first
  const second = await closeProblem(client.open({ intent: 'connect' }))
  expect(second).toMatchObject({ status: 'failed', error: { code: 'link_token_reused' } })
  expect(second.error?.message).not.toContain(cached.linkToken)
  expect(document.querySelector('iframe, dialog')).toBeNull()
})

it('opens nothing for a link token that expired before Link could open', async () => {
  const { client } = createTestMeshLink({ expiresInSeconds: -1 })
  expect(await closeProblem(client.open({ intent: 'connect' }))).toMatchObject({
    status: 'failed',
    error: { code: 'link_token_expired', isRetryable: true },
  })
  expect(document.querySelector('iframe, dialog')).toBeNull()
})

it('reports an error of Link as an expired token when the token has expired by then', async () => {
  const { client } = createTestMeshLink()
  const opening = client.open({ intent: 'connect' })
  await untilStatus(client, 'open')
  const now = Date.now()
  vi.spyOn(Date, 'now').mockReturnValue(now + 601_000)
  linkSays({ type: 'close', payload: { page: 'errorPage', errorMessage: 'Start again.' } })
  expect(await opening).toMatchObject({
    status: 'failed',
    error: { code: 'link_token_expired', message: 'Start again.' },
  })
  vi.restoreAllMocks()
})

it.each([
  ['undefined', undefined],
  ['not base64', '*** fake-secret ***'],
  ['base64, but not of a URL', btoa('fake-secret')],
  ['the URL of a script', btoa('javascript:alert("fake-secret")')],
  [
    'a URL with its scheme in capitals, which the SDK refuses without an error',
    btoa('HTTPS://web.meshconnect.com/fake-secret'),
  ],
  [
    'a URL after a space, which the SDK refuses without an error',
    btoa(' https://web.meshconnect.com/fake-secret'),
  ],
])('opens nothing for a link token that is %s', async (_what, linkToken) => {
  const { client, backend } = createTestMeshLink()
  const answer = await backend.createLinkToken()
  backend.createLinkToken.mockResolvedValue({ ...answer, linkToken: linkToken as string })
  const { error } = await closeProblem(client.open({ intent: 'connect' }))
  expect(error).toMatchObject({ code: 'link_token_invalid', isRetryable: true })
  expect(String(error)).not.toContain('fake-secret')
  expect(document.querySelector('iframe, dialog')).toBeNull()
})

it('fails with link_token_invalid when the backend answers null', async () => {
  const { client, backend } = createTestMeshLink()
  backend.createLinkToken.mockResolvedValue(null as never)
  expect(await closeProblem(client.open({ intent: 'connect' }))).toMatchObject({
    error: { code: 'link_token_invalid' },
  })
})
