import { expect, it } from 'vitest'
import { takeExplanations } from '../../../test/take-explanations'
import { httpBackend } from '../backend/http-backend'
import { assertTrustedOrigin } from '../link-token/trusted-origins'
import { explain } from './explain'
import { MeshLinkError } from './mesh-link-error'

const answer = (status: number, body: string, type: string) => async () =>
  new Response(body, { status, headers: { 'Content-Type': type } })

const list = (fetch: typeof globalThis.fetch) =>
  httpBackend({ baseUrl: '/api/mesh', fetch }).listConnections({ signal: new AbortController().signal })

it.each([
  [
    'the origin of the sandbox is not trusted',
    async () => assertTrustedOrigin('http://localhost:4011', {}),
    /http:\/\/localhost:4011.*add it to trustedLinkOrigins of createMeshLink.*errors\.md#link_origin_untrusted/,
  ],
  [
    'the baseUrl leads to a page of the app',
    () => list(answer(200, '<!doctype html>', 'text/html')),
    /\/api\/mesh did not answer as the Mesh handler does. Is it mounted there.*errors\.md#backend_invalid_response/,
  ],
  [
    'the baseUrl leads nowhere',
    () => list(answer(404, '<!doctype html>', 'text/html')),
    /status 404.* docs\/errors\.md#not_found/,
  ],
  [
    'a route exports POST only',
    () => list(answer(405, '', 'text/plain')),
    /status 405.* docs\/errors\.md#backend_error/,
  ],
])(
  'tells the developer what to correct, once, and the user whom to ask, when %s',
  async (_what, call, text) => {
    const error = await call().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof MeshLinkError)) throw error
    explain(error)
    explain(error)
    expect(takeExplanations().split('\n')).toEqual([expect.stringMatching(text)])
    expect(error.userMessage).toContain('it is not your fault')
    expect(error.userMessage).toContain(`tell them “${error.code}”`)
  },
)

it.each([
  ['the network is down', async () => Promise.reject(new TypeError('Failed to fetch')), /connection failed/],
  ['a proxy has no answer', answer(502, '', 'text/html'), /went wrong on our side/],
  ['the user is signed out', answer(401, '', 'text/html'), /signed out/],
  ['the user was too quick', answer(429, '', 'text/html'), /Too many tries/],
])('writes nothing, and has words without jargon, when %s', async (_what, fetch, words) => {
  const error = await list(fetch).catch((thrown: unknown) => thrown)
  if (!(error instanceof MeshLinkError)) throw error
  explain(error)
  expect(error.userMessage).toMatch(words)
  expect(error.userMessage).not.toMatch(/backend|status|\d{3}/)
})
