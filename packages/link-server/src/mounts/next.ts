import type { WebHandler } from './node'

/** What `app/api/mesh/[...path]/route.ts` exports. */
export type NextRoutes = Record<
  'GET' | 'POST' | 'DELETE' | 'OPTIONS',
  (request: Request) => Promise<Response>
>

/**
 * Makes the exports of a route of Next.js: `export const { GET, POST, DELETE, OPTIONS } = toNextRoutes(handler)`.
 * `OPTIONS` is for pages of `allowedOrigins`.
 *
 * @param handler the handler
 */
export function toNextRoutes(handler: WebHandler): NextRoutes {
  // One argument only: Next.js passes a second one.
  const route = async (request: Request) => handler(request)
  return { GET: route, POST: route, DELETE: route, OPTIONS: route }
}
