import type { Client, Clients } from './clients/client'

const HEALTH = /^https?:\/\/[^/]*\/healthz(\?|$)/

/**
 * What listens on the two ports: it hands each request to the client that it names. One that names none goes to the
 * sandbox's own client, which refuses it as Mesh does.
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

  /** `GET /healthz`: whether a container should be left running. */
  function health() {
    const isHealthy = [own, ...clients.list()].every((client) => client.isHealthy())
    const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
    return Response.json({ status: isHealthy ? 'ok' : 'failed' }, { status: isHealthy ? 200 : 503, headers })
  }
}

/** The client that a path on the Link port belongs to: `/b2b-iframe/{clientId}/…`, `/link-api/{clientId}/…`. */
function clientOfPath(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const [, , clientId = ''] = url.slice(start).split(/[/?#]/, 3)
  try {
    return decodeURIComponent(clientId)
  } catch {
    return ''
  }
}
