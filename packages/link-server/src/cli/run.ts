import { rotateKeyring } from '../crypto/keyring'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { createDatabase, type Database } from '../storage/database'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { pendingMigrations } from '../storage/migrate'
import { type Command, parseArguments, UsageError } from './arguments'
import { listConnectionChanges } from './connection-changes'
import { HELP } from './help'
import { listInbox, showInbox } from './inbox'
import { retryChanges } from './retry'
import { listHeld, listSettlements } from './settlements'

/** The parts of a process that a command uses. */
export interface CliProcess {
  env: Record<string, string | undefined>
  stdout: { write(text: string | Uint8Array): unknown }
  stderr: { write(text: string): unknown }
}

const CLOSE_LIMIT_MS = 5_000

/**
 * Runs a command line.
 *
 * @returns the exit code: 0 done, 1 failed or pending, 2 wrong command line or environment
 */
export async function run(args: string[], cliProcess: CliProcess): Promise<number> {
  const { env, stdout, stderr } = cliProcess
  try {
    const parsed = parseArguments(args, env)
    if (parsed === 'help') {
      stdout.write(HELP)
      return 0
    }
    const { command, storage } = parsed
    // Only `migrate` changes the schema.
    const database = createDatabase(storage, { migrate: false })
    try {
      return await runCommand(command, database, storage, cliProcess)
    } finally {
      await database.close(CLOSE_LIMIT_MS)
    }
  } catch (error) {
    const isUsage = error instanceof UsageError
    const hint = isUsage ? ' See mesh-link-server help.' : ''
    stderr.write(`mesh-link-server: ${redact(describeError(error), env)}${hint}\n`)
    return isUsage ? 2 : 1
  }
}

async function runCommand(
  command: Command,
  database: Database,
  storage: MeshLinkStorage,
  { stdout }: CliProcess,
): Promise<number> {
  const db = await database.open()
  const pending = await pendingMigrations(db)
  if (command.do === 'migrate') {
    if (pending.length === 0) stdout.write('The schema is up to date.\n')
    else if (command.check) stdout.write(`Pending: ${pending.join(', ')}\n`)
    else {
      await migrateNow(storage)
      stdout.write(`Done: ${pending.join(', ')}\n`)
    }
    return command.check && pending.length > 0 ? 1 : 0
  }
  if (pending.length > 0) {
    throw new MeshLinkConfigError([
      `This database has pending migrations (${pending.join(', ')}). Run "mesh-link-server migrate" first.`,
    ])
  }
  switch (command.do) {
    case 'rotate': {
      const { rewrapped, total } = await rotateKeyring(db, command.secrets, () => new Date())
      stdout.write(
        total === 0
          ? 'There are no keys yet. The backend creates them when it starts.\n'
          : `Encrypted ${rewrapped} of ${total} keys with the new secret. ${total - rewrapped} already were.\n`,
      )
      return 0
    }
    case 'settlements':
      stdout.write(
        await (command.which === 'held' ? listHeld(db) : listSettlements(db, command.which === 'parked')),
      )
      return 0
    case 'connections':
      stdout.write(await listConnectionChanges(db, command.onlyParked))
      return 0
    case 'retry':
      stdout.write(await retryChanges(db, command.id, new Date()))
      return 0
    case 'inbox':
      stdout.write(command.show === undefined ? await listInbox(db) : await showInbox(db, command.show))
      return 0
  }
}

async function migrateNow(storage: MeshLinkStorage): Promise<void> {
  const migrating = createDatabase(storage)
  try {
    await migrating.open()
  } finally {
    await migrating.close(CLOSE_LIMIT_MS)
  }
}

/** The message of an error, with the code of its cause, e.g. `ECONNREFUSED`. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'Something went wrong.'
  const { cause } = error
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : ''
  return `${error.message}${error instanceof MeshLinkConfigError ? '' : code}`
}

/** Removes secrets, because a driver may repeat the connection string. */
function redact(text: string, env: CliProcess['env']): string {
  const {
    DATABASE_URL = '',
    MESH_LINK_ENCRYPTION_SECRET = '',
    MESH_LINK_PREVIOUS_ENCRYPTION_SECRET = '',
  } = env
  const password = URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL).password : ''
  let safe = text
  for (const secret of [
    DATABASE_URL,
    MESH_LINK_ENCRYPTION_SECRET,
    MESH_LINK_PREVIOUS_ENCRYPTION_SECRET,
    password,
  ]) {
    if (secret.trim().length > 5) safe = safe.replaceAll(secret.trim(), '[secret]')
  }
  return safe
}
