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

test('only failures go to the console, and failed calls to Mesh in one line, with Mesh’s own words', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const emit = createEmit()
  const bug = new Error('bug')
  emit({ ...failed, error: bug, requestId: 'r-1' })
  emit({
    ...failed,
    error: new MeshApiError('mesh_rejected', 'answered 400 badRequest', {
      operation: 'linktoken',
      meshMessage: 'Invalid field: NetworkId',
      requestId: 'm-7',
    }),
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
    [
      'mesh-link-server: GET /transfers failed:',
      'Mesh linktoken: answered 400 badRequest: "Invalid field: NetworkId" (Mesh\'s request m-7)',
    ],
    ['mesh-link-server: callback for transfer t failed (attempt 3, next in 4 s):', bug],
    [
      'mesh-link-server: callback for connection c (removed) failed (attempt 13, next in 3600 s, parked):',
      bug,
    ],
    ['mesh-link-server: transfer t settled, but is held back. Mesh has not sent the amount.'],
  ])
})

test('onEvent gets every event, beside the log, and may throw', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const onEvent = vi.fn(() => {
    throw new Error('log is full')
  })
  const bug = { ...failed, error: new Error('bug') }
  expect(() => createEmit({ onEvent })(bug)).not.toThrow()
  expect(onEvent).toHaveBeenCalledWith(bug)
  expect(log).toHaveBeenCalledOnce()
  createEmit({ onEvent, log: false })(bug)
  expect(onEvent).toHaveBeenCalledTimes(2)
  expect(log).toHaveBeenCalledOnce()
})
