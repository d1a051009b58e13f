import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import type { MeshBackend } from '../core/backend/mesh-backend'
import { mintLinkToken } from './mint-link-token'

const minted = { linkToken: 'fake-link-token', expiresInSeconds: 600, linkSessionId: 'ls', accessTokens: [] }

it('leaves nothing of the token in the cache, and asks the backend once', async () => {
  const queryClient = new QueryClient()
  const createLinkToken = vi.fn(async () => minted)
  const mint = mintLinkToken({ createLinkToken } as unknown as MeshBackend, () => queryClient)
  expect(await mint({ intent: 'deposit' })).toBe(minted)
  await vi.waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]))
  expect(createLinkToken).toHaveBeenCalledTimes(1)
})

it('does not try again by itself: a second token may be minted already', async () => {
  const createLinkToken = vi.fn(async () => Promise.reject(new Error('down')))
  const mint = mintLinkToken({ createLinkToken } as unknown as MeshBackend)
  await expect(mint({ intent: 'deposit' })).rejects.toThrow('down')
  expect(createLinkToken).toHaveBeenCalledTimes(1)
})

it('makes no cache before the first token', () => {
  const queryClient = vi.fn(() => new QueryClient())
  mintLinkToken({} as MeshBackend, queryClient)
  expect(queryClient).not.toHaveBeenCalled()
})
