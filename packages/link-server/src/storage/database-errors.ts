import { configError, type MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'

/** SQLSTATEs of waits that ended: serialization failure, deadlock, lock timeout, cancelled statement. */
const CONTENTION = new Set(['40001', '40P01', '55P03', '57014'])

/** SQLSTATEs and classes of SQLSTATE that mean a fault of the server, not of the statement. */
const SERVER_STATES = /^(08...|28...|3D000|53...|57...|58...|XX...|F0...|25006|25P03|25P04|40003)$/

const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** Errors of the drivers that have no code. */
const MESSAGES =
  /^(timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after|Postgres connection has been discarded|driver has already been destroyed|PGlite (instance )?is (already )?clos|PGlite failed|Aborted\(|memory access out of bounds|unreachable$)/

/**
 * Tells database failures (unreachable, restarting, overloaded, a lock timeout) apart from bugs.
 *
 * @returns a `storage_unavailable` problem with `Retry-After` in seconds; `undefined` for any other error
 */
export function storageProblem(error: unknown): MeshLinkProblem | undefined {
  if (error instanceof MeshLinkProblem) return error.code === 'storage_unavailable' ? error : undefined
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (CONTENTION.has(code)) {
    return storageUnavailable('The database was busy and took too long. Try again.', 1, error)
  }
  if (error.message.startsWith('timeout exceeded when trying to connect')) {
    return storageUnavailable('All connections to the database are in use. Try again in a moment.', 1, error)
  }
  if (SERVER_STATES.test(code) || SYSTEM_CODES.has(code) || MESSAGES.test(error.message)) {
    return storageUnavailable(
      'The database of this backend cannot be reached. Try again in a moment.',
      5,
      error,
    )
  }
  return undefined
}

/**
 * Makes a `storage_unavailable` problem.
 *
 * @param detail shown to the caller, so it contains no address or server name
 * @param retryAfter seconds
 */
export function storageUnavailable(detail: string, retryAfter: number, cause?: unknown): MeshLinkProblem {
  return new MeshLinkProblem('storage_unavailable', detail, {
    headers: { 'Retry-After': String(retryAfter) },
    ...(cause !== undefined && { cause }),
  })
}

const REFUSALS = new Map<unknown, string>([
  ['28P01', 'PostgreSQL refuses the user or the password of the connection string'],
  ['28000', 'PostgreSQL refuses the user of the connection string, or its way of connecting'],
  ['3D000', 'The database that the connection string names does not exist'],
  ['42501', 'The user of the connection string may not create tables here'],
])
const POOLER =
  'A pooler such as PgBouncer does not accept timeouts as startup parameters: list them in its ignore_startup_parameters, or set them to 0'

/**
 * Explains a refusal by the server that only the operator of the backend can fix.
 *
 * @returns `undefined` for any other error
 */
export function serverRefusal(error: unknown): MeshLinkConfigError | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const isPooler = typeof message === 'string' && message.includes('unsupported startup parameter')
  const sentence = isPooler ? POOLER : REFUSALS.get(code)
  return sentence ? configError(`${sentence} (${code}).`, error) : undefined
}
