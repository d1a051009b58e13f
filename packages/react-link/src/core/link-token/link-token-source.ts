import type { LinkTokenRequest, LinkTokenResponse } from '../contract/link-token'
import { createLinkTokenVault } from './link-token-vault'

/** Mints one link token at the backend. */
export type MintLinkToken = (request: LinkTokenRequest, signal?: AbortSignal) => Promise<LinkTokenResponse>

/** Where sessions get their link tokens: one minted ahead when there is one, else a fresh one. */
export interface LinkTokenSource {
  /** Gives a token for `request` to one taker only. */
  take(request: LinkTokenRequest, signal: AbortSignal): Promise<LinkTokenResponse>
  /** Mints ahead of the click, unless one is there or on its way. */
  prefetch(request: LinkTokenRequest): Promise<void>
  /** Forgets all tokens, those on their way too. */
  clear(): void
}

/** Makes a source over `mint`. */
export function createLinkTokenSource(mint: MintLinkToken): LinkTokenSource {
  const vault = createLinkTokenVault()
  const onTheirWay = new Map<string, Promise<void>>()

  return {
    async take(request, signal) {
      const key = JSON.stringify(request)
      await onTheirWay.get(key)
      return vault.take(key, Date.now()) ?? mint(request, signal)
    },
    async prefetch(request) {
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
