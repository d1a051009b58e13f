import { setTimeout as wait } from 'node:timers/promises'
import { StackError } from './stack-error'
import type { StackProcess } from './start-process'

const LIMIT_MS = 60_000
const PAUSE_MS = 50

/**
 * Waits until a server answers well.
 *
 * @param process whose server it is: waiting ends when it ends
 * @throws StackError when the process ended, or did not answer in a minute
 */
export async function untilAnswers(url: string, process: StackProcess): Promise<void> {
  const waiting = new AbortController()
  const failed = process.ended.then((error) => Promise.reject(error))
  try {
    await Promise.race([failed, poll(url, process.name, waiting.signal)])
  } finally {
    waiting.abort()
    failed.catch(() => {})
  }
}

async function poll(url: string, name: string, signal: AbortSignal): Promise<void> {
  const end = Date.now() + LIMIT_MS
  while (Date.now() < end && !signal.aborted) {
    const isReady = await fetch(url, { signal }).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return
    await wait(PAUSE_MS, undefined, { signal }).catch(() => {})
  }
  if (!signal.aborted) throw new StackError(`${name} did not get ready within ${LIMIT_MS / 1000} seconds.`)
}
