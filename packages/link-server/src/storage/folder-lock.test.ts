import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './folder-lock'

const MODULE = JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)

let dir: string
let lockFile: string
const children: ChildProcess[] = []
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mesh-link-lock-'))
  lockFile = join(dir, 'mesh-link.lock')
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(dir, { recursive: true })
})

/** Starts a real process that locks the folder, prints `locked` or the error, and then runs `rest`. */
async function locker(rest = 'setInterval(() => {}, 1000)') {
  const code = `import(${MODULE}).then(({ lockFolder }) => lockFolder(${JSON.stringify(dir)}))
    .then(() => { console.log('locked'); ${rest} }, (error) => { console.log(error.message); process.exit(1) })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code])
  children.push(child)
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said).trim() }
}

test('refuses a second process with the folder, the process id and what to do', async () => {
  const { child, said } = await locker()
  expect(said).toBe('locked')
  await expect(lockFolder(dir)).rejects.toThrow(
    `The folder ${dir} is in use by process ${child.pid}. PGlite allows one process at a time. Stop that process, give another dataDir, or use PostgreSQL for several processes. If that process is no longer running, remove ${lockFile}.`,
  )
})

test('one of several processes takes over the lock of a killed process', async () => {
  const { child } = await locker()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await readdir(dir)).toEqual(['mesh-link.lock'])
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(dir)))
  const [lock, ...others] = tries.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
  expect(others).toEqual([])
  expect(await readdir(dir)).toEqual(['mesh-link.lock'])
  await lock?.release()
  expect(await readdir(dir)).toEqual([])
})

test('releases the lock when the process exits or throws', async () => {
  for (const end of ['process.exit(0)', 'setTimeout(() => { throw new Error("end") })']) {
    const { child } = await locker(end)
    await once(child, 'exit')
    expect(await readdir(dir)).toEqual([])
  }
})

test('refuses another thread or another bundle of this process', async () => {
  const lock = await lockFolder(dir)
  await expect(lockFolder(dir)).rejects.toThrow(`another thread of this process (${process.pid})`)
  const worker = new Worker('require("worker_threads").parentPort.postMessage(process.pid)', { eval: true })
  expect((await once(worker, 'message'))[0]).toBe(process.pid)
  await lock.release()
  await (await lockFolder(dir)).release()
})

/** Leaves a lock file of another holder. */
async function leave(change: Record<string, unknown>) {
  const lock = await lockFolder(dir)
  const mine = JSON.parse(await readFile(lockFile, 'utf8'))
  await lock.release()
  await writeFile(lockFile, JSON.stringify({ ...mine, ...change }))
}

test('ignores the lock of an earlier process with the same id', async () => {
  // As in a container that was killed and restarted: same process id, another process.
  await leave({ started: 'an earlier boot' })
  await (await lockFolder(dir)).release()
  await leave({ pid: process.ppid, started: 'an earlier boot' })
  await (await lockFolder(dir)).release()
})

test('a process on another machine holds the folder as long as it touches its lock file', async () => {
  await leave({ host: 'elsewhere', pid: 7 })
  await expect(lockFolder(dir)).rejects.toThrow('in use by process 7 on elsewhere')
  const past = new Date(Date.now() - 60_000)
  await utimes(lockFile, past, past)
  await (await lockFolder(dir)).release()
})

test('ignores the lock file in a copy of the folder', async () => {
  const lock = await lockFolder(dir)
  const copy = `${dir}-copy`
  await cp(dir, copy, { recursive: true })
  await (await lockFolder(copy)).release()
  await rm(copy, { recursive: true })
  await lock.release()
})

test('respects an unreadable lock file while it is fresh', async () => {
  await writeFile(lockFile, '{"pid":')
  await expect(lockFolder(dir)).rejects.toThrow('in use by another process')
  const past = new Date(Date.now() - 60_000)
  await utimes(lockFile, past, past)
  await (await lockFolder(dir)).release()
})
