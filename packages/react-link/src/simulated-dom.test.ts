import { expect, it, vi } from 'vitest'
import { takeExplanations } from '../test/take-explanations'
import { createMeshLink } from './create-mesh-link'

it('opening Link in jsdom says what is missing and what to do in a test, even if the backend fails too', async () => {
  const createLinkToken = vi.fn(() => Promise.reject(new Error('The backend is not there.')))
  const client = createMeshLink({ backend: { createLinkToken } })
  const onError = vi.fn()

  const { status, error } = await client.open({ intent: 'connect' }, { onError })

  expect(status).toBe('failed')
  expect(error).toMatchObject({ code: 'environment_unsupported', isRetryable: false })
  expect(error?.message).toMatch(/constructable style sheets.* In a test, .*useMeshLink/)
  expect(onError.mock.calls).toEqual([[error]])
  expect(takeExplanations()).toContain(error?.message)
  expect(document.body.innerHTML).toBe('')
})
