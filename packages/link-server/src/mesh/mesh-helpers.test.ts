import { describe, expect, test, vi } from 'vitest'
import { createIntegrationDirectory } from './integration-directory'
import { isTokenRefused } from './is-token-refused'
import { MeshApiError } from './mesh-api-error'
import type { MeshClient } from './mesh-client'
import { redact } from './redact'
import { retryAfterSeconds } from './retry-after-seconds'

const now = new Date('2026-01-01T00:00:00Z')

test.each([
  ['7', 7],
  ['0', 1],
  ['999999', 3600],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 1],
  ['soon', undefined],
  [null, undefined],
])('reads Retry-After %j as %j seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds)
})

test('takes secrets out of what Mesh says, and cuts it', () => {
  expect(redact('token abc and abc', ['abc', ''])).toBe('token [redacted] and [redacted]')
  expect(redact('x'.repeat(1000), [])).toHaveLength(300)
  expect(redact(null, [])).toBeUndefined()
})

describe('isTokenRefused', () => {
  test.each([
    [{ httpStatus: 400, meshStatus: 'badRequest', meshMessage: 'Unauthorized token' }, true],
    [{ httpStatus: 404, meshStatus: 'notFound' }, true],
    [{ httpStatus: 400, errorType: 'tokenRevoked', meshMessage: 'Token was revoked' }, true],
    [{ httpStatus: 400, meshMessage: 'The token is no longer valid' }, true],
    [{ httpStatus: 404 }, false],
    [{ httpStatus: 401, meshMessage: 'Unauthorized' }, false],
    [{ httpStatus: 403, meshMessage: 'not authorized' }, false],
    [{ httpStatus: 400, meshStatus: 'badRequest', meshMessage: 'type is not a known broker type' }, false],
    [{ httpStatus: 400, meshMessage: 'authToken must not be empty', errorType: 'missingField' }, false],
  ])('%j: %s', (details, refused) => {
    expect(isTokenRefused(new MeshApiError('mesh_rejected', 'x', { operation: 'account', ...details }))).toBe(
      refused,
    )
  })

  test('never of an outage', () => {
    const details = { operation: 'account', meshMessage: 'Unauthorized token' }
    expect(isTokenRefused(new MeshApiError('mesh_unavailable', 'x', details))).toBe(false)
  })
})

describe('the list of institutions', () => {
  const coinbase = { id: 'c', name: 'Coinbase', type: 'coinbase' }
  const wallets = [
    { id: 'm', name: 'MetaMask', type: 'deFiWallet' },
    { id: 'p', name: 'Phantom', type: 'deFiWallet' },
  ]
  function directory() {
    let time = now.getTime()
    const listIntegrations = vi.fn<MeshClient['listIntegrations']>().mockResolvedValue([coinbase, ...wallets])
    const it = createIntegrationDirectory({ listIntegrations } as unknown as MeshClient, () => new Date(time))
    return {
      ...it,
      listIntegrations,
      pass: (ms: number) => {
        time += ms
      },
    }
  }

  test('finds by type, and by name where several share it', async () => {
    const { find } = directory()
    expect(await find('Coinbase', 'whatever')).toBe('c')
    expect(await find('defiwallet', 'phantom')).toBe('p')
    expect(await find('deFiWallet', 'Other')).toBeUndefined()
  })

  test('is read once for ten minutes, also by many at once', async () => {
    const { find, listIntegrations, pass } = directory()
    await Promise.all([find('coinbase', ''), find('coinbase', '')])
    pass(9 * 60_000)
    await find('coinbase', '')
    expect(listIntegrations).toHaveBeenCalledTimes(1)
    pass(60_000)
    await find('coinbase', '')
    expect(listIntegrations).toHaveBeenCalledTimes(2)
  })

  test('an old list is better than none; without any, the failure is told', async () => {
    const { find, listIntegrations, pass } = directory()
    const error = new MeshApiError('mesh_unavailable', 'x', { operation: 'integrations' })
    listIntegrations.mockRejectedValueOnce(error)
    await expect(find('coinbase', '')).rejects.toBe(error)
    await find('coinbase', '')
    pass(11 * 60_000)
    listIntegrations.mockRejectedValueOnce(error)
    expect(await find('coinbase', '')).toBe('c')
  })
})
