import type { LinkTokenRequest, LinkTokenResponse } from '../contract'
import { MeshLinkError } from '../errors/mesh-link-error'
import type { MeshBackend, MeshBackendCallOptions } from './mesh-backend'

export interface TokenBackendOptions {
  /**
   * Gets one link token from a route of your own. Resolves with the token, or with an object that has it and whatever else of
   * a `LinkTokenResponse` your route knows. A token works once: the route must not be cached. Throw a `MeshLinkError` to show the
   * user words of your own; any other error is the `cause` of one that says only that something went wrong.
   *
   * @param request the intent with its params, to send to your route
   * @param options.signal aborted when the user closes Link in the meantime
   */
  fetchLinkToken: (
    request: LinkTokenRequest,
    options: MeshBackendCallOptions,
  ) => Promise<string | LinkTokenAnswer>
  /**
   * DANGER: gives the tokens of connected accounts to your page. Whoever has them can read and move the user's money.
   *
   * The second argument of `onConnected` is then what Link handed over, tokens included. Send it to your server in that
   * callback, and do nothing else with it: no state, no storage, no log, no analytics. Default `false`: the tokens are dropped.
   */
  exposeTokens?: boolean | undefined
}

/** What `fetchLinkToken` may resolve with: a `LinkTokenResponse` of which only the token is required. */
export type LinkTokenAnswer = Pick<LinkTokenResponse, 'linkToken'> & Partial<LinkTokenResponse>

/**
 * Makes a backend that only makes link tokens: for a backend of your own that stores no accounts. Nothing is saved
 * (`saveStatus` is `none`), and the hooks for connections, balances and transfers fail with `backend_unsupported`.
 *
 * @param options how to get a token
 * @returns a backend for `createMeshLink`; its one call rejects with a `MeshLinkError`
 *
 * @example
 * tokenBackend({
 *   async fetchLinkToken({ intent, params }, { signal }) {
 *     const body = JSON.stringify({ intent, params })
 *     const response = await fetch('/api/link-token', { method: 'POST', body, signal })
 *     return (await response.json()).linkToken
 *   },
 * })
 */
export function tokenBackend({ fetchLinkToken, exposeTokens }: TokenBackendOptions): MeshBackend {
  return {
    exposeTokens,
    async createLinkToken(request, options = {}) {
      const answer = await call(() => fetchLinkToken(request, options), options.signal)
      const given = typeof answer === 'string' ? { linkToken: answer } : answer
      if (!given?.linkToken) {
        throw new MeshLinkError(
          'backend_invalid_response',
          'fetchLinkToken gave no link token. It must resolve with the token, or with { linkToken }.',
        )
      }
      // Mesh's tokens work for ten minutes. Nothing is saved, so no Link session of a backend is needed.
      return { expiresInSeconds: 600, linkSessionId: '', accessTokens: [], ...given }
    },
  }
}

/** Calls a function of the app, and makes a `MeshLinkError` of what it throws. */
async function call<T>(run: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    if (cause instanceof MeshLinkError || signal?.aborted) throw cause
    throw new MeshLinkError('backend_error', 'fetchLinkToken failed.', {
      userMessage: 'This does not work right now. Try again.',
      cause,
      isRetryable: true,
    })
  }
}
