import type { RouteHandler } from './route-handler'

/** `GET /healthz`: the process answers. */
export const healthRoute: RouteHandler = (c) => c.json({ status: 'ok' })
