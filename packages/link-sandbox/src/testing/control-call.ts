/** Calls `/sandbox/*` as a test does that runs outside of this process; answers the HTTP status and the envelope. */
export async function controlCall(
  sandbox: { apiUrl: string; clientId: string; clientSecret: string },
  method: string,
  path: string,
  body?: unknown,
) {
  const response = await fetch(`${sandbox.apiUrl}/sandbox/${path}`, {
    method,
    headers: {
      'X-Client-Id': sandbox.clientId,
      'X-Client-Secret': sandbox.clientSecret,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of it
  return { httpStatus: response.status, answer: (await response.json()) as any }
}
