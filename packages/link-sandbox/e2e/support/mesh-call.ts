import type { SandboxProcess } from './start-sandbox-process'

/** A client of the sandbox that calls the API. */
export type MeshCaller = Pick<SandboxProcess, 'apiUrl' | 'clientId' | 'clientSecret'>

/** Calls the sandbox's API like an integrator's server and returns the envelope. Throws for an error status. */
export async function meshCall<Content = unknown>(
  { apiUrl, clientId, clientSecret }: MeshCaller,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ content: Content }> {
  const response = await fetch(`${apiUrl}${path}`, {
    method,
    headers: {
      'X-Client-Id': clientId,
      'X-Client-Secret': clientSecret,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${method} ${path} was refused: ${response.status} ${answer.message}`)
  return answer
}
