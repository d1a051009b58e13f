import { vi } from 'vitest'

/** Waits until `condition` gives something true, also on a busy machine. */
export function until<T>(condition: () => T | Promise<T>) {
  return vi.waitUntil(condition, { timeout: 10_000, interval: 20 })
}
