import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services } from '../services'
import type { User } from '../user'

/** What Hono's context carries in this handler. */
export interface AppEnv {
  Variables: {
    services: Services
    user: User
    /** Of every answer to this request: set when the answer is made, since changing one afterwards costs a quarter. */
    headers: Record<string, string>
  }
}

export type RouteContext = Context<AppEnv>

/** Answers one route. */
export type RouteHandler = (c: RouteContext) => Response | Promise<Response>

const LONGEST_REQUEST_ID = 100

/** The caller's own id of the request, where it is one; it ends up in logs. */
export function requestIdOf({ headers }: Request): string {
  const given = headers.get('X-Request-Id')
  return given && given.length <= LONGEST_REQUEST_ID && /^[\w.:-]+$/.test(given) ? given : randomUUID()
}

/** What every answer bears: it is for one user and may hold a token. */
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

/** Answers that it is done, and nothing more. */
export function noContent(c: RouteContext): Response {
  return new Response(null, { status: 204, headers: c.get('headers') })
}

/** Turns a problem into its HTTP answer (RFC 9457). */
export function problemResponse(problem: MeshLinkProblem, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...headers, ...problem.headers, 'Content-Type': 'application/problem+json' },
  })
}

/**
 * Reads the query of a request.
 *
 * @param names what the route takes; each at most once
 * @throws `invalid_query` that names what is too much
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
    throw new MeshLinkProblem('invalid_query', 'The query holds something this route does not take.', {
      errors: wrong.map((name) => ({
        path: name.slice(0, 100),
        message: names.includes(name as Name) ? 'Given more than once' : 'Unknown parameter',
      })),
    })
  }
  return Object.fromEntries(query) as { [Key in Name]?: string }
}
