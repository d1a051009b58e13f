import { rmSync } from 'node:fs'
import { access, constants, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { SandboxStartError } from '../errors'

/** Creates the data folder if it is missing, and checks that it can be written. */
export async function openFolder(folder: string): Promise<void> {
  try {
    await makeFolder(resolve(folder))
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new SandboxStartError(
      `The data folder ${folder} can’t be written (${code}). Choose another folder or change its permissions.`,
    )
  }
}

/**
 * Creates a folder, and its parents, for the owner only. Node's `recursive` option can't be used: it never returns where the
 * system answers ENOENT, as in /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await mkdir(path, { mode: 0o700 })
  }
}

/** Locks of this process: a second sandbox in the same process is refused, and the locks are removed at exit. */
const held = new Set<string>()
let isExitWatched = false

/**
 * Makes sure that only one sandbox uses a folder. The lock of a crashed process is replaced.
 *
 * @returns a function that unlocks the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  if (held.has(path)) throw inUse(path)
  for (let attempt = 0; ; attempt += 1) {
    try {
      const file = await open(path, 'wx', 0o600)
      await file.writeFile(String(process.pid))
      await file.close()
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(await readFile(path, 'utf8').catch(() => ''))
      if (attempt > 0 || isRunning(holder)) throw inUse(path)
      await rm(path, { force: true })
    }
  }
  held.add(path)
  watchExit()
  return async () => {
    held.delete(path)
    await rm(path, { force: true })
  }
}

function watchExit() {
  if (isExitWatched) return
  isExitWatched = true
  process.once('exit', () => {
    for (const path of held) rmSync(path, { force: true })
  })
}

function isRunning(pid: number): boolean {
  // A lock with our own process id is from an earlier run: in a container the id is always the same.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function inUse(path: string): SandboxStartError {
  return new SandboxStartError(
    `The data folder is in use by another sandbox. Stop it or use another folder; if none runs, remove ${path}.`,
  )
}

/** The error for a data folder of another version. Nothing in the folder was changed. */
export function otherVersion(folder: string): SandboxStartError {
  return new SandboxStartError(
    `The data folder ${folder} was made by another version of the sandbox. Start with another data folder, or delete this one.`,
  )
}

/** The text of a file. Undefined: there is no such file. */
export async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Replaces a file, readable by the owner only. A crash leaves either the old or the new file. */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  const draft = `${path}.tmp`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  // The rename is on disk only after the folder is synced.
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
