/** Other replicas take webhooks, too: what they kept is found this soon. */
const POLL_MS = 500
const LONGEST_PAUSE_MS = 15_000

/** Runs a step again and again: at once when woken, else after a pause, which grows while the step fails. */
export function createLoop(step: () => Promise<void>) {
  let running: Promise<void> | undefined
  let isStopping = false
  let isWoken = false
  let endPause: (() => void) | undefined

  async function run(): Promise<void> {
    let failures = 0
    while (!isStopping) {
      isWoken = false
      try {
        await step()
        failures = 0
      } catch {
        failures += 1
      }
      // A database that fails is left alone for a while, whoever wakes.
      if (!isStopping && (!isWoken || failures > 0)) {
        await pause(Math.min(POLL_MS * 2 ** failures, LONGEST_PAUSE_MS), failures === 0)
      }
    }
  }

  function pause(ms: number, canEnd: boolean): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      // The process may end when nothing else is left to do.
      timer.unref()
      const end = () => {
        clearTimeout(timer)
        resolve()
      }
      endPause = () => {
        if (canEnd || isStopping) end()
      }
    })
  }

  return {
    get isRunning() {
      return running !== undefined && !isStopping
    },
    start() {
      running ??= run()
    },
    wake() {
      isWoken = true
      endPause?.()
    },
    async stop() {
      isStopping = true
      endPause?.()
      await running
    },
  }
}
