import { type Context, type Handler, Hono, type MiddlewareHandler } from 'hono'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { problemResponse } from '../problems/problem-response'
import { createLinkTokenRoute } from '../routes/create-link-token-route'
import { getHoldingsRoute } from '../routes/get-holdings-route'
import { healthRoute } from '../routes/health-route'
import { listAccessTokensRoute } from '../routes/list-access-tokens-route'
import { listConnectionsRoute } from '../routes/list-connections-route'
import { listTransfersRoute } from '../routes/list-transfers-route'
import { meshWebhookRoute } from '../routes/mesh-webhook-route'
import { openApiRoute } from '../routes/open-api-route'
import { readyRoute } from '../routes/ready-route'
import { removeConnectionRoute } from '../routes/remove-connection-route'
import { reportTransferRoute } from '../routes/report-transfer-route'
import { saveConnectionRoute } from '../routes/save-connection-route'
import type { Database } from '../storage/database'
import type { AppEnv } from './app-env'
import { assertOrigin } from './assert-origin'
import { authenticateUser } from './authenticate-user'
import type { Authenticate } from './mesh-link-handler-options'
import type { Services } from './services'
import { toProblem } from './to-problem'

type Methods = Partial<Record<'GET' | 'POST' | 'DELETE', Handler<AppEnv>>>

export interface AppSettings {
  basePath: string
  allowedOrigins: ReadonlySet<string>
  authenticate: Authenticate
}

/** Lays the routes out. */
export function createApp(services: Services, database: Database, settings: AppSettings): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ strict: false }).basePath(settings.basePath || '/')

  app.use(async (c, next) => {
    c.set('services', services)
    await next()
  })

  const withDatabase: MiddlewareHandler<AppEnv> = async (_c, next) => {
    if (!database.isOpen) await database.open()
    await next()
  }
  const ofUser: MiddlewareHandler<AppEnv> = async (c, next) => {
    assertOrigin(c.req.raw, settings.allowedOrigins)
    c.set('user', await authenticateUser(c.req.raw, settings.authenticate, services.keys.userId))
    await next()
  }
  const route = (path: string, before: MiddlewareHandler<AppEnv>[], methods: Methods) => {
    for (const [method, handler] of Object.entries(methods)) app.on([method], [path], ...before, handler)
    app.all(path, refuseMethod(Object.keys(methods)))
  }

  const user = [ofUser, withDatabase]
  route('/link-token', user, { POST: createLinkTokenRoute })
  route('/access-tokens', user, { GET: listAccessTokensRoute })
  route('/connections', user, { GET: listConnectionsRoute, POST: saveConnectionRoute })
  route('/connections/:id', user, { DELETE: removeConnectionRoute })
  route('/connections/:id/holdings', user, { GET: getHoldingsRoute })
  route('/transfers', user, { GET: listTransfersRoute, POST: reportTransferRoute })
  route('/webhooks/mesh', [withDatabase], { POST: meshWebhookRoute })
  route('/openapi.json', [], { GET: openApiRoute(settings.basePath) })
  route('/healthz', [], { GET: healthRoute })
  route('/readyz', [], { GET: readyRoute(database) })

  app.notFound(() => {
    throw new MeshLinkProblem(
      'not_found',
      `There is nothing at this path. The routes are below ${settings.basePath}, see ${settings.basePath}/openapi.json.`,
    )
  })
  app.onError((error, c) => {
    const problem = toProblem(error)
    services.emit({
      type: 'request_failed',
      method: c.req.method,
      path: pathBelow(settings.basePath, c),
      status: problem.status,
      code: problem.code,
      ...(problem.status >= 500 && { error: problem.cause }),
    })
    return problemResponse(problem)
  })
  return app
}

function refuseMethod(allowed: string[]): Handler<AppEnv> {
  const methods = allowed.join(', ')
  return () => {
    throw new MeshLinkProblem('method_not_allowed', `This path takes ${methods} only.`, {
      headers: { Allow: methods },
    })
  }
}

/** Ids are left in: they are ours and open nothing. */
function pathBelow(basePath: string, c: Context): string {
  return c.req.path.startsWith(basePath) ? c.req.path.slice(basePath.length) || '/' : c.req.path
}
