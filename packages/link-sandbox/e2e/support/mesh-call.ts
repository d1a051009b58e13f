import type { SandboxProcess } from './start-sandbox-process'

/** Calls the sandbox's API as an integrator's server does; answers the envelope. Throws for anything but 200. */
export async function meshCall<Content = unknown>(
  { apiUrl, clientId, clientSecret }: Pick<SandboxProcess, 'apiUrl' | 'clientId' | 'clientSecret'>,
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
