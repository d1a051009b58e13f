import type { LinkTokenRequest, LinkTokenResponse } from '../contract'
import { createLinkTokenVault } from './link-token-vault'

/** Gets one new link token from the backend. */
export type MintLinkToken = (request: LinkTokenRequest, signal?: AbortSignal) => Promise<LinkTokenResponse>

/** Where sessions get their link tokens: a prefetched token if there is one, otherwise a new one. */
export interface LinkTokenSource {
  /** Gives a token for `request`; each token is given only once. Waits for one that is being prefetched. */
  take(request: LinkTokenRequest, signal?: AbortSignal): Promise<LinkTokenResponse>
  /** Gets a token before the click, unless there is one already or it is pending. Never rejects. */
  prefetch(request: LinkTokenRequest): Promise<void>
  /** Drops all tokens, pending ones too. */
  clear(): void
}

/** Makes a source that gets its tokens by `mint`. */
export function createLinkTokenSource(mint: MintLinkToken): LinkTokenSource {
  const vault = createLinkTokenVault()
  const pending = new Map<string, Promise<void>>()

  return {
    async take(request, signal) {
      const key = JSON.stringify(request)
      const prefetching = pending.get(key)
      if (prefetching) await prefetching
      return vault.take(key, Date.now()) ?? mint(request, signal)
    },
    async prefetch(request) {
      const key = JSON.stringify(request)
      const mintedAt = Date.now()
      if (vault.has(key, mintedAt)) return
      const minting =
        pending.get(key) ??
        mint(request)
          // The click asks for a token again, and reports the failure if that fails too.
          .catch(() => undefined)
          .then((token) => {
            // Cleared in the meantime: the token belongs to the previous user.
            if (pending.get(key) !== minting) return
            pending.delete(key)
            if (token) vault.put(key, token, mintedAt)
          })
      pending.set(key, minting)
      return minting
    },
    clear() {
      vault.clear()
      pending.clear()
    },
  }
}
