import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'

const FILE = 'mesh-link.lock'
const HEARTBEAT_MS = 5_000
/**
 * A process on another machine cannot be looked up. It counts as gone when its lock file was not touched for this
 * long.
 */
const STALE_AFTER_MS = 30_000

/** The lock on a folder. */
export interface FolderLock {
  release(): Promise<void>
}

/** The process that holds the lock, as written in the lock file. */
interface Holder {
  pid: number
  host: string
  /** Start time of the process, as the system counts it. Tells the process apart from a later one with the same id. */
  started: string
  /** Inode of the folder. A copy of the folder has another inode, so a copied lock file is not a lock. */
  folder: number
}

/**
 * Makes sure that only one process has a folder open: two PGlites in one folder destroy the data. The lock of a process
 * that is gone is taken over. `release()` or the end of the process releases the lock.
 *
 * @param folder absolute path without symbolic links
 * @throws `MeshLinkConfigError` that names the folder, the process that holds it, and what to do
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, FILE)
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    folder: statSync(folder).ino,
  }
  const mine = JSON.stringify({ ...me, id: randomUUID() })
  for (let attempt = 0; !(await tryCreate(path, mine)); attempt++) {
    const text = await readFile(path, 'utf8').catch(() => '')
    const holder = parse(text)
    if (holder ? await isAlive(holder, me, path) : await isFresh(path)) throw inUse(folder, path, holder, me)
    if (attempt > 4 || !(await removeStale(path, text))) throw inUse(folder, path, holder, me)
  }

  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, HEARTBEAT_MS)
  heartbeat.unref()
  const isMine = () => {
    try {
      return readFileSync(path, 'utf8') === mine
    } catch {
      return false
    }
  }
  const release = () => {
    clearInterval(heartbeat)
    process.off('exit', release)
    if (isMine()) rmSync(path, { force: true })
  }
  process.once('exit', release)
  return { release: async () => release() }
}

/** Creates the lock file with its content in one atomic step, so that no process reads half a file. */
async function tryCreate(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, content, { mode: 0o600 })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // The file system may not support hard links.
    return await writeFile(path, content, { mode: 0o600, flag: 'wx' }).then(
      () => true,
      (cause: NodeJS.ErrnoException) => {
        if (cause.code === 'EEXIST') return false
        throw cause
      },
    )
  } finally {
    await rm(draft, { force: true })
  }
}

/** Two processes may find the same stale lock, so the removed file must be the one that was read. */
async function removeStale(path: string, text: string): Promise<boolean> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch {
    return true
  }
  const isStale = (await readFile(aside, 'utf8').catch(() => '')) === text
  if (!isStale) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
  return isStale
}

async function isAlive(holder: Holder, me: Holder, path: string): Promise<boolean> {
  if (holder.folder !== me.folder) return false
  if (holder.host !== me.host) return isFresh(path)
  // Our own process id means another thread of this process, or an earlier process: in a container the id is always
  // the same.
  if (holder.pid === me.pid) return holder.started === me.started
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const started = startOf(holder.pid)
  return started === '' || started === holder.started
}

async function isFresh(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs < STALE_AFTER_MS
}

/** Start time of a process. Empty where the system does not offer it: only Linux does. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The process name in brackets may contain anything. The start time is the 20th field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return fields?.[19] ? `${boot} ${fields[19]}` : ''
  } catch {
    return ''
  }
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text)
    return Number.isInteger(holder?.pid) && holder.pid > 0 ? holder : undefined
  } catch {
    return undefined
  }
}

function inUse(folder: string, path: string, holder: Holder | undefined, me: Holder): MeshLinkConfigError {
  const who = !holder
    ? 'another process'
    : holder.host !== me.host
      ? `process ${holder.pid} on ${holder.host}`
      : holder.pid === me.pid
        ? `another thread of this process (${holder.pid})`
        : `process ${holder.pid}`
  return new MeshLinkConfigError([
    `The folder ${folder} is in use by ${who}. PGlite allows one process at a time. Stop that process, give another dataDir, or use PostgreSQL for several processes. If that process is no longer running, remove ${path}.`,
  ])
}
