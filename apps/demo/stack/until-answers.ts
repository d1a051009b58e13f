import { setTimeout as wait } from 'node:timers/promises'
import { StackError } from './stack-error'
import type { StackProcess } from './start-process'

const LIMIT_MS = 60_000
const PAUSE_MS = 50

/**
 * Waits until a server answers with a status of success.
 *
 * @param process the process of the server; waiting stops when the process ends
 * @throws StackError when the process ends, or does not answer within a minute
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
  if (!signal.aborted)
    throw new StackError(
      `The demo did not start: ${name} was not ready after ${LIMIT_MS / 1000} seconds. Try again.`,
    )
}
