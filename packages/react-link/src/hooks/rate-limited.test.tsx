import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { renderLinkHook } from '../../test/render-link-hook'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { useMeshConnections } from './use-mesh-connections'
import { useMeshHoldings } from './use-mesh-holdings'
import { useMeshTransfers } from './use-mesh-transfers'

const limited = new MeshLinkError('rate_limited', 'Too often. Wait 20 seconds.', {
  isRetryable: true,
  retryAfterMs: 20_000,
})

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it.each([
  ['listConnections', useMeshConnections],
  ['getHoldings', () => useMeshHoldings('connection-1')],
  ['listTransfers', useMeshTransfers],
] as const)('%s is not called again before the backend allows it', async (method, useIt) => {
  const { client, backend } = createTestClient()
  const call = vi.spyOn(backend, method).mockRejectedValueOnce(limited)
  const { result } = renderLinkHook<{ isSuccess: boolean }, unknown>(() => useIt(), {
    client,
    retry: 3,
  })
  await pass(19_900)
  expect(call).toHaveBeenCalledTimes(1)

  await pass(200)
  expect(call).toHaveBeenCalledTimes(2)
  expect(result.current.isSuccess).toBe(true)
})
