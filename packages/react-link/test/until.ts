import { vi } from 'vitest'

/** Waits until `check` gives something true; longer than Vitest's second, since a busy machine is no fault. */
export function until<T>(check: () => T): Promise<unknown> {
  return vi.waitUntil(check, { timeout: 10_000 })
}
