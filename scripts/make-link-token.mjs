/**
 * Makes a link token at the local sandbox, as an app's backend does.
 *
 * @param {{ apiUrl: string, clientId: string, clientSecret: string }} sandbox
 * @returns {Promise<string>}
 */
export async function makeLinkToken({ apiUrl, clientId, clientSecret }) {
  const response = await fetch(`${apiUrl}/api/v1/linktoken`, {
    method: 'POST',
    headers: {
      'X-Client-Id': clientId,
      'X-Client-Secret': clientSecret,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ userId: 'ada' }),
  })
  const { content, message } = await response.json()
  if (!response.ok) throw new Error(`The sandbox made no link token: ${response.status} ${message}`)
  return content.linkToken
}
