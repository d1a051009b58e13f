import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestMeshLink, linkSays } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { untilStatus } from '../../../test/until-status'

beforeEach(async () => {
  await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

it('frames nothing for a link token that was used before, and says what to look for', async () => {
  const { client, backend } = createTestMeshLink()
  const cached = await backend.createLinkToken()
  backend.createLinkToken.mockResolvedValue(cached)
  const first = client.open({ intent: 'connect' })
  await untilStatus(client, 'open')
  client.close()
  await first
  const second = await client.open({ intent: 'connect' })
  expect(second).toMatchObject({ status: 'failed', error: { code: 'link_token_reused' } })
  expect(second.error?.message).not.toContain(cached.linkToken)
  expect(document.querySelector('iframe, dialog')).toBeNull()
})

it('frames nothing for a link token whose life was over before Link could open', async () => {
  const { client } = createTestMeshLink({ expiresInSeconds: -1 })
  expect(await client.open({ intent: 'connect' })).toMatchObject({
    status: 'failed',
    error: { code: 'link_token_expired', isRetryable: true },
  })
  expect(document.querySelector('iframe, dialog')).toBeNull()
})

it('calls an error of Link an expired token when its life is over by then', async () => {
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
  ['no text', undefined],
  ['no base64', '*** fake-secret ***'],
  ['base64 of no URL', btoa('fake-secret')],
  ['a script', btoa('javascript:alert("fake-secret")')],
  ['a scheme in capitals, which the SDK refuses in silence', btoa('HTTPS://web.meshconnect.com/fake-secret')],
  [
    'a blank before the URL, which the SDK refuses in silence',
    btoa(' https://web.meshconnect.com/fake-secret'),
  ],
])('frames nothing for a link token that is %s', async (_what, linkToken) => {
  const { client, backend } = createTestMeshLink()
  const minted = await backend.createLinkToken()
  backend.createLinkToken.mockResolvedValue({ ...minted, linkToken: linkToken as string })
  const { error } = await client.open({ intent: 'connect' })
  expect(error).toMatchObject({ code: 'link_token_invalid', isRetryable: true })
  expect(String(error)).not.toContain('fake-secret')
  expect(document.querySelector('iframe, dialog')).toBeNull()
})

it('says so when the backend gives nothing at all', async () => {
  const { client, backend } = createTestMeshLink()
  backend.createLinkToken.mockResolvedValue(null as never)
  expect(await client.open({ intent: 'connect' })).toMatchObject({ error: { code: 'link_token_invalid' } })
})
