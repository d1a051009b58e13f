import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SANDBOX_DIR, TOKENS_CSS, VITE_BIN } from './paths'
import { StackError } from './stack-error'
import { startProcess } from './start-process'

const BUILT = join(SANDBOX_DIR, 'dist/ui')

/**
 * Builds the sandbox's Link UI unless what is built is newer than its sources.
 *
 * @returns whether it had to be built
 * @throws StackError with Vite's words when it can't be built
 */
export async function buildLinkUi(): Promise<boolean> {
  if (await isFresh()) return false
  // Beside the old one, then swapped: two demos may start at once, and a sandbox may be serving it.
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
    // The other of two demos that started at once was quicker.
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

/** 0 when there is none. */
function modifiedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
