import type { StoredTokens } from './stored-tokens'

/** The token Mesh takes as `authToken`; none while an authentication is delayed. Secret. */
export function authTokenOf(tokens: StoredTokens): string | undefined {
  if (tokens.kind === 'managed') return tokens.tokenId
  return tokens.kind === 'delayed' ? undefined : tokens.accessToken
}
