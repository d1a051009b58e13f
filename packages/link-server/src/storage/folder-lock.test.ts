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

/** A real process that locks the folder, says so or why not, and then does `rest`. */
async function locker(rest = 'setInterval(() => {}, 1000)') {
  const code = `import(${MODULE}).then(({ lockFolder }) => lockFolder(${JSON.stringify(dir)}))
    .then(() => { console.log('locked'); ${rest} }, (error) => { console.log(error.message); process.exit(1) })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code])
  children.push(child)
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said).trim() }
}

test('a second process is told the folder, the process and the cure', async () => {
  const { child, said } = await locker()
  expect(said).toBe('locked')
  await expect(lockFolder(dir)).rejects.toThrow(
    `The folder ${dir} is in use by process ${child.pid}; PGlite takes one process at a time. Stop that one, give another dataDir, or use PostgreSQL for several. If it does not run any more, remove ${lockFile}.`,
  )
})

test('the lock of a process that was killed is taken over, by one of several', async () => {
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

test('is released when the process ends, by itself or by an error', async () => {
  for (const end of ['process.exit(0)', 'setTimeout(() => { throw new Error("end") })']) {
    const { child } = await locker(end)
    await once(child, 'exit')
    expect(await readdir(dir)).toEqual([])
  }
})

test('another thread, or another bundle, of this process is refused', async () => {
  const lock = await lockFolder(dir)
  await expect(lockFolder(dir)).rejects.toThrow(`another thread of this process (${process.pid})`)
  const worker = new Worker('require("worker_threads").parentPort.postMessage(process.pid)', { eval: true })
  expect((await once(worker, 'message'))[0]).toBe(process.pid)
  await lock.release()
  await (await lockFolder(dir)).release()
})

/** A lock as another holder would have left it. */
async function leave(change: Record<string, unknown>) {
  const lock = await lockFolder(dir)
  const mine = JSON.parse(await readFile(lockFile, 'utf8'))
  await lock.release()
  await writeFile(lockFile, JSON.stringify({ ...mine, ...change }))
}

test('a process that came later to the same id holds nothing', async () => {
  // As in a container that was killed and starts again: the same id, another process.
  await leave({ started: 'an earlier boot' })
  await (await lockFolder(dir)).release()
  await leave({ pid: process.ppid, started: 'an earlier boot' })
  await (await lockFolder(dir)).release()
})

test('a process of another machine holds the folder as long as it touches its lock', async () => {
  await leave({ host: 'elsewhere', pid: 7 })
  await expect(lockFolder(dir)).rejects.toThrow('in use by process 7 on elsewhere')
  const past = new Date(Date.now() - 60_000)
  await utimes(lockFile, past, past)
  await (await lockFolder(dir)).release()
})

test('a lock in a copy of the folder means nothing', async () => {
  const lock = await lockFolder(dir)
  const copy = `${dir}-copy`
  await cp(dir, copy, { recursive: true })
  await (await lockFolder(copy)).release()
  await rm(copy, { recursive: true })
  await lock.release()
})

test('a lock that cannot be read counts while it is fresh', async () => {
  await writeFile(lockFile, '{"pid":')
  await expect(lockFolder(dir)).rejects.toThrow('in use by another process')
  const past = new Date(Date.now() - 60_000)
  await utimes(lockFile, past, past)
  await (await lockFolder(dir)).release()
})
