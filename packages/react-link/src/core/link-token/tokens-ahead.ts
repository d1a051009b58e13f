import type { LinkTokenRequest, LinkTokenResponse } from '../contract/link-token'
import type { MintLinkToken } from './link-token-source'
import { createLinkTokenVault } from './link-token-vault'

/** Link tokens minted ahead of the click. Loaded by the first who wants one: most apps fetch only code ahead. */
export interface TokensAhead {
  /** Gives the one minted for `request` to one taker only; waits for one on its way; `undefined` when there is none. */
  take(request: LinkTokenRequest): Promise<LinkTokenResponse | undefined>
  /** Mints one, unless one is there or on its way. Never rejects. */
  mint(request: LinkTokenRequest): Promise<void>
  /** Forgets all, those on their way too. */
  clear(): void
}

/** Makes the place for them. */
export function createTokensAhead(mint: MintLinkToken): TokensAhead {
  const vault = createLinkTokenVault()
  const onTheirWay = new Map<string, Promise<void>>()

  return {
    async take(request) {
      const key = JSON.stringify(request)
      await onTheirWay.get(key)
      return vault.take(key, Date.now())
    },
    async mint(request) {
      const key = JSON.stringify(request)
      const mintedAt = Date.now()
      if (vault.has(key, mintedAt)) return
      const minting =
        onTheirWay.get(key) ??
        mint(request)
          // The click mints anew and tells why it failed, if it fails again.
          .catch(() => undefined)
          .then((token) => {
            // Cleared meanwhile: the token is the last user's.
            if (onTheirWay.get(key) !== minting) return
            onTheirWay.delete(key)
            if (token) vault.put(key, token, mintedAt)
          })
      onTheirWay.set(key, minting)
      return minting
    },
    clear() {
      vault.clear()
      onTheirWay.clear()
    },
  }
}
