import { ServerResponse } from 'node:http'
import type { ProxyOptions } from 'vite'

const AWAY = JSON.stringify({
  type: 'about:blank',
  title: 'Bad Gateway',
  status: 502,
  detail: "Harbor's server can't be reached right now. Try again in a moment.",
  code: 'backend_unreachable',
})

/** Forwards the page's calls to the backend. When the backend can't be reached, answers with a problem as `mesh-link-server` does. */
export function proxyToBackend(target: string): ProxyOptions {
  return {
    target,
    configure(proxy) {
      proxy.on('error', (_error, _request, response) => {
        if (!(response instanceof ServerResponse) || response.headersSent) return
        response.writeHead(502, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
        response.end(AWAY)
      })
    },
  }
}
