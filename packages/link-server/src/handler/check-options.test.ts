import { describe, expect, test } from 'vitest'
import { testIntents } from '../testing/test-intents'
import { createMeshLinkHandler } from './create-mesh-link-handler'
import { MeshLinkConfigError } from './mesh-link-config-error'
import type { MeshLinkHandlerOptions } from './mesh-link-handler-options'

const right: MeshLinkHandlerOptions = {
  mesh: { apiUrl: 'https://mesh.example', clientId: 'id', clientSecret: 'FAKE-SECRET' },
  intents: testIntents,
  authenticate: () => null,
  secret: 'an obviously fake secret, long enough',
}

function errorOf(options: unknown): MeshLinkConfigError {
  try {
    createMeshLinkHandler(options as MeshLinkHandlerOptions)
  } catch (error) {
    if (error instanceof MeshLinkConfigError) return error
    throw error
  }
  throw new Error('The options were taken.')
}

describe('createMeshLinkHandler refuses', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a relative API address', { mesh: { ...right.mesh, apiUrl: '/mesh' } }, 'mesh.apiUrl'],
    [
      'an API address of another kind',
      { mesh: { ...right.mesh, apiUrl: 'ftp://mesh.example' } },
      'mesh.apiUrl',
    ],
    ['no client id', { mesh: { ...right.mesh, clientId: ' ' } }, 'mesh.clientId'],
    ['no client secret', { mesh: { ...right.mesh, clientSecret: undefined } }, 'mesh.clientSecret'],
    ['an empty webhook secret', { mesh: { ...right.mesh, webhookSecret: '' } }, 'mesh.webhookSecret'],
    ['a secret of 31 bytes', { secret: 'x'.repeat(31) }, 'openssl'],
    ['no authenticate', { authenticate: undefined }, 'authenticate'],
    ['no intents', { intents: {} }, 'intents'],
    ['an intent that is no intent', { intents: { deposit: {} } }, 'intents.deposit.linkToken'],
    [
      'a scope that does not exist',
      { intents: { a: { linkToken: () => ({}), scope: 'all' } } },
      'intents.a.scope',
    ],
    [
      'params that are no schema',
      { intents: { a: { linkToken: () => ({}), params: {} } } },
      'intents.a.params',
    ],
    ['a storage that is none', { storage: 'postgres://x' }, 'storage'],
    ['a base path that ends in a slash', { basePath: '/api/' }, 'basePath'],
    ['an origin with a path', { allowedOrigins: ['https://app.example/'] }, 'allowedOrigins'],
    ['any origin', { allowedOrigins: ['*'] }, 'allowedOrigins'],
    ['a limit that is none', { maxBodyBytes: 0 }, 'maxBodyBytes'],
  ])('%s', (_, wrong, named) => {
    const { message } = errorOf({ ...right, ...wrong })
    expect(message).toContain(named)
    expect(message).not.toContain('FAKE-SECRET')
  })

  test('all that is wrong at once', () => {
    expect(errorOf(undefined).issues.length).toBeGreaterThan(4)
    expect(errorOf({ ...right, secret: '', basePath: 'x' }).message).toMatch(/\n- .*secret.*\n- .*basePath/)
  })
})
