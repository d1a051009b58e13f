import { render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it, vi } from 'vitest'
import { httpBackend } from '../core/backend/http-backend'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { assertTrustedOrigin } from '../core/link-token/trusted-origins'
import { LinkProblem } from './link-problem'
import type { PartProps } from './use-parts'

const part: PartProps = (name, className = '', style) => ({ 'data-mesh-part': name, className, style })

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
  'tells the user whom to ask, and the developer in the console what to correct, when %s',
  async (_what, call, text) => {
    const error = await call().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof MeshLinkError)) throw error
    render(<LinkProblem part={part} error={error} />)

    expect(screen.getByRole('alert')).toHaveTextContent(`it is not your fault`)
    expect(screen.getByRole('alert')).toHaveTextContent(`tell them “${error.code}”`)
    const written = vi.spyOn(console, 'error')
    expect(written).toHaveBeenCalledOnce()
    expect(written.mock.calls[0]?.join(' ')).toMatch(text)
    written.mockClear()
  },
)

it('writes nothing about an error that the user can resolve', () => {
  const error = new MeshLinkError('backend_unreachable', 'The backend could not be reached.', {
    isRetryable: true,
  })
  render(
    <StrictMode>
      <LinkProblem part={part} error={error} />
    </StrictMode>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('The backend could not be reached.')
})
