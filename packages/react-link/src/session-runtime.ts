import { callHandler, startTelling } from './core/client/callbacks'
import type { SessionRequest } from './core/client/mesh-link-client'
import { createPayLink } from './core/client/pay-link'
import type { ClientState, SessionRuntime } from './core/client/session-code'
import type { LinkTokenRequest } from './core/contract'
import { MeshLinkError } from './core/errors/mesh-link-error'
import { createLinkTokenSource, type MintLinkToken } from './core/link-token/link-token-source'
import type { runSession } from './driver/run-session'
import { addSettled } from './following/settled'
import { transferFeed } from './following/transfer-feed'
import { createSaveService } from './saving/create-save-service'

/** What a client's sessions are run with; tests replace the driver. */
export interface RuntimeParts {
  mint: MintLinkToken
  runSession: typeof runSession
}

/** Puts together what runs a client's sessions. */
export function createSessionRuntime(state: ClientState, { mint, runSession }: RuntimeParts): SessionRuntime {
  const linkTokens = createLinkTokenSource(mint)
  const saveService = createSaveService(state)
  /** Intents whose saved accounts Link has rejected. */
  const freshLogins = new Set<string>()
  let user = new AbortController()

  const toLinkTokenRequest = ({
    intent,
    params,
    connectionId,
    integration,
    savedAccounts,
  }: SessionRequest): LinkTokenRequest => ({
    intent,
    params,
    connectionId,
    integration,
    savedAccounts: freshLogins.has(intent) ? 'none' : savedAccounts,
  })

  return {
    run(opening) {
      const { request, signal, handlers } = opening
      startTelling(handlers)
      const takeLinkToken = () => linkTokens.take(toLinkTokenRequest(request), signal)
      const { signal: left } = user
      return runSession({ ...state, ...opening, takeLinkToken, saveService, freshLogins }).then((result) =>
        addSettled(result, { ...state, saveService, left }),
      )
    },
    callHandler,
    sessionInProgress: () =>
      new MeshLinkError('session_in_progress', 'Link is already open. Close it first.', {
        isRetryable: true,
      }),
    prefetch: (request) => linkTokens.prefetch(toLinkTokenRequest(request)),
    createPayLink: (request) => createPayLink(linkTokens.take(toLinkTokenRequest(request))),
    clear() {
      // First: `settled` still needs to know what was saved.
      user.abort()
      user = new AbortController()
      linkTokens.clear()
      saveService.clear()
      freshLogins.clear()
      transferFeed(state.store, state.options.backend).restart()
    },
    retrySaves: saveService.retry,
  }
}
