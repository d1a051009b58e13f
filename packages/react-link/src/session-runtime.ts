import { callHandler, startTelling } from './core/client/callbacks'
import type { SessionRequest } from './core/client/mesh-link-client'
import { createPayLink } from './core/client/pay-link'
import type { ClientState, SessionRuntime } from './core/client/session-code'
import type { LinkTokenRequest } from './core/contract'
import { MeshLinkError } from './core/errors/mesh-link-error'
import { createLinkTokenSource, type MintLinkToken } from './core/link-token/link-token-source'
import type { runSession } from './driver/run-session'
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
      return runSession({ ...state, ...opening, takeLinkToken, saveService, freshLogins })
    },
    callHandler,
    sessionInProgress: () =>
      new MeshLinkError('session_in_progress', 'Link is already open. Close it first.', {
        isRetryable: true,
      }),
    prefetch: (request) => linkTokens.prefetch(toLinkTokenRequest(request)),
    createPayLink: (request) => createPayLink(linkTokens.take(toLinkTokenRequest(request))),
    clear() {
      linkTokens.clear()
      saveService.clear()
      freshLogins.clear()
    },
    retrySaves: saveService.retry,
  }
}
