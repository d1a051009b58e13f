import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import type { MeshBackend } from '../core/backend/mesh-backend'
import { mintLinkToken } from './mint-link-token'

const token = { linkToken: 'fake-link-token', expiresInSeconds: 600, linkSessionId: 'ls', accessTokens: [] }

it('calls the backend once, and leaves no token in the cache', async () => {
  const queryClient = new QueryClient()
  const createLinkToken = vi.fn(async () => token)
  const mint = mintLinkToken({ createLinkToken } as unknown as MeshBackend, () => queryClient)
  expect(await mint({ intent: 'deposit' })).toBe(token)
  await vi.waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]))
  expect(createLinkToken).toHaveBeenCalledTimes(1)
})

it('does not retry: the backend may have made a token already', async () => {
  const createLinkToken = vi.fn(async () => Promise.reject(new Error('down')))
  const mint = mintLinkToken({ createLinkToken } as unknown as MeshBackend)
  await expect(mint({ intent: 'deposit' })).rejects.toThrow('down')
  expect(createLinkToken).toHaveBeenCalledTimes(1)
})

it('makes no QueryClient before the first token', () => {
  const queryClient = vi.fn(() => new QueryClient())
  mintLinkToken({} as MeshBackend, queryClient)
  expect(queryClient).not.toHaveBeenCalled()
})
