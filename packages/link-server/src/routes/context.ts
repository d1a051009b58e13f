import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services, User } from '../services'

/** The variables of Hono's context in this handler. */
export interface AppEnv {
  Variables: {
    services: Services
    user: User
    /** Headers for the response. Set when the response is made, because changing a response afterwards is slow. */
    headers: Record<string, string>
  }
}

export type RouteContext = Context<AppEnv>

/** Handles the requests of one route. */
export type RouteHandler = (c: RouteContext) => Response | Promise<Response>

const MAX_REQUEST_ID_LENGTH = 100

/** The caller's `X-Request-Id` if it is short and plain, because it is written to logs; otherwise a new id. */
export function requestIdOf({ headers }: Request): string {
  const given = headers.get('X-Request-Id')
  return given && given.length <= MAX_REQUEST_ID_LENGTH && /^[\w.:-]+$/.test(given) ? given : randomUUID()
}

/** Headers of every response. Responses are for one user and may contain a token, so they are never cached. */
export function headersOf(requestId: string): Record<string, string> {
  return { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Request-Id': requestId }
}

/** Answers with JSON. */
export function json(c: RouteContext, value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...c.get('headers'), 'Content-Type': 'application/json' },
  })
}

/** Answers 204 without a body. */
export function noContent(c: RouteContext): Response {
  return new Response(null, { status: 204, headers: c.get('headers') })
}

/** Adds cookies, each as a header of its own. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  return response
}

/**
 * Reads the query parameters of a request.
 *
 * @param names allowed parameters; each at most once
 * @throws `invalid_query` for an unknown or repeated parameter
 */
export function readQuery<Name extends string>(
  c: RouteContext,
  names: readonly Name[],
): { [Key in Name]?: string } {
  const { url } = c.req
  if (!url.includes('?')) return {}
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  const wrong = [...new Set(query.keys())].filter(
    (name) => !names.includes(name as Name) || query.getAll(name).length > 1,
  )
  if (wrong.length > 0) {
    throw new MeshLinkProblem('invalid_query', 'The query has a parameter that this route does not take.', {
      errors: wrong.map((name) => ({
        path: name.slice(0, 100),
        message: names.includes(name as Name) ? 'Given more than once' : 'Unknown parameter',
      })),
    })
  }
  return Object.fromEntries(query) as { [Key in Name]?: string }
}
