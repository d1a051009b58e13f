import { vi } from 'vitest'
import type { MeshLinkClient } from '../src/core/client/mesh-link-client'

/** Waits until `condition` returns a truthy value, with enough time for a busy machine. */
export function until<T>(condition: () => T | Promise<T>) {
  return vi.waitUntil(condition, { timeout: 10_000, interval: 20 })
}

/** Resolves during the state change that sets the status, so that no short status is missed. */
export function untilStatus(client: MeshLinkClient, status: string): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (client.getState().session.status !== status) return
      unsubscribe()
      resolve()
    }
    const unsubscribe = client.subscribe(check)
    check()
  })
}
