import type { MeshLinkProblem } from './mesh-link-problem'

/** Turns a problem into its HTTP answer. */
export function problemResponse(problem: MeshLinkProblem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...problem.headers, 'Content-Type': 'application/problem+json' },
  })
}
