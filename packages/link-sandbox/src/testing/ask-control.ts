/** Calls the control API with the client's write key. @param call method and path below `/sandbox`, e.g. `POST clock` */
export async function askControl(
  client: { apiUrl: string; clientId: string; clientSecret: string },
  call: string,
  body?: unknown,
) {
  const [method = 'GET', path = ''] = call.split(' ')
  const response = await fetch(`${client.apiUrl}/sandbox/${path}`, {
    method,
    headers: {
      'X-Client-Id': client.clientId,
      'X-Client-Secret': client.clientSecret,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  // biome-ignore lint/suspicious/noExplicitAny: the tests know the type of the answer
  const answer: any = await response.json()
  return { status: response.status, headers: response.headers, answer, content: answer.content }
}
