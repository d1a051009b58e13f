import { describe, expect, test } from 'vitest'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { postgresStorage } from '../storage/postgres-storage'
import { testIntents } from '../testing/test-intents'
import { checkOptions } from './check-options'
import type { MeshLinkHandlerOptions } from './options'

const right: MeshLinkHandlerOptions = {
  mesh: { apiUrl: 'https://mesh.example', clientId: 'id', clientSecret: 'FAKE-SECRET' },
  intents: testIntents,
  authenticate: () => null,
  secret: 'an obviously fake secret, long enough',
}

function errorOf(options: unknown, isProduction = false): MeshLinkConfigError {
  try {
    checkOptions(options as MeshLinkHandlerOptions, isProduction)
  } catch (error) {
    if (error instanceof MeshLinkConfigError) return error
    throw error
  }
  throw new Error('The options were taken.')
}

describe('checkOptions refuses', () => {
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
    ['a limit that is none', { limits: { readsPerMinute: 0 } }, 'limits.readsPerMinute'],
    ['a second secret that is too short', { secret: [right.secret, 'short'] }, 'openssl'],
    ['an empty list of secrets', { secret: [] }, 'openssl'],
    ['a short secret of the jobs', { jobs: { secret: 'guess' } }, 'jobs.secret'],
    ['a time that is none', { jobs: { listEveryMs: -1 } }, 'jobs.listEveryMs'],
    ['a listener that never hears of money', { onTransferUpdate: () => {} }, 'onTransferSettled'],
    ['a listener that is none', { onTransferSettled: 'ledger' }, 'onTransferSettled'],
    ['an empty read key', { mesh: { ...right.mesh, readClientSecret: '' } }, 'mesh.readClientSecret'],
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

describe('in production', () => {
  const production = {
    ...right,
    secret: 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzC',
    storage: postgresStorage({ connectionString: 'postgres://localhost/app' }),
  }

  test('takes what is right', () => {
    expect(() => checkOptions(production, true)).not.toThrow()
    const local = { ...production.mesh, apiUrl: 'http://127.0.0.1:4010' }
    expect(() => checkOptions({ ...production, mesh: local }, true)).not.toThrow()
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['a secret that repeats itself', { secret: 'a'.repeat(40) }, 'can be guessed'],
    ['a secret over the open network', { mesh: { ...right.mesh, apiUrl: 'http://mesh.example' } }, 'https:'],
    ['a memory that forgets', { storage: undefined }, 'DATABASE_URL'],
  ])('refuses %s, which a developer’s machine takes', (_, wrong, named) => {
    expect(errorOf({ ...production, ...wrong }, true).message).toContain(named)
    expect(() => checkOptions({ ...production, ...wrong } as MeshLinkHandlerOptions, false)).not.toThrow()
  })
})
