import { expect, it, vi } from 'vitest'
import { lightError } from './light-error'
import { MeshLinkError } from './mesh-link-error'

it('a second copy of the code knows the errors of the first', async () => {
  const error = new MeshLinkError('offline', 'You are offline.')
  vi.resetModules()
  const copy = await import('./mesh-link-error')
  expect(copy.MeshLinkError).not.toBe(MeshLinkError)
  expect(error).toBeInstanceOf(copy.MeshLinkError)
  expect(new Error('other')).not.toBeInstanceOf(copy.MeshLinkError)
})

it('an error of the first load, made without the class, is like one of the class', () => {
  const cause = new Error('why')
  const light = lightError('code_load_failed', 'A part is missing.', cause)
  const full = new MeshLinkError('code_load_failed', 'A part is missing.', { isRetryable: true, cause })
  expect(light).toBeInstanceOf(MeshLinkError)
  expect(`${light}`).toBe(`${full}`)
  const { code, message, userMessage, isRetryable, docsPath } = full
  expect(light).toMatchObject({ code, message, userMessage, isRetryable, docsPath, cause })
})

it.each([
  ['link_origin_untrusted', false, /contact support and tell them “link_origin_untrusted”/],
  ['backend_error', false, /contact support/],
  ['backend_error', true, 'What happened.'],
  ['backend_timeout', false, 'What happened.'],
] as const)('tells users what they can do: %s, retryable: %s', (code, isRetryable, words) => {
  expect(new MeshLinkError(code, 'What happened.', { isRetryable }).userMessage).toMatch(words)
})
