import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openKeyring } from '../crypto/keyring'
import { createDatabase } from '../storage/database'
import { pgliteStorage } from '../storage/pglite-storage'
import { postgresStorage } from '../storage/postgres-storage'
import { MIGRATION_NAMES } from '../testing/migration-names'
import { run } from './run'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const OLD = 'an obviously fake encryption secret, the old one'
const NEW = 'an obviously fake encryption secret, the new one'

/** Runs a command in this process, which is much faster than a new process. */
async function runHere(args: string[], env: Record<string, string | undefined> = {}) {
  const output = { out: '', err: '' }
  const code = await run(args, {
    env,
    stdout: { write: (text) => (output.out += Buffer.from(text)) },
    stderr: { write: (text) => (output.err += text) },
  })
  return { ...output, code }
}

/** Runs a command in a new process. */
async function runProcess(args: string[], env: Record<string, string | undefined>) {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { env: { PATH, ...env } })
  const output = { out: '', err: '' }
  child.stdout.on('data', (text) => (output.out += text))
  child.stderr.on('data', (text) => (output.err += text))
  const [code] = await once(child, 'close')
  return { ...output, code }
}

test('help describes each command, without a database', async () => {
  for (const args of [[], ['help'], ['--help'], ['migrate', '-h']]) {
    const { code, out, err } = await runHere(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of [
      'migrate --check',
      'rotate',
      'settlements --parked',
      'settlements --held',
      'retry --all',
      'connections --parked',
      'inbox --show',
      '--pglite',
    ]) {
      expect.soft(out).toContain(`  ${name} `)
    }
  }
})

const DATABASE_URL = 'postgres://user:FAKE-PASSWORD@127.0.0.1:9/none'
const env = { DATABASE_URL, MESH_LINK_ENCRYPTION_SECRET: NEW, MESH_LINK_PREVIOUS_ENCRYPTION_SECRET: OLD }

test.each([
  [['nope'], env, '"nope" is not a command.'],
  [[DATABASE_URL], env, 'Unknown command.'],
  [['migrate', DATABASE_URL], env, '"migrate" takes no argument.'],
  [['migrate', `--${DATABASE_URL}`], env, 'An option is unknown.'],
  [['migrate', '--nope'], env, "Unknown option '--nope'."],
  [['migrate', '--parked'], env, '"migrate" does not take --parked.'],
  [['migrate'], {}, 'DATABASE_URL is not set. Set it, or give the folder of a PGlite with --pglite DIR.'],
  [
    ['migrate'],
    { DATABASE_URL: 'mysql://FAKE' },
    'DATABASE_URL must start with postgres:// or postgresql://.',
  ],
  [
    ['migrate', '--pglite', ''],
    {},
    '--pglite must be the path of a folder. Leave it out to keep the data in memory.',
  ],
  [['migrate', '--check', '--pglite', '/no/such'], {}, 'The folder /no/such does not exist.'],
  [['retry'], env, '"retry" takes the id of a transfer or connection, or --all.'],
  [['retry', 'id', '--all'], env, '"retry" takes the id of a transfer or connection, or --all.'],
  [['retry', 'one', 'two'], env, '"retry" takes one argument.'],
  [['inbox', '--show', '1 or 1=1'], env, '--show takes the id of a message, as "inbox" lists it.'],
  [
    ['rotate'],
    { DATABASE_URL, MESH_LINK_ENCRYPTION_SECRET: NEW },
    'MESH_LINK_PREVIOUS_ENCRYPTION_SECRET is not set. "rotate" needs the new secret and the previous secret.',
  ],
  [
    ['rotate'],
    { ...env, MESH_LINK_ENCRYPTION_SECRET: 'short' },
    'MESH_LINK_ENCRYPTION_SECRET must be at least 32 bytes long.',
  ],
])('%j prints an error in one line and exits with code 2', async (args, env, message) => {
  const { code, out, err } = await runHere(args, env)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe(`mesh-link-server: ${message} See mesh-link-server help.\n`)
})

test('an unreachable database prints an error in one line without secrets, and exits with code 1', async () => {
  const { code, out, err } = await runProcess(['migrate'], env)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toBe(
    'mesh-link-server: The database of this backend cannot be reached. Try again in a moment. (ECONNREFUSED)\n',
  )
})

