import type { LinkAccessTokenPayload, LinkAccountToken, LinkConnectedPayload } from 'react-mesh-link/contract'
import type { ConnectionDraft } from './connection-draft'
import type { StoredTokens } from './stored-tokens'
import { toBrand } from './to-brand'

const WALLET_TYPES = new Set(['defiwallet', 'cryptocurrencyaddress', 'cryptocurrencywallet'])

/**
 * Turns what Link handed over into connections: one for each tokenId, with all its accounts; one for each account
 * where there is no tokenId; one for an authentication that completes later.
 */
export function toDrafts({ accessToken, delayedAuth }: LinkConnectedPayload): ConnectionDraft[] {
  if (delayedAuth) {
    const { brokerType, brokerName, brokerBrandInfo, refreshToken } = delayedAuth
    const tokens = { kind: 'delayed', refreshToken } as const
    return [{ tokens, brokerType, brokerName, accounts: [], brand: toBrand(brokerBrandInfo) }]
  }
  if (!accessToken) return []

  const drafts: ConnectionDraft[] = []
  for (const accountToken of accessToken.accountTokens) {
    const { accountId: id, accountName: name } = accountToken.account
    const shared = drafts.find(
      ({ tokens }) => tokens.kind === 'managed' && tokens.tokenId === accountToken.tokenId,
    )
    if (shared) {
      if (!shared.accounts.some((account) => account.id === id)) shared.accounts.push({ id, name })
    } else {
      const { brokerType, brokerName, brokerBrandInfo } = accessToken
      const tokens = tokensOf(accountToken, accessToken)
      drafts.push({
        tokens,
        brokerType,
        brokerName,
        accounts: [{ id, name }],
        brand: toBrand(brokerBrandInfo),
      })
    }
  }
  return drafts
}

function tokensOf(
  { tokenId, accessToken, refreshToken }: LinkAccountToken,
  { brokerType }: LinkAccessTokenPayload,
): StoredTokens {
  if (tokenId) return { kind: 'managed', tokenId }
  const kind = WALLET_TYPES.has(brokerType.toLowerCase()) ? 'wallet' : 'unmanaged'
  return { kind, accessToken, ...(refreshToken && { refreshToken }) }
}
