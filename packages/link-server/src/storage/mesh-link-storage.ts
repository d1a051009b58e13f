import type { Dialect } from 'kysely'
import { configError, MeshLinkConfigError } from '../problems/mesh-link-config-error'

/**
 * Where the handler keeps its data: the result of `pgliteStorage` or `postgresStorage`. Creating a storage opens,
 * imports and checks nothing.
 */
export interface MeshLinkStorage {
  /** Used in messages. */
  readonly name: 'PGlite' | 'PostgreSQL'
  /** Storages with the same key share one open database in a process. May hold a password, so it is never shown. */
  readonly key: string
  /** What is wrong with the options, one sentence each, without secrets. Empty when all is right. */
  issues(): string[]
  /**
   * Loads the driver. The first query opens the database, and `destroy()` of the Kysely that uses the dialect closes
   * it.
   *
   * @throws `MeshLinkConfigError` when an option is wrong, the driver is not installed, or the database cannot be used
   */
  createDialect(): Promise<Dialect>
  /** One connection for migrations, without a statement timeout. Absent: migrations use the normal dialect. */
  createMigrationDialect?(): Promise<Dialect>
  /**
   * Listens to what other processes say on a channel of the database. Returns at once, and never throws: while it cannot
   * listen, it tries again. Absent: only one process uses the database.
   *
   * @returns stops listening
   */
  listen?(channel: string, handlers: ListenHandlers): StopListening
}

/** What `listen` calls. */
export interface ListenHandlers {
  /** Gets each message. */
  onMessage(text: string): void
  /** From now on, messages are heard; also after a time in which they were not. */
  onListening(): void
}

/** Resolves when nothing is open any more. */
export type StopListening = () => Promise<void>

/** @throws `MeshLinkConfigError` when an option of the storage is wrong */
export function assertOptions(issues: string[]): void {
  if (issues.length > 0) throw new MeshLinkConfigError(issues)
}

/**
 * Explains a failed `import()` of a driver. Drivers are optional peers, so a missing driver is a set-up fault.
 *
 * @param name name of the package
 * @param cause what `import()` threw
 * @returns an error with the install command, or `cause` when the package is installed but fails
 */
export function driverProblem(name: string, cause: unknown): unknown {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown }
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
  // A module that the driver itself cannot find is another fault.
  if (!isMissing || !String(message).includes(`'${name}'`)) return cause
  return configError(
    `The package "${name}" is not installed, and this storage needs it: npm install ${name}`,
    cause,
  )
}
