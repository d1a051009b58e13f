import { rmSync } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SandboxStartError } from '../sandbox-start-error'

/** Locks of this process, so that a second sandbox in it is refused, and none is left when it ends. */
const held = new Set<string>()
let isExitWatched = false

/** Makes sure that one sandbox at a time writes into a folder. Survives a crash: a lock of a dead process is taken over. */
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
  // Our own id on a lock we don't hold is from an earlier life: in a container the id is always the same.
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
