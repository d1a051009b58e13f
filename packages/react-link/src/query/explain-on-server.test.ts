import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { httpBackend } from '../core/backend/http-backend'
import { createMeshLink } from '../create-mesh-link'
import { meshConnectionsQueryOptions } from './react-query-options'

const optionsFor = (baseUrl: string) =>
  meshConnectionsQueryOptions(createMeshLink({ backend: httpBackend({ baseUrl }) }), 'ada')

it('a relative baseUrl in a loader is named as the reason, also where prefetchQuery drops the error', async () => {
  // biome-ignore lint/suspicious/noConsole: the reason is written there
  const log = vi.mocked(console.error).mockImplementation(() => {})
  const queries = new QueryClient()
  await expect(queries.fetchQuery(optionsFor('/api/mesh'))).rejects.toMatchObject({
    code: 'environment_unsupported',
    message: expect.stringContaining('make a client whose baseUrl is absolute'),
    isRetryable: false,
  })
  await queries.prefetchQuery(optionsFor('/api/mesh'))
  expect(log.mock.calls).toEqual(
    Array(2).fill([expect.stringContaining('httpBackend has a relative baseUrl')]),
  )
  log.mockClear()
})

it('a backend that is down stays a backend that is down', async () => {
  await expect(new QueryClient().fetchQuery(optionsFor('http://127.0.0.1:9'))).rejects.toMatchObject({
    code: 'backend_unreachable',
  })
})
