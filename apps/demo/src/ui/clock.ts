const TICK_MS = 15_000

const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for all times on the page. It ticks four times a minute while a component shows a time. */
export const clock = {
  /** Epoch milliseconds of the last tick. */
  now: (): number => now,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    if (!timer) {
      now = Date.now()
      timer = setInterval(tick, TICK_MS)
    }
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      clearInterval(timer)
      timer = undefined
    }
  },
}

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}
