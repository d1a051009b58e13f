import type { MeshLinkClient } from '../../core/client/mesh-link-client'
import { isLive } from '../../core/session/is-live'

/**
 * Opens as soon as no session lives on the page, and not before the current commit is over: StrictMode mounts twice,
 * and the first of the two must not spend a link token.
 *
 * @returns what stops the waiting
 */
export function openWhenFree(client: MeshLinkClient, open: () => void): () => void {
  const unsubscribe = client.subscribe(tryToOpen)
  let isOver = false
  queueMicrotask(tryToOpen)
  return stop

  function tryToOpen() {
    const { status } = client.getState().session
    if (isOver || isLive(status)) return
    stop()
    open()
  }

  function stop() {
    isOver = true
    unsubscribe()
  }
}
