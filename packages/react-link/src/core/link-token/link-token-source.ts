import { lazy } from '../client/lazy'
import type { LinkTokenRequest, LinkTokenResponse } from '../contract/link-token'
import type { TokensAhead } from './tokens-ahead'

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

/** Makes a source over `mint`; what keeps tokens is loaded by the first `prefetch`. */
export function createLinkTokenSource(
  mint: MintLinkToken,
  loadTokensAhead: () => Promise<{ createTokensAhead: (mint: MintLinkToken) => TokensAhead }>,
): LinkTokenSource {
  const load = lazy(async () => (await loadTokensAhead()).createTokensAhead(mint))
  // Asked for at the first `prefetch`; what comes after it waits for its turn, so that nothing is minted twice.
  let ahead: Promise<TokensAhead | undefined> | undefined
  return {
    take: async (request, signal) => (await (await ahead)?.take(request)) ?? mint(request, signal),
    async prefetch(request) {
      ahead = load().catch(() => undefined)
      await (await ahead)?.mint(request)
    },
    clear: () => void ahead?.then((tokens) => tokens?.clear()),
  }
}
