import type { MeshLinkServerEvent } from 'mesh-link-server'

/** Writes what an operator has to know: a call to Mesh that failed, a fault of this server. The rest is daily life. */
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
