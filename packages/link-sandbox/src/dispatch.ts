import type { Client, Clients } from './clients/client'

const HEALTH = /^https?:\/\/[^/]*\/healthz(\?|$)/

/**
 * The handlers of the two ports. Each request goes to the client whose id it contains. A request with an unknown id goes to
 * the sandbox's own client, which refuses it as Mesh does.
 */
export function createDispatchers({ own, clients }: { own: Client; clients: Clients }) {
  return {
    api(request: Request, env?: object) {
      if (HEALTH.test(request.url)) return health()
      return (clients.find(request.headers.get('X-Client-Id') ?? '') ?? own).api(request, env)
    },
    link(request: Request, env?: object) {
      if (HEALTH.test(request.url)) return health()
      return (clients.find(clientOfPath(request.url)) ?? own).link(request, env)
    },
  }

  /** `GET /healthz`, for the health check of a container. */
  function health() {
    const isHealthy = [own, ...clients.list()].every((client) => client.isHealthy())
    const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
    return Response.json({ status: isHealthy ? 'ok' : 'failed' }, { status: isHealthy ? 200 : 503, headers })
  }
}

/** The client id in a path of the Link port: `/b2b-iframe/{clientId}/…`, `/link-api/{clientId}/…`. */
function clientOfPath(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const [, , clientId = ''] = url.slice(start).split(/[/?#]/, 3)
  try {
    return decodeURIComponent(clientId)
  } catch {
    return ''
  }
}
