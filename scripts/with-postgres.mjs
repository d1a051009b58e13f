// Runs a command with DATABASE_URL set to an empty PostgreSQL, which is deleted when the command ends:
// `node scripts/with-postgres.mjs pnpm vitest --project link-server`. A DATABASE_URL that is set already is used as it is.
import { startPostgres } from './postgres.mjs'
import { runCommand } from './run-command.mjs'

const command = process.argv.slice(2)
try {
  if (command.length === 0)
    throw new Error('Which command? node scripts/with-postgres.mjs <command> [arguments].')
  const postgres = process.env.DATABASE_URL ? undefined : await startPostgres()
  if (postgres) {
    console.log(`PostgreSQL ${postgres.version}`)
    process.env.DATABASE_URL = postgres.url
  }
  process.exitCode = await runCommand(command)
  await postgres?.stop()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
