// Runs a command with DATABASE_URL set to an empty PostgreSQL, gone when the command ends:
// `node scripts/with-postgres.mjs pnpm vitest --project link-server`. One that is at DATABASE_URL already is used as it is.
import { handOver } from './lib/hand-over.mjs'
import { startPostgres } from './lib/postgres.mjs'

const [file, ...args] = process.argv.slice(2)
try {
  if (!file) throw new Error('Say which command: node scripts/with-postgres.mjs <command> [arguments].')
  process.exitCode = process.env.DATABASE_URL ? await handOver(file, args) : await onOwnPostgres(file, args)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/**
 * @param {string} file
 * @param {string[]} args
 */
async function onOwnPostgres(file, args) {
  const postgres = await startPostgres()
  console.log(`PostgreSQL ${postgres.version}`)
  try {
    return await handOver(file, args, { env: { ...process.env, DATABASE_URL: postgres.url } })
  } finally {
    await postgres.stop()
  }
}
