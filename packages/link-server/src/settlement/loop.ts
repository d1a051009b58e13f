/** How soon a message that another replica stored is found. */
const POLL_MS = 500
const MAX_PAUSE_MS = 15_000

/**
 * Runs a step repeatedly: at once after `wake()`, otherwise after a pause. The pause grows while the step fails.
 */
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
      // After a failure, `wake()` does not shorten the pause.
      if (!isStopping && (!isWoken || failures > 0)) {
        await pause(Math.min(POLL_MS * 2 ** failures, MAX_PAUSE_MS), failures === 0)
      }
    }
  }

  function pause(ms: number, canEnd: boolean): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      // The timer should not keep the process running.
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
