import type { Dialect } from 'kysely'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'

/**
 * Where the handler keeps its data: what `pgliteStorage` and `postgresStorage` give. Making one opens, imports and
 * checks nothing.
 */
export interface MeshLinkStorage {
  /** For messages. */
  readonly name: 'PGlite' | 'PostgreSQL'
  /** Two storages of one key are the same database, opened once in a process. May hold a password: never shown. */
  readonly key: string
  /** What is wrong with the options, one plain sentence each. No secret in them. */
  issues(): string[]
  /**
   * Loads the driver. The database is opened by the first query, and closed with the Kysely that has the dialect.
   *
   * @throws `MeshLinkConfigError` when an option is wrong, the driver is not installed, or the database cannot be used
   */
  createDialect(): Promise<Dialect>
  /** One connection for migrations, without a limit on how long a statement takes. Absent: the same as for the rest. */
  createMigrationDialect?(): Promise<Dialect>
}

/** @throws `MeshLinkConfigError` when an option of the storage is wrong */
export function assertOptions(issues: string[]): void {
  if (issues.length > 0) throw new MeshLinkConfigError(issues)
}

/** An error for whoever runs the backend, with what led to it as `cause`. */
export function configError(issue: string, cause: unknown): MeshLinkConfigError {
  const error = new MeshLinkConfigError([issue])
  error.cause = cause
  return error
}

/**
 * Drivers are optional peers: nobody installs the one they do not use.
 *
 * @param name of the package
 * @param cause what its `import()` threw
 * @returns an error with the command to install it, or `cause` when the package is there and fails
 */
export function driverProblem(name: string, cause: unknown): unknown {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown }
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
  // Not one that the driver itself misses.
  if (!isMissing || !String(message).includes(`'${name}'`)) return cause
  return configError(
    `The package "${name}" is not installed, and this storage needs it: npm install ${name}`,
    cause,
  )
}
