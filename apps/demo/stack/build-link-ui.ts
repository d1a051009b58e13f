import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SANDBOX_DIR, TOKENS_CSS, VITE_BIN } from './paths'
import { StackError } from './stack-error'
import { startProcess } from './start-process'

const BUILT = join(SANDBOX_DIR, 'dist/ui')

/**
 * Builds the local sandbox's Link UI, unless the last build is newer than the sources.
 *
 * @returns whether a build was needed
 * @throws StackError with Vite's output when the build fails
 */
export async function buildLinkUi(): Promise<boolean> {
  if (await isFresh()) return false
  // Built beside the old build and then swapped: two demos may start at once, and a sandbox may serve the old build.
  const draft = `${BUILT}-${process.pid}`
  const build = startProcess({
    name: 'the build of the Link UI',
    args: [VITE_BIN, 'build', '--outDir', draft, '--logLevel', 'warn'],
    cwd: SANDBOX_DIR,
    env: { NODE_ENV: 'production' },
  })
  const ended = await build.ended
  try {
    if (!(await modifiedAt(join(draft, 'index.html')))) throw ended
    await rm(BUILT, { recursive: true, force: true })
    await rename(draft, BUILT)
  } catch (error) {
    // Another demo that started at the same time may have finished its build first.
    if (!(await isFresh())) throw error instanceof StackError ? error : new StackError(String(error))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return true
}

async function isFresh(): Promise<boolean> {
  const sources = [join(SANDBOX_DIR, 'src/ui'), join(SANDBOX_DIR, 'vite.config.ts'), TOKENS_CSS]
  const [builtAt, ...changedAt] = await Promise.all([
    modifiedAt(join(BUILT, 'index.html')),
    ...sources.map(newest),
  ])
  return builtAt > Math.max(...changedAt)
}

/** When a file, or anything in a folder, was last written, in epoch milliseconds. */
async function newest(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true }).catch(() => [])
  const times = await Promise.all([path, ...entries.map((entry) => join(path, entry))].map(modifiedAt))
  return Math.max(...times)
}

/** When a file was last written, in epoch milliseconds; 0 when there is no such file. */
function modifiedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
