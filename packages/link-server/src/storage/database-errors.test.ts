import { expect, test } from 'vitest'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { storageProblem } from './database-errors'
import { driverProblem } from './mesh-link-storage'

const coded = (code: string, message = 'FAKE-DETAIL') => Object.assign(new Error(message), { code })

test.each(
  '08006 08P01 25006 25P03 28P01 3D000 40001 40P01 53300 55P03 57014 57P01 57P03 58030 XX000 XX001 ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN'.split(
    ' ',
  ),
)('%s is a database failure', (code) => {
  const cause = coded(code)
  const problem = storageProblem(cause)
  expect(problem).toMatchObject({ code: 'storage_unavailable', status: 503, cause })
  expect(problem?.headers['Retry-After']).toMatch(/^[15]$/)
  expect(JSON.stringify(problem)).not.toContain('FAKE-DETAIL')
})

test.each([
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Cannot use a pool after calling end on the pool',
  'driver has already been destroyed',
  'PGlite is closed',
  'Aborted(). Build with -sASSERTIONS for more info.',
])('"%s" is a database failure', (message) => {
  expect(storageProblem(new Error(message))).toMatchObject({ code: 'storage_unavailable' })
})

test('a bug is not a database failure', () => {
  for (const code of ['23505', '42P01', '42601', '22P02', '22003', 'ENOENT', 'ERR_INVALID_ARG_TYPE']) {
    expect(storageProblem(coded(code))).toBeUndefined()
  }
  for (const error of [undefined, null, 'Aborted()', {}, new TypeError('x is not a function')]) {
    expect(storageProblem(error)).toBeUndefined()
  }
})

test('leaves a problem unchanged', () => {
  const problem = new MeshLinkProblem('storage_unavailable', 'Shutting down.')
  expect(storageProblem(problem)).toBe(problem)
  expect(storageProblem(new MeshLinkProblem('not_found', 'No.'))).toBeUndefined()
})

test('names the install command for a missing driver', async () => {
  const missing = coded('ERR_MODULE_NOT_FOUND', "Cannot find package 'pg' imported from /app/index.js")
  expect(driverProblem('pg', missing)).toMatchObject({
    name: 'MeshLinkConfigError',
    message: 'The package "pg" is not installed, and this storage needs it: npm install pg',
    cause: missing,
  })
  const inside = coded('ERR_MODULE_NOT_FOUND', "Cannot find package 'pg-types' imported from /app/pg.js")
  expect(driverProblem('pg', inside)).toBe(inside)
})
