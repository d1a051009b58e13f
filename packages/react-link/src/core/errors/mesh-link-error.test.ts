import { expect, it, vi } from 'vitest'
import { MeshLinkError } from './mesh-link-error'

it('a second copy of the code knows the errors of the first', async () => {
  const error = new MeshLinkError('offline', 'You are offline.')
  vi.resetModules()
  const copy = await import('./mesh-link-error')
  expect(copy.MeshLinkError).not.toBe(MeshLinkError)
  expect(error).toBeInstanceOf(copy.MeshLinkError)
  expect(new Error('other')).not.toBeInstanceOf(copy.MeshLinkError)
})
