// Packs the packages as for publishing, and checks the tarballs with publint and attw. Needs a build.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './run-command.mjs'

/** attw looks for types, and a stylesheet has none. */
const STYLESHEETS = ['./styles.css', './tokens.css']

const folder = mkdtempSync(join(tmpdir(), 'mesh-link-pack-'))
try {
  run('pnpm', '--silent', '-r', '--filter', './packages/*', 'pack', '--pack-destination', folder)
  for (const tarball of readdirSync(folder).map((name) => join(folder, name))) {
    run('publint', 'run', tarball, '--strict')
    run(
      ...['attw', tarball, '--profile', 'esm-only', '--format', 'ascii'],
      ...['--exclude-entrypoints', ...STYLESHEETS],
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Runs a command and shows its output; this process fails when the command does.
 *
 * @param {string} file
 * @param {...string} args
 */
function run(file, ...args) {
  const { status, error } = spawnSync(file, args, {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status === 0) return
  console.error(`✗ ${file} ${args[0] ?? ''} ${error?.message ?? `ended with exit code ${status}`}`)
  process.exitCode = 1
}
