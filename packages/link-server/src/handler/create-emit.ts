import type { MeshLinkServerEvent } from './mesh-link-server-event'

/** Makes the function that tells `onEvent`. What a listener throws does not reach the request. */
export function createEmit(
  onEvent: (event: MeshLinkServerEvent) => void = logUnexpected,
): (event: MeshLinkServerEvent) => void {
  return (event) => {
    try {
      onEvent(event)
    } catch {
      // A broken log must not break a deposit.
    }
  }
}

function logUnexpected(event: MeshLinkServerEvent): void {
  if (event.type !== 'request_failed' || event.error === undefined) return
  // biome-ignore lint/suspicious/noConsole: without a listener, an unexpected error would vanish
  console.error(`mesh-link-server: ${event.method} ${event.path} failed`, event.error)
}
