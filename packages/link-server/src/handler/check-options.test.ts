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
  encryptionSecret: 'an obviously fake secret, long enough',
}

function errorOf(options: unknown, isProduction = false): MeshLinkConfigError {
  try {
    checkOptions(options as MeshLinkHandlerOptions, isProduction)
  } catch (error) {
    if (error instanceof MeshLinkConfigError) return error
    throw error
  }
  throw new Error('The options were accepted.')
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
    ['a secret of 31 bytes', { encryptionSecret: 'x'.repeat(31) }, 'openssl'],
    ['no authenticate', { authenticate: undefined }, 'authenticate'],
    ['no intents', { intents: {} }, 'intents'],
    ['an intent without linkToken', { intents: { deposit: {} } }, 'intents.deposit.linkToken'],
    [
      'a scope that does not exist',
      { intents: { a: { linkToken: () => ({}), scope: 'all' } } },
      'intents.a.scope',
    ],
    [
      'params that are not a schema',
      { intents: { a: { linkToken: () => ({}), params: {} } } },
      'intents.a.params',
    ],
    ['a storage that is not one', { storage: 'postgres://x' }, 'storage'],
    ['a base path that ends in a slash', { basePath: '/api/' }, 'basePath'],
    ['an origin with a path', { allowedOrigins: ['https://app.example/'] }, 'allowedOrigins'],
    ['any origin', { allowedOrigins: ['*'] }, 'allowedOrigins'],
    ['null that is not text', { allowedOrigins: [null] }, 'allowedOrigins'],
    ['an origin of files', { allowedOrigins: ['file://'] }, 'allowedOrigins'],
    ['a file', { allowedOrigins: ['file:///app/index.html'] }, 'allowedOrigins'],
    ['any host of an app scheme', { allowedOrigins: ['app://*'] }, 'allowedOrigins'],
    ['an app scheme with a path', { allowedOrigins: ['app://shop/'] }, 'allowedOrigins'],
    ['a scheme without a host', { allowedOrigins: ['app:'] }, 'allowedOrigins'],
    ['an origin in another case', { allowedOrigins: ['HTTPS://app.example'] }, 'allowedOrigins'],
    ['a limit of 0', { limits: { readsPerMinute: 0 } }, 'limits.readsPerMinute'],
    ['a second secret that is too short', { encryptionSecret: [right.encryptionSecret, 'short'] }, 'openssl'],
    ['an empty list of secrets', { encryptionSecret: [] }, 'openssl'],
    ['a short jobs secret', { jobs: { secret: 'guess' } }, 'jobs.secret'],
    ['a negative interval', { jobs: { listEveryMs: -1 } }, 'jobs.listEveryMs'],
    ['onTransferUpdate without onTransferSettled', { onTransferUpdate: () => {} }, 'onTransferSettled'],
    ['a callback that is not a function', { onTransferSettled: 'ledger' }, 'onTransferSettled'],
    ['a callback for connections that is none', { onConnectionSaved: {} }, 'onConnectionSaved'],
    ['a list of callbacks', { onConnectionRemoved: [() => {}] }, 'onConnectionRemoved'],
    ['an empty read key', { mesh: { ...right.mesh, readClientSecret: '' } }, 'mesh.readClientSecret'],
  ])('%s', (_, wrong, named) => {
    const { message } = errorOf({ ...right, ...wrong })
    expect(message).toContain(named)
    expect(message).not.toContain('FAKE-SECRET')
  })

  test('no origin of a browser or of an app', () => {
    const allowedOrigins = [
      'null',
      'app://shop',
      'capacitor://localhost',
      'tauri://localhost',
      'chrome-extension://abcdefghijklmnop',
      'http://localhost:5173',
      'https://xn--bcher-kva.example',
    ]
    expect(() => checkOptions({ ...right, allowedOrigins }, false)).not.toThrow()
  })

  test('all wrong options at once', () => {
    expect(errorOf(undefined).issues.length).toBeGreaterThan(4)
    expect(errorOf({ ...right, encryptionSecret: '', basePath: 'x' }).message).toMatch(
      /\n- .*encryptionSecret.*\n- .*basePath/,
    )
  })
})

describe('in production', () => {
  const production = {
    ...right,
    encryptionSecret: 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzC',
    storage: postgresStorage({ connectionString: 'postgres://localhost/app' }),
  }

  test('accepts correct options', () => {
    expect(() => checkOptions(production, true)).not.toThrow()
    const local = { ...production.mesh, apiUrl: 'http://127.0.0.1:4010' }
    expect(() => checkOptions({ ...production, mesh: local }, true)).not.toThrow()
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['a secret that repeats itself', { encryptionSecret: 'a'.repeat(40) }, 'can be guessed'],
    ['an http: address of Mesh', { mesh: { ...right.mesh, apiUrl: 'http://mesh.example' } }, 'https:'],
    ['data kept in memory', { storage: undefined }, 'DATABASE_URL'],
  ])('refuses %s, which is allowed in development', (_, wrong, named) => {
    expect(errorOf({ ...production, ...wrong }, true).message).toContain(named)
    expect(() => checkOptions({ ...production, ...wrong } as MeshLinkHandlerOptions, false)).not.toThrow()
  })
})
