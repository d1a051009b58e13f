import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { pgliteStorage } from '../storage/pglite-storage'
import { postgresStorage } from '../storage/postgres-storage'

/** What a command line asks for. */
export type Command =
  | { do: 'migrate'; check: boolean }
  | { do: 'rotate'; secrets: string[] }
  | { do: 'settlements'; which: 'due' | 'parked' | 'held' }
  | { do: 'retry'; transferId: string | undefined }
  | { do: 'inbox'; show: string | undefined }

/** The command line or the environment is wrong. One plain sentence; no value of the environment in it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Env = Record<string, string | undefined>

/** The options of each command, beside `--pglite`, and how many arguments it takes. */
const COMMANDS = {
  help: { flags: [], most: 0 },
  migrate: { flags: ['check'], most: 0 },
  rotate: { flags: [], most: 0 },
  settlements: { flags: ['parked', 'held'], most: 0 },
  retry: { flags: ['all'], most: 1 },
  inbox: { flags: ['show'], most: 0 },
} as const satisfies Record<string, { flags: string[]; most: number }>

/**
 * Reads a command line and the environment.
 *
 * @returns `help`, or what to do and where
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
    throw new UsageError(/^[\w-]{1,20}$/.test(name) ? `"${name}" is no command.` : 'No such command.')
  const { flags, most }: { flags: readonly string[]; most: number } = COMMANDS[name]
  for (const flag of Object.keys(values)) {
    if (flag !== 'pglite' && !flags.includes(flag)) throw new UsageError(`"${name}" does not take --${flag}.`)
  }
  // Not repeated: it may be a connection string.
  if (rest.length > most)
    throw new UsageError(`"${name}" takes ${most === 0 ? 'no argument' : 'one argument'}.`)

  const command = ((): Command => {
    switch (name) {
      case 'migrate':
        return { do: name, check: values.check ?? false }
      case 'rotate':
        return { do: name, secrets: readSecrets(env) }
      case 'settlements':
        if (values.parked && values.held) throw new UsageError('--parked and --held are two lists: name one.')
        return { do: name, which: values.parked ? 'parked' : values.held ? 'held' : 'due' }
      case 'inbox':
        if (values.show !== undefined && !/^[1-9]\d{0,17}$/.test(values.show)) {
          throw new UsageError('--show takes the id of a row, as "inbox" lists it.')
        }
        return { do: name, show: values.show }
      default:
        if (rest.length === (values.all ? 1 : 0))
          throw new UsageError('"retry" takes the id of a transfer, or --all.')
        return { do: 'retry', transferId: rest[0] }
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
    throw new UsageError('DATABASE_URL is not set: set it, or name the folder of a PGlite with --pglite DIR.')
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
    throw new UsageError(`There is no folder ${dataDir}.`)
  }
  return storage
}

function readSecrets(env: Env): string[] {
  return ['MESH_LINK_SECRET', 'MESH_LINK_PREVIOUS_SECRET'].map((name) => {
    const secret = env[name]?.trim() ?? ''
    if (secret === '')
      throw new UsageError(`${name} is not set: "rotate" needs the new secret and the one before it.`)
    if (Buffer.byteLength(secret) < 32) throw new UsageError(`${name} has to be at least 32 bytes long.`)
    return secret
  })
}
