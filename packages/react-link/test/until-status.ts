import type { MeshLinkClient } from '../src/core/client/mesh-link-client'

/** Resolves in the very change that brings the status, however short it lasts. */
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
