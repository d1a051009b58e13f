import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { expect, it } from 'vitest'

const NAME = '@meshconnect/web-link-sdk'
const root = fileURLToPath(new URL('../..', import.meta.url))
/** Not in version control, and in the workspace, out of which Vite serves nothing. */
const FOLDER = fileURLToPath(new URL('node_modules/.newest', import.meta.url))
const run = promisify(execFile)

it('the library runs with the newest SDK that the registry has', async () => {
  const installed = JSON.parse(readFileSync(join(root, 'node_modules', NAME, 'package.json'), 'utf8')).version
  // What npm would give to an app. Without a network, the installed version is the newest there is.
  const newest = await run('npm', ['view', `${NAME}@^3.13.0`, 'version', '--json']).then(
    ({ stdout }) => [JSON.parse(stdout)].flat().sort(byVersion).at(-1),
    () => installed,
  )
  // The library's own tests have run with the installed version.
  if (newest !== installed) expect(await failures(newest), `with ${newest}`).toBe('')
})

/**
 * @param {string} one
 * @param {string} other
 */
function byVersion(one, other) {
  return one.localeCompare(other, 'en', { numeric: true })
}

/**
 * Runs the library's browser tests with a version of the SDK.
 *
 * @param {string} version
 * @returns {Promise<string>} what failed
 */
async function failures(version) {
  await run('npm', ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', `${NAME}@${version}`])
  const config = ['--config', 'compat/web-sdk/vitest.config.ts', '--project', 'other-sdk']
  return run('vitest', ['run', ...config], {
    cwd: root,
    env: { ...process.env, WEB_SDK: await bundle() },
  }).then(
    () => '',
    ({ stdout, stderr }) => stdout + stderr,
  )
}

/**
 * Bundles the SDK with all that it imports: Vite would find these only during the tests.
 *
 * @returns {Promise<string>} its file
 */
async function bundle() {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      minify: false,
      lib: { entry: join(FOLDER, 'node_modules', NAME, 'index.js'), formats: ['es'], fileName: 'sdk' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  return join(FOLDER, 'sdk.js')
}
