import { Hono } from 'hono'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { SAVE_CONNECTION_MAX_BYTES } from '../schemas/link-payload'
import type { Services } from '../services'
import type { JobsRun } from '../settlement/worker'
import type { Database } from '../storage/database'
import { deleteConnection, getConnections, getHoldings, saveConnection } from './connections'
import {
  type AppEnv,
  headersOf,
  noContent,
  type RouteContext,
  type RouteHandler,
  requestIdOf,
  withCookies,
} from './context'
import { type Authenticate, assertOrigin, authenticateUser, corsHeaders, type OriginRules } from './guards'
import { getIntegrations } from './integrations'
import { createLinkToken, getAccessTokens } from './link-token'
import { getHealth, getOpenApi, getReady, postJobs } from './system'
import { toProblem } from './to-problem'
import { getTransfers, postTransfer } from './transfers'
import { getWallets } from './wallets'
import { receiveWebhook, WEBHOOK_BODY_BYTES } from './webhooks'

/** An intent's params and a transfer report are small. */
const SMALL_BODY_BYTES = 64 * 1024

/** A path may be as long as a header. */
const MAX_QUOTED_PATH = 200

/** Who may call a route: a signed-in user; Mesh or a cron job, by a signature or secret; anyone. */
type Caller = 'user' | 'machine' | 'anyone'

type Methods = Partial<Record<'GET' | 'POST' | 'DELETE', RouteHandler>>

/** Settings of the HTTP app. */
export interface AppSettings extends OriginRules {
  basePath: string
  authenticate: Authenticate
  webhookSecrets: readonly string[]
  jobsSecrets: readonly string[]
  bodyTimeoutMs: number
  /** Opens the database and the keys. Returns `undefined` when they are open. */
  open(): Promise<void> | undefined
  database: Database
  /** Makes the services of one request, whose events have the request id. */
  servicesOf(requestId: string): Services
  runJobs(): Promise<JobsRun>
}

/** Makes the HTTP app with all routes. */
export function createApp(settings: AppSettings): Hono<AppEnv> {
  const { basePath, bodyTimeoutMs: timeoutMs } = settings
  const app = new Hono<AppEnv>({ strict: false })
  const known: { pattern: RegExp; methods: string[] }[] = []
  const route = (path: string, caller: Caller, methods: Methods) => {
    for (const [method, handler] of Object.entries(methods)) {
      // One function per route: Hono then calls it directly, without composing middleware, which is faster.
      app.on([method], [basePath + path], (c) => answer(settings, c, caller, handler))
    }
    known.push({ pattern: patternOf(basePath + path), methods: Object.keys(methods) })
  }
  const small = { maxBytes: SMALL_BODY_BYTES, timeoutMs }

  route('/link-token', 'user', { POST: createLinkToken(small) })
  route('/access-tokens', 'user', { GET: getAccessTokens })
  route('/integrations', 'user', { GET: getIntegrations })
  route('/connections', 'user', {
    GET: getConnections,
    POST: saveConnection({ maxBytes: SAVE_CONNECTION_MAX_BYTES, timeoutMs }),
  })
  route('/connections/:id', 'user', { DELETE: deleteConnection })
  route('/connections/:id/holdings', 'user', { GET: getHoldings })
  route('/transfers', 'user', { GET: getTransfers, POST: postTransfer(small) })
  route('/wallets', 'user', { GET: getWallets })
  route('/webhooks/mesh', 'machine', {
    POST: receiveWebhook(settings.webhookSecrets, { maxBytes: WEBHOOK_BODY_BYTES, timeoutMs }),
  })
  route('/jobs', 'machine', { POST: postJobs(settings.jobsSecrets, settings.runJobs) })
  route('/openapi.json', 'anyone', { GET: getOpenApi(basePath) })
  route('/healthz', 'anyone', { GET: getHealth })
  route('/readyz', 'anyone', { GET: getReady(settings.database, settings.open) })

  app.notFound((c) => answer(settings, c, 'anyone', refuseUnknownRoute(basePath, known)))
  return app
}

/** Answers a request: checks origin and user, calls the route, and turns errors into problems. */
async function answer(
  settings: AppSettings,
  c: RouteContext,
  caller: Caller,
  route: RouteHandler,
): Promise<Response> {
  const { authenticate, open, basePath, servicesOf } = settings
  const request = c.req.raw
  const requestId = requestIdOf(request)
  const cors = corsHeaders(request, settings.allowedOrigins)
  const headers = { ...headersOf(requestId), ...cors }
  const services = servicesOf(requestId)
  c.set('headers', headers)
  c.set('services', services)
  let cookies: string[] = []
  try {
    if (request.method === 'OPTIONS' && 'Access-Control-Allow-Methods' in cors) return noContent(c)
    if (caller === 'user') assertOrigin(request, settings)
    if (caller !== 'anyone') await open()
    if (caller === 'user') {
      const identity = await authenticateUser(request, authenticate, services.keys.userId)
      cookies = identity.cookies
      c.set('user', identity.user)
    }
    return withCookies(await route(c), cookies)
  } catch (error) {
    const problem = toProblem(error)
    services.emit({
      type: 'request_failed',
      method: request.method,
      path: pathBelow(basePath, c.req.path),
      status: problem.status,
      code: problem.code,
      ...(problem.status >= 500 && { error: problem.cause }),
    })
    return withCookies(problem.toResponse(headers), cookies)
  }
}

/** Answers 404 or 405 to a request that matches no route. */
function refuseUnknownRoute(basePath: string, known: { pattern: RegExp; methods: string[] }[]): RouteHandler {
  return (c) => {
    const route = known.find(({ pattern }) => pattern.test(c.req.path))
    if (!route) {
      const isBelow = basePath === '' || c.req.path === basePath || c.req.path.startsWith(`${basePath}/`)
      throw new MeshLinkProblem(
        'not_found',
        isBelow
          ? `There is nothing at this path. The routes are below ${basePath}. See ${basePath}/openapi.json.`
          : `This backend was asked for ${c.req.path.slice(0, MAX_QUOTED_PATH)}, but its routes are below ${basePath}. Mount it there, or set basePath to the path where it is mounted.`,
      )
    }
    const methods = route.methods.join(', ')
    throw new MeshLinkProblem('method_not_allowed', `This path only takes ${methods}.`, {
      headers: { Allow: methods },
    })
  }
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}/?$`)
}

/** The path for events. Ids are kept: they are our own and give no access. */
function pathBelow(basePath: string, path: string): string {
  return path.startsWith(basePath) ? path.slice(basePath.length) || '/' : path
}
