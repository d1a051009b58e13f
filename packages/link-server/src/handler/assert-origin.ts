import { MeshLinkProblem } from '../problems/mesh-link-problem'

/**
 * Lets pages of this origin and of the allowed ones call, and callers that are no browser (they hold no cookies
 * of a user who is looking at another site). Every browser sends `Origin` or `Sec-Fetch-Site` with what matters
 * here, and no page can forge them.
 *
 * @throws `origin_not_allowed`
 */
export function assertOrigin(request: Request, allowedOrigins: ReadonlySet<string>): void {
  const origin = request.headers.get('Origin')
  const site = request.headers.get('Sec-Fetch-Site')
  if (origin !== null && allowedOrigins.has(origin)) return
  if (site === 'same-origin') return
  if (site === 'none' && request.method === 'GET') return
  if (site === null && (origin === null || origin === new URL(request.url).origin)) return
  throw new MeshLinkProblem(
    'origin_not_allowed',
    'A page of another origin may not call this backend. If it is yours, name its origin in allowedOrigins.',
  )
}
