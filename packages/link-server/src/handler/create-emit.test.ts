import { afterEach, expect, test, vi } from 'vitest'
import { MeshApiError } from '../mesh/mesh-api-error'
import { createEmit } from './create-emit'

afterEach(() => vi.restoreAllMocks())

const failed = {
  type: 'request_failed',
  method: 'GET',
  path: '/transfers',
  status: 500,
  code: 'internal',
} as const

test('without a listener, failures go to the console, Mesh’s in one line, and nothing else does', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const emit = createEmit()
  const bug = new Error('bug')
  emit({ ...failed, error: bug })
  emit({
    ...failed,
    error: new MeshApiError('mesh_unavailable', 'no answer in time', { operation: 'linktoken' }),
  })
  emit({ type: 'transfer_update_failed', transferId: 't', error: bug })
  emit({ ...failed, status: 404, code: 'not_found' })
  emit({ type: 'connection_removed', connectionId: 'c', brokerType: 'coinbase' })
  expect(log.mock.calls).toEqual([
    ['mesh-link-server: GET /transfers failed:', bug],
    ['mesh-link-server: GET /transfers failed:', 'Mesh linktoken: no answer in time'],
    ['mesh-link-server: onTransferUpdate failed:', bug],
  ])
})

test('a listener gets every event, and may throw', () => {
  const onEvent = vi.fn(() => {
    throw new Error('log is full')
  })
  expect(() => createEmit(onEvent)(failed)).not.toThrow()
  expect(onEvent).toHaveBeenCalledWith(failed)
})
