/**
 * Runs `run` and gives what ends every interval it started.
 * The SDK's wallet bridge (1.7.0) starts one a session, every second, and never ends it.
 */
export function collectIntervals(run: () => void): () => void {
  const { setInterval: original } = window
  const started: number[] = []
  window.setInterval = ((...args: Parameters<typeof setInterval>) => {
    const id = original(...args) as unknown as number
    started.push(id)
    return id
  }) as typeof setInterval
  try {
    run()
  } finally {
    window.setInterval = original
  }
  return () => {
    for (const id of started) clearInterval(id)
  }
}
