import type { LinkTokenRequest, LinkTokenResponse } from 'react-mesh-link/contract'
import type { TestBackend } from './test-backend'

/** Asks for a link token, as a page does before it opens Link. */
export async function openSession(
  backend: TestBackend,
  user: string,
  intent: 'deposit' | 'connect' = 'deposit',
  rest: Pick<LinkTokenRequest, 'connectionId' | 'savedAccounts'> = {},
): Promise<LinkTokenResponse> {
  const params = intent === 'deposit' ? { asset: 'USDC' } : undefined
  const answer = await backend.call(user, 'POST /link-token', { body: { intent, params, ...rest } })
  if (answer.status !== 200) throw new Error(`No link token: ${JSON.stringify(answer.body)}`)
  return answer.body
}
