import type { LinkTokenRequest, LinkTokenResponse } from '../contract'
import { loadOnce } from '../loading'

/** Gets one new link token from the backend. */
export type MintLinkToken = (request: LinkTokenRequest, signal?: AbortSignal) => Promise<LinkTokenResponse>

/** Where sessions get their link tokens: a prefetched token if there is one, otherwise a new one. */
export interface LinkTokenSource {
  /** Gives a token for `request`; each token is given only once. */
  take(request: LinkTokenRequest, signal?: AbortSignal): Promise<LinkTokenResponse>
  /** Gets a token before the click, unless there is one already or it is pending. */
  prefetch(request: LinkTokenRequest): Promise<void>
  /** Drops all tokens, pending ones too. */
  clear(): void
}

/** Where prefetched tokens are kept. Loaded by the first `prefetch` with a request: most apps prefetch only code. */
export interface PrefetchedTokens {
  /** Gives the token for `request`, once; waits if it is pending; `undefined` when there is none. */
  take(request: LinkTokenRequest): Promise<LinkTokenResponse | undefined>
  /** Gets a token, unless there is one already or it is pending. Never rejects. */
  prefetch(request: LinkTokenRequest): Promise<void>
  /** Drops all tokens, pending ones too. */
  clear(): void
}

/** Makes a source that gets its tokens by `mint`. */
export function createLinkTokenSource(
  mint: MintLinkToken,
  loadCode: () => Promise<{ createPrefetchedTokens: (mint: MintLinkToken) => PrefetchedTokens }>,
): LinkTokenSource {
  const load = loadOnce(async () => (await loadCode()).createPrefetchedTokens(mint))
  // Set by the first `prefetch`. Every `take` after that waits for the code, so that no second token is requested.
  let prefetched: Promise<PrefetchedTokens | undefined> | undefined
  return {
    take: async (request, signal) => (await (await prefetched)?.take(request)) ?? mint(request, signal),
    async prefetch(request) {
      prefetched = load().catch(() => undefined)
      await (await prefetched)?.prefetch(request)
    },
    clear: () => void prefetched?.then((tokens) => tokens?.clear()),
  }
}
