/**
 * Runs in the page before any of its scripts: replaces the page's timer functions with functions that count.
 * `window.liveTimers` then gives the delays of the timers that have neither fired nor been cleared.
 */
export function countTimers() {
  /** @type {Map<unknown, string>} */
  const live = new Map()
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window
  const clear = (/** @type {number | undefined} */ id) => {
    live.delete(id)
    clearTimeout(id)
    clearInterval(id)
  }
  Object.assign(window, {
    liveTimers: live,
    setTimeout: (
      /** @type {() => void} */ run,
      /** @type {number} */ delay = 0,
      /** @type {[]} */ ...rest
    ) => {
      const id = setTimeout(() => {
        live.delete(id)
        run(...rest)
      }, delay)
      live.set(id, `timeout ${delay}`)
      return id
    },
    setInterval: (
      /** @type {() => void} */ run,
      /** @type {number} */ delay = 0,
      /** @type {[]} */ ...rest
    ) => {
      const id = setInterval(run, delay, ...rest)
      live.set(id, `interval ${delay}`)
      return id
    },
    clearTimeout: clear,
    clearInterval: clear,
  })
}
