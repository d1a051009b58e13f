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
  if (!('error' in event) || event.error === undefined) return
  const what =
    event.type === 'request_failed' ? `${event.method} ${event.path} failed` : 'onTransferUpdate failed'
  // biome-ignore lint/suspicious/noConsole: without a listener, an unexpected error would vanish
  console.error(`mesh-link-server: ${what}`, event.error)
}
