import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'

const FILE = 'mesh-link.lock'
const BEAT_MS = 5_000
/** A process of another machine cannot be looked up: it counts as gone when its lock was not touched for so long. */
const SILENCE_MS = 30_000

export interface FolderLock {
  release(): Promise<void>
}

/** Who holds a folder. */
interface Holder {
  pid: number
  host: string
  /** When the process started, as the system counts it: tells a process from a later one with the same id. */
  started: string
  /** The folder's own number: a copy of the folder has another one, and the lock in it means nothing. */
  folder: number
}

/**
 * Makes sure that one process at a time has a folder open; two PGlites in one folder destroy it. The lock of a process
 * that is gone is taken over. It is released by `release()` and at the end of the process.
 *
 * @param folder absolute path, links resolved
 * @throws `MeshLinkConfigError` that names the folder, the process and the cure
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
  for (let attempt = 0; !(await take(path, mine)); attempt++) {
    const text = await readFile(path, 'utf8').catch(() => '')
    const holder = parse(text)
    if (holder ? await isAlive(holder, me, path) : await isFresh(path)) throw inUse(folder, path, holder, me)
    if (attempt > 4 || !(await removeStale(path, text))) throw inUse(folder, path, holder, me)
  }

  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, BEAT_MS)
  beat.unref()
  const isMine = () => {
    try {
      return readFileSync(path, 'utf8') === mine
    } catch {
      return false
    }
  }
  const release = () => {
    clearInterval(beat)
    process.off('exit', release)
    if (isMine()) rmSync(path, { force: true })
  }
  process.once('exit', release)
  return { release: async () => release() }
}

/** Writes the lock with its content in one step: nobody ever reads half of it. */
async function take(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, content, { mode: 0o600 })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // A file system without hard links.
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

/** Two processes may find the same stale lock: what is moved away has to be what was read. */
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
  // Our own id is this process (another thread of it), unless it is from an earlier life: in a container it is always the same.
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
  return Date.now() - mtimeMs < SILENCE_MS
}

/** Empty where the system does not tell (only Linux does). */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The name in brackets may hold anything; the start time is the 20th field after it.
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
    `The folder ${folder} is in use by ${who}; PGlite takes one process at a time. Stop that one, give another dataDir, or use PostgreSQL for several. If it does not run any more, remove ${path}.`,
  ])
}
