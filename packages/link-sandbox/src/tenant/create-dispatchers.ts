import { clientOfPath } from './client-of-path'
import type { Tenant } from './tenant'
import type { Tenants } from './tenants'

const HEALTH = /^https?:\/\/[^/]*\/healthz(\?|$)/

/**
 * What listens on the two ports: it hands each request to the client that it names. One that names none goes to the
 * sandbox's own client, which refuses it as Mesh does.
 */
export function createDispatchers({ own, tenants }: { own: Tenant; tenants: Tenants }) {
  return {
    api(request: Request, env?: object) {
      if (HEALTH.test(request.url)) return health()
      return (tenants.find(request.headers.get('X-Client-Id') ?? '') ?? own).api(request, env)
    },
    link(request: Request, env?: object) {
      if (HEALTH.test(request.url)) return health()
      return (tenants.find(clientOfPath(request.url)) ?? own).link(request, env)
    },
  }

  /** `GET /healthz`: whether a container should be left running. */
  function health() {
    const isHealthy = [own, ...tenants.list()].every((tenant) => tenant.isHealthy())
    const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
    return Response.json({ status: isHealthy ? 'ok' : 'failed' }, { status: isHealthy ? 200 : 503, headers })
  }
}
