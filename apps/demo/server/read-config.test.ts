import { expect, it } from 'vitest'
import { ConfigError } from './config-error'
import { readConfig } from './read-config'

const SECRET = 'a-secret-for-tests-of-32-characters'
const env = {
  MESH_API_URL: 'http://localhost:4010',
  MESH_CLIENT_ID: 'client-id',
  MESH_CLIENT_SECRET: 'client-secret',
  MESH_LINK_ENCRYPTION_SECRET: SECRET,
  SESSION_SECRET: SECRET,
}

function problemOf(wrong: Record<string, string | undefined>): string {
  try {
    readConfig({ ...env, ...wrong })
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

it('stores data in an embedded database by default, and in PostgreSQL when DATABASE_URL is set', () => {
  expect(readConfig(env)).toMatchObject({ port: 5174, meshLink: { storage: { name: 'PGlite' } } })
  expect(readConfig({ ...env, API_PORT: '81', DATABASE_URL: 'postgres://localhost/harbor' })).toMatchObject({
    port: 81,
    meshLink: { storage: { name: 'PostgreSQL' } },
  })
})

it('names every missing variable in one error', () => {
  const problem = problemOf({
    SESSION_SECRET: undefined,
    MESH_CLIENT_ID: '',
    MESH_LINK_ENCRYPTION_SECRET: undefined,
  })
  for (const name of ['SESSION_SECRET', 'MESH_CLIENT_ID', 'MESH_LINK_ENCRYPTION_SECRET'])
    expect(problem).toContain(name)
})

it.each([
  ['API_PORT', 'abc'],
  ['API_PORT', '70000'],
  ['SESSION_SECRET', 'hunter2-too-short'],
  ['DATABASE_URL', 'mysql://user:hunter2@localhost'],
  ['MESH_API_URL', 'ftp://hunter2'],
])('names %s when it is wrong, and never its value', (name, value) => {
  expect(problemOf({ [name]: value })).toContain(name)
  expect(problemOf({ [name]: value })).not.toContain('hunter2')
})

it('requires deposit addresses when real money moves', () => {
  const problem = problemOf({ MESH_API_URL: 'https://integration-api.meshconnect.com' })
  for (const kind of ['EVM', 'SOLANA', 'BITCOIN']) expect(problem).toContain(`DEPOSIT_ADDRESS_${kind}`)
})
