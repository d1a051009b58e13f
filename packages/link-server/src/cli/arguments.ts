import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { pgliteStorage } from '../storage/pglite-storage'
import { postgresStorage } from '../storage/postgres-storage'

/** A parsed command. */
export type Command =
  | { do: 'migrate'; check: boolean }
  | { do: 'rotate'; secrets: string[] }
  | { do: 'settlements'; which: 'due' | 'parked' | 'held' }
  | { do: 'connections'; onlyParked: boolean }
  | { do: 'retry'; id: string | undefined }
  | { do: 'inbox'; show: string | undefined }

/** The command line or the environment is wrong. The message contains no value of the environment. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Env = Record<string, string | undefined>

/** The options of each command besides `--pglite`, and its number of arguments. */
const COMMANDS = {
  help: { flags: [], max: 0 },
  migrate: { flags: ['check'], max: 0 },
  rotate: { flags: [], max: 0 },
  settlements: { flags: ['parked', 'held'], max: 0 },
  connections: { flags: ['parked'], max: 0 },
  retry: { flags: ['all'], max: 1 },
  inbox: { flags: ['show'], max: 0 },
} as const satisfies Record<string, { flags: string[]; max: number }>

/**
 * Reads a command line and the environment.
 *
 * @returns `help`, or the command and the storage
 * @throws `UsageError`
 */
export function parseArguments(
  args: string[],
  env: Env,
): 'help' | { command: Command; storage: MeshLinkStorage } {
  const { values, positionals } = parse(args)
  const [name = 'help', ...rest] = positionals
  if (values.help || name === 'help') return 'help'
  if (!isCommand(name))
    throw new UsageError(/^[\w-]{1,20}$/.test(name) ? `"${name}" is not a command.` : 'Unknown command.')
  const { flags, max }: { flags: readonly string[]; max: number } = COMMANDS[name]
  for (const flag of Object.keys(values)) {
    if (flag !== 'pglite' && !flags.includes(flag)) throw new UsageError(`"${name}" does not take --${flag}.`)
  }
  // The argument is not repeated, because it may be a connection string.
  if (rest.length > max)
    throw new UsageError(`"${name}" takes ${max === 0 ? 'no argument' : 'one argument'}.`)

  const command = ((): Command => {
    switch (name) {
      case 'migrate':
        return { do: name, check: values.check ?? false }
      case 'rotate':
        return { do: name, secrets: readSecrets(env) }
      case 'settlements':
        if (values.parked && values.held)
          throw new UsageError('--parked and --held are two lists. Choose one.')
        return { do: name, which: values.parked ? 'parked' : values.held ? 'held' : 'due' }
      case 'connections':
        return { do: name, onlyParked: values.parked ?? false }
      case 'inbox':
        if (values.show !== undefined && !/^[1-9]\d{0,17}$/.test(values.show)) {
          throw new UsageError('--show takes the id of a message, as "inbox" lists it.')
        }
        return { do: name, show: values.show }
      default:
        if (rest.length === (values.all ? 1 : 0))
          throw new UsageError('"retry" takes the id of a transfer or connection, or --all.')
        return { do: 'retry', id: rest[0] }
    }
  })()
  return { command, storage: readStorage(values.pglite, env, command) }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        check: { type: 'boolean' },
        held: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        parked: { type: 'boolean' },
        pglite: { type: 'string' },
        show: { type: 'string' },
      },
    })
  } catch (error) {
    const [line = ''] = (error as Error).message.split(/\n|\. /)
    throw new UsageError(line.includes('://') ? 'An option is unknown.' : line.replace(/\.?$/, '.'))
  }
}

function isCommand(name: string): name is Exclude<keyof typeof COMMANDS, 'help'> {
  return Object.hasOwn(COMMANDS, name)
}

function readStorage(dataDir: string | undefined, env: Env, command: Command): MeshLinkStorage {
  const connectionString = env.DATABASE_URL?.trim()
  if (dataDir === undefined && !connectionString) {
    throw new UsageError('DATABASE_URL is not set. Set it, or give the folder of a PGlite with --pglite DIR.')
  }
  const storage =
    dataDir === undefined
      ? postgresStorage({ connectionString: connectionString ?? '', maxConnections: 2 })
      : pgliteStorage({ dataDir })
  const [issue] = storage.issues()
  if (issue)
    throw new UsageError(issue.replace('connectionString', 'DATABASE_URL').replace('dataDir', '--pglite'))
  const makesFolder = command.do === 'migrate' && !command.check
  if (dataDir !== undefined && !makesFolder && !existsSync(dataDir)) {
    throw new UsageError(`The folder ${dataDir} does not exist.`)
  }
  return storage
}

function readSecrets(env: Env): string[] {
  return ['MESH_LINK_ENCRYPTION_SECRET', 'MESH_LINK_PREVIOUS_ENCRYPTION_SECRET'].map((name) => {
    const secret = env[name]?.trim() ?? ''
    if (secret === '')
      throw new UsageError(`${name} is not set. "rotate" needs the new secret and the previous secret.`)
    if (Buffer.byteLength(secret) < 32) throw new UsageError(`${name} must be at least 32 bytes long.`)
    return secret
  })
}
