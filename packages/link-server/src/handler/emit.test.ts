import { afterEach, expect, test, vi } from 'vitest'
import { MeshApiError } from '../mesh/mesh-api-error'
import { createEmit } from './emit'

afterEach(() => vi.restoreAllMocks())

const failed = {
  type: 'request_failed',
  method: 'GET',
  path: '/transfers',
  status: 500,
  code: 'internal',
} as const

test('without onEvent, only failures go to the console, and failed calls to Mesh in one line', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const emit = createEmit()
  const bug = new Error('bug')
  emit({ ...failed, error: bug, requestId: 'r-1' })
  emit({
    ...failed,
    error: new MeshApiError('mesh_unavailable', 'no answer within the timeout', { operation: 'linktoken' }),
  })
  emit({
    type: 'transfer_update_failed',
    transferId: 't',
    idempotencyKey: 't:1',
    attempts: 3,
    isParked: false,
    retryInSeconds: 4,
    error: bug,
  })
  emit({
    type: 'connection_change_failed',
    connectionId: 'c',
    change: 'removed',
    idempotencyKey: 'c:7',
    attempts: 13,
    isParked: true,
    retryInSeconds: 3600,
    error: bug,
  })
  emit({ type: 'transfer_held', transferId: 't', reason: 'Mesh has not sent the amount.' })
  emit({ ...failed, status: 404, code: 'not_found' })
  emit({ type: 'connection_removed', connectionId: 'c', brokerType: 'coinbase', isRevoked: true })
  expect(log.mock.calls).toEqual([
    ['mesh-link-server: GET /transfers failed (request r-1):', bug],
    ['mesh-link-server: GET /transfers failed:', 'Mesh linktoken: no answer within the timeout'],
    ['mesh-link-server: callback for transfer t failed (attempt 3, next in 4 s):', bug],
    [
      'mesh-link-server: callback for connection c (removed) failed (attempt 13, next in 3600 s, parked):',
      bug,
    ],
    ['mesh-link-server: transfer t settled, but is held back. Mesh has not sent the amount.'],
  ])
})

test('onEvent gets every event, and may throw', () => {
  const onEvent = vi.fn(() => {
    throw new Error('log is full')
  })
  expect(() => createEmit(onEvent)(failed)).not.toThrow()
  expect(onEvent).toHaveBeenCalledWith(failed)
})
