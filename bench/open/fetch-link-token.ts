/** Gets a link token from the same backend as ours. */
export async function fetchLinkToken(): Promise<string> {
  const response = await fetch('/api/mesh/link-token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"intent":"connect"}',
  })
  return (await response.json()).linkToken
}
