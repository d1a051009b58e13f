import { expect, it, vi } from 'vitest'
import type { MeshBackend } from '../backend/mesh-backend'
import { createClient } from './create-client'

function setUp() {
  const parts = {
    linkTokens: { take: vi.fn(), prefetch: vi.fn(async () => {}), clear: vi.fn() },
    loadDriver: vi.fn(async () => Promise.reject(new Error('The driver is not to be had.'))),
    loadDelivery: vi.fn(async () => Promise.reject(new Error('The delivery is not to be had.'))),
  }
  return { parts, client: createClient({ backend: {} as MeshBackend }, parts) }
}

it('says that a server is no place to open Link, loads nothing and mints nothing', async () => {
  const { client, parts } = setUp()
  const before = client.getState()
  expect(await client.open({ intent: 'deposit' })).toMatchObject({
    status: 'failed',
    error: { code: 'environment_unsupported', isRetryable: false },
  })
  expect(parts.loadDriver).not.toHaveBeenCalled()
  expect(parts.linkTokens.take).not.toHaveBeenCalled()
  expect(client.getState()).toBe(before)
})

it('has nothing to send and nothing to forget before a first session, and loads no code for it', () => {
  const { client, parts } = setUp()
  client.retryDeliveries()
  client.clear()
  expect(parts.linkTokens.clear).toHaveBeenCalledTimes(1)
  expect(parts.loadDelivery).not.toHaveBeenCalled()
})

it('prefetches without a word when the code can’t be loaded: the click tells', async () => {
  const { client } = setUp()
  await expect(client.prefetch({ intent: 'deposit' })).resolves.toBeUndefined()
})
