/** What an allowed origin needs to read an answer, with cookies. Empty for anyone else. */
export function corsHeaders(request: Request, allowedOrigins: ReadonlySet<string>): Record<string, string> {
  if (allowedOrigins.size === 0) return {}
  const origin = request.headers.get('Origin')
  if (origin === null || !allowedOrigins.has(origin)) return { Vary: 'Origin' }
  const allow = {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'Retry-After',
  }
  if (request.method !== 'OPTIONS') return allow
  return {
    ...allow,
    'Access-Control-Allow-Methods': 'GET, POST, DELETE',
    // Whatever header the integrator signs in with: the origin is trusted already.
    'Access-Control-Allow-Headers': request.headers.get('Access-Control-Request-Headers') ?? 'Content-Type',
    'Access-Control-Max-Age': '600',
  }
}