const dir = await mkdtemp(join(tmpdir(), 'mesh-link-cli-'))
afterAll(() => rm(dir, { recursive: true }))

/** Makes an empty database, and the arguments and environment variables for it. */
async function emptyDatabase() {
  const { DATABASE_URL } = process.env
  if (!DATABASE_URL) {
    const dataDir = join(dir, 'db')
    return {
      name: 'PGlite',
      storage: pgliteStorage({ dataDir }),
      args: ['--pglite', dataDir],
      env: {},
      drop: async () => {},
    }
  }
  const admin = createDatabase(postgresStorage({ connectionString: DATABASE_URL }))
  const schema = `mesh_link_cli_${process.pid}`
  await sql`create schema ${sql.id(schema)}`.execute(await admin.open())
  const url = new URL(DATABASE_URL)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return {
    name: 'PostgreSQL',
    storage: postgresStorage({ connectionString: url.href }),
    args: [],
    env: { DATABASE_URL: url.href },
    async drop() {
      await sql`drop schema ${sql.id(schema)} cascade`.execute(admin.db)
      await admin.close(1_000)
    },
  }
}

describe('on a real database', async () => {
  const { name, storage, args, env, drop } = await emptyDatabase()
  const secrets = { MESH_LINK_ENCRYPTION_SECRET: NEW, MESH_LINK_PREVIOUS_ENCRYPTION_SECRET: OLD }
  const runnerOf =
    (run: typeof runHere | typeof runProcess) =>
    async (command: string, ...more: string[]) => {
      const output = await run([command, ...more, ...args], { ...env, ...secrets })
      expect(`${output.out}${output.err}`).not.toMatch(/encryption secret|postgres:/)
      return output
    }
  const [call, callProcess] = [runnerOf(runHere), runnerOf(runProcess)]
  const done = (out: unknown) => ({ code: 0, err: '', out })
  afterAll(drop)

  test(`on ${name}, all commands work`, { timeout: 120_000 }, async () => {
    expect(await callProcess('migrate')).toEqual(done(`Done: ${MIGRATION_NAMES.join(', ')}\n`))
    const database = createDatabase(storage)
    const db = await database.open()
    expect(await call('migrate', '--check')).toEqual(done('The schema is up to date.\n'))
    expect(await call('rotate')).toEqual(
      done('There are no keys yet. The backend creates them when it starts.\n'),
    )

    const at = new Date('2003-04-05T06:07:08.9Z')
    const keys = await openKeyring(db, [OLD], () => at)
    const change = { user_key: 'u', status: 'succeeded', transfer: '{}', created_at: at, due_at: at } as const
    await db
      .insertInto('mesh_link_outbox')
      .values([
        { ...change, transfer_id: 'T-1', n: 1, state: 'done', attempts: 1, is_parked: false },
        {
          ...change,
          transfer_id: 'T-1',
          n: 2,
          state: 'due',
          attempts: 1,
          is_parked: false,
          last_error: 'no\n\u001b[2Jledger',
        },
        { ...change, transfer_id: 'T-2', n: 1, state: 'due', attempts: 9, is_parked: true },
      ])
      .execute()
    const message = {
      source: 'webhook',
      body: Buffer.from('{"FAKE": 1}'),
      received_at: at,
      heard_at: at,
    } as const
    await db
      .insertInto('mesh_link_inbox')
      .values([
        { ...message, state: 'done' },
        { ...message, state: 'waiting', reason: 'unknown_user', waits_for_user: 'x' },
        { ...message, state: 'unreadable', reason: 'unreadable', source: 'list' },
      ])
      .execute()

    if (name === 'PGlite') {
      const { code, err } = await callProcess('settlements')
      expect(code).toBe(1)
      expect(err).toContain(`is in use by process ${process.pid}`)
    }

    const heading = 'TRANSFER  N  STATUS     ATTEMPTS  NEXT TRY              PARKED  LAST ERROR\n'
    expect(await call('settlements')).toEqual(
      done(
        `${heading}T-1       2  succeeded  1         2003-04-05T06:07:08Z          no [2Jledger\nT-2       1  succeeded  9         2003-04-05T06:07:08Z  parked\n`,
      ),
    )
    expect((await call('settlements', '--parked')).out).toMatch(/^TRANSFER.*\nT-2 .*\n$/)
    expect(await call('retry', 'T-9')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no undelivered change with this id.'),
    })
    expect((await call('retry', 'T-2')).out).toMatch(/^Due now: 1 change\. /)
    const saved = { user_key: 'u', kind: 'saved', is_new: true, created_at: at, due_at: at } as const
    const connection = JSON.stringify({ brokerType: 'coinbase' })
    await db
      .insertInto('mesh_link_connection_outbox')
      .values([
        { ...saved, connection, connection_id: 'C-1', state: 'done', attempts: 1, is_parked: false },
        { ...saved, connection, connection_id: 'C-2', state: 'due', attempts: 1, is_parked: false },
        {
          ...saved,
          connection,
          connection_id: 'C-3',
          kind: 'removed',
          state: 'due',
          attempts: 14,
          is_parked: true,
          last_error: 'no CRM',
        },
      ])
      .execute()
    const columns =
      'CONNECTION  N  CHANGE   INSTITUTION  ATTEMPTS  NEXT TRY              PARKED  LAST ERROR\n'
    const parked = 'C-3         3  removed  coinbase     14        2003-04-05T06:07:08Z  parked  no CRM\n'
    expect(await call('connections', '--parked')).toEqual(done(columns + parked))
    expect((await call('connections')).out).toMatch(/^CONNECTION.*\nC-2 .*\nC-3 .*\n$/)
    expect((await call('retry', 'C-3')).out).toMatch(/^Due now: 1 change\. /)
    expect(await call('connections', '--parked')).toEqual(done('Nothing is parked.\n'))
    expect((await call('retry', '--all')).out).toMatch(/^Due now: 4 changes\. /)
    expect(await call('settlements', '--parked')).toEqual(done('Nothing is parked.\n'))

    expect(await call('settlements', '--held')).toEqual(done('Nothing is held back.\n'))
    const transfer = {
      user_key: 'u',
      status_source: 'webhook',
      status_at: at,
      heard_at: at,
      changes: 0,
      checks: 0,
      created_at: at,
      updated_at: at,
    } as const
    await db
      .insertInto('mesh_link_transfers')
      .values([
        {
          ...transfer,
          transfer_id: 'T-3',
          status: 'succeeded',
          held: 'Mesh has not sent the amount.',
          is_amount_unreadable: false,
        },
        {
          ...transfer,
          transfer_id: 'T-4',
          status: 'failed',
          told_status: 'failed',
          disputed_status: 'succeeded',
          is_amount_unreadable: false,
        },
        {
          ...transfer,
          transfer_id: 'T-5',
          status: 'failed',
          told_status: 'failed',
          is_amount_unreadable: false,
        },
      ])
      .execute()
    const held = (await call('settlements', '--held')).out.split('\n')
    expect(held).toEqual([
      expect.stringMatching(/^TRANSFER .* REASON$/),
      expect.stringMatching(/^T-3 +succeeded .*Mesh has not sent the amount\.$/),
      expect.stringMatching(/^T-4 +failed +failed +succeeded/),
      '',
    ])
    expect((await call('settlements', '--held', '--parked')).err).toContain('Choose one')

    expect(await call('inbox')).toEqual(
      done(
        'ID  SOURCE   STATE       REASON        RECEIVED              BYTES\n2   webhook  waiting     unknown_user  2003-04-05T06:07:08Z  11\n3   list     unreadable  unreadable    2003-04-05T06:07:08Z  11\n',
      ),
    )
    expect(await call('inbox', '--show', '3')).toEqual(done('{"FAKE": 1}'))
    expect((await call('inbox', '--show', '77')).err).toContain('The inbox has no message with this id')

    expect(await call('rotate')).toEqual(done('Encrypted 3 of 3 keys with the new secret. 0 already were.\n'))
    expect(await call('rotate')).toEqual(done('Encrypted 0 of 3 keys with the new secret. 3 already were.\n'))
    expect(await openKeyring(db, [NEW], () => at)).toEqual(keys)
    await sql`delete from mesh_link_migrations`.execute(db)
    expect((await call('inbox')).err).toContain('Run "mesh-link-server migrate" first.')
    expect(await call('migrate', '--check')).toEqual({
      code: 1,
      err: '',
      out: `Pending: ${MIGRATION_NAMES.join(', ')}\n`,
    })
    await database.close(10_000)
    if (name === 'PGlite') expect(await readdir(join(dir, 'db'))).not.toContain('mesh-link.lock')
  })
})
