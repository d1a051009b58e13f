import { describe, expect, test } from 'vitest'
import { isTokenRefused, MeshApiError } from './mesh-api-error'

describe('isTokenRefused', () => {
  test.each([
    [{ httpStatus: 400, errorType: 'invalidIntegrationToken' }, 'code'],
    [{ httpStatus: 404, meshStatus: 'notFound' }, 'code'],
    [{ httpStatus: 200, contentStatus: 'notAuthorized' }, 'code'],
    [{ httpStatus: 400, meshStatus: 'badRequest', meshMessage: 'Unauthorized token' }, 'message'],
    [{ httpStatus: 200, contentStatus: 'failed', meshMessage: 'Unauthorized token' }, 'message'],
    [{ httpStatus: 400, errorType: 'tokenRevoked' }, 'message'],
    [{ httpStatus: 400, meshMessage: 'The token is no longer valid' }, 'message'],
    [{ httpStatus: 404 }, undefined],
    [{ httpStatus: 200, contentStatus: 'failed' }, undefined],
    [{ httpStatus: 401, meshMessage: 'Unauthorized' }, undefined],
    [{ httpStatus: 403, meshMessage: 'not authorized', errorType: 'invalidIntegrationToken' }, undefined],
    [{ httpStatus: 400, meshMessage: 'type is not a known broker type' }, undefined],
    [{ httpStatus: 400, meshMessage: 'invalid token format', errorType: 'invalidField' }, undefined],
    [{ httpStatus: 400, meshMessage: 'authToken must not be empty', errorType: 'missingField' }, undefined],
  ] as const)('%j: %s', (details, refused) => {
    const error = new MeshApiError('mesh_rejected', 'x', { operation: 'account', ...details })
    expect(isTokenRefused(error)).toBe(refused)
  })

  test('is never the reason of an outage', () => {
    const details = { operation: 'account', meshMessage: 'Unauthorized token' }
    expect(isTokenRefused(new MeshApiError('mesh_unavailable', 'x', details))).toBeUndefined()
  })
})
