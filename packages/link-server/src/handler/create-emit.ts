import { MeshApiError } from '../mesh/mesh-api-error'
import type { MeshLinkServerEvent } from './mesh-link-server-event'

/** Makes the function that tells `onEvent`. What a listener throws does not reach the request. */
export function createEmit(
  onEvent: (event: MeshLinkServerEvent) => void = logFailures,
): (event: MeshLinkServerEvent) => void {
  return (event) => {
    try {
      onEvent(event)
    } catch {
      // A broken log must not break a deposit.
    }
  }
}

function logFailures(event: MeshLinkServerEvent): void {
  if (!('error' in event) || event.error === undefined) return
  const { error } = event
  const what = event.type === 'request_failed' ? `${event.method} ${event.path}` : 'onTransferUpdate'
  // Mesh being down is no fault of this code: its stack would tell nothing.
  const why = error instanceof MeshApiError ? error.message : error
  // biome-ignore lint/suspicious/noConsole: without a listener, a failure would vanish
  console.error(`mesh-link-server: ${what} failed:`, why)
}
