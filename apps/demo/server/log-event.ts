import type { MeshLinkServerEvent } from 'mesh-link-server'

/** Logs the events that an operator should see: a failed call to Mesh and a fault of this server. */
export function logEvent(event: MeshLinkServerEvent): void {
  if (event.type === 'mesh_call_failed') {
    const { operation, code, httpStatus, meshRequestId } = event
    console.error(
      `Mesh refused ${operation}: ${code} (status ${httpStatus ?? 'none'}, request ${meshRequestId ?? 'none'})`,
    )
  }
  if (event.type === 'request_failed' && event.error) {
    console.error(`${event.method} ${event.path} failed (${event.status} ${event.code}):`, event.error)
  }
}
