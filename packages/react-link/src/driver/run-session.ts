import { attempt } from '../core/client/attempt'
import type { LinkTokenResponse } from '../core/contract'
import { OUR_FAULT } from '../core/errors/our-fault'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'
import type { SessionResult } from '../core/session/session'
import { type LinkEnding, toResult } from '../core/session/to-result'
import { createSessionSink } from './messages/session-sink'
import { noteRejection } from './rejected-accounts'
import type { RunSessionInput } from './run-session-input'
import { withListener } from './sdk/capture-listener'
import { assertBrowser } from './sdk/environment'
import { type OnTeardown, openerOf, openSessionShell } from './session-shell'
import { settleWithin } from './settle-within'
import { historyRestored } from './shell/close-on-back'
import { type LinkParts, showLink } from './show-link'

/** How long a session that has ended waits for saving, so that its result can contain the ids. */
const SAVE_TIMEOUT_MS = 5_000

/** Longer than the timeout of `httpBackend`: for other backends that never answer. */
const TOKEN_TIMEOUT_MS = 60_000

/** The import of the SDK goes on after this timeout, so that a later session may find it loaded. */
const SDK_TIMEOUT_MS = 30_000

/**
 * Runs one session over the Web SDK, from the link token to the cleanup of the page. Never rejects. Resolves when everything
 * that Link handed over is saved, or the wait for it has timed out.
 */
export async function runSession(input: RunSessionInput): Promise<SessionResult> {
  const { session, store, saveService } = input
  const sink = createSessionSink(input)
  // Now, because it may be gone a task later, and a button that is disabled loses the focus.
  const opener = openerOf(input.request)
  let ready = prepare(input)
  const ending = await withCleanups(show).catch((thrown) => ({ error: toError(thrown) }))
  await historyRestored()
  await saveService.whenDone(session.id, SAVE_TIMEOUT_MS)
  const result = toResult(store.getState().session, session, ending)
  noteRejection(input, result)
  return result

  /** Shows Link, and what keeps it from being shown, until the session ends. */
  async function show(onTeardown: OnTeardown): Promise<LinkEnding> {
    onTeardown(sink.onClosing)
    assertBrowser()
    // A task later: the request for the link token is on its way then, and need not wait until the dialog is drawn.
    await new Promise((resolve) => setTimeout(resolve))
    const shell = openSessionShell(input, opener, onTeardown)
    while (true) {
      try {
        return await withCleanups(async (onTryOver) => {
          const parts = await ready(shell.signal)
          return parts ? await showLink(input, { ...parts, shell }, sink, onTryOver) : {}
        })
      } catch (thrown) {
        const error = toError(thrown)
        // Before the app hears of it: Link is not on the screen any more.
        sink.onHidden()
        sink.onError(error)
        if (!(await shell.askToRetry(error))) return { error }
        ready = prepare(input)
      }
    }
  }
}

/**
 * Asks for a link token, and for the SDK beside it.
 *
 * @returns waits for both; `undefined` when the signal was aborted
 */
function prepare({ loadSdk, takeLinkToken }: RunSessionInput) {
  const askedAt = Date.now()
  const linkToken = takeLinkToken()
  // Reported by whoever waits. Without this line, one that fails before would be "unhandled".
  linkToken.catch(() => {})
  return async (signal: AbortSignal): Promise<LinkParts | undefined> => {
    const [token, sdk] = await Promise.all([
      settleWithin(linkToken, signal, TOKEN_TIMEOUT_MS).catch((cause: unknown) => {
        throw toMeshLinkError(cause, 'backend_error', 'The backend gave no link token.', OUR_FAULT)
      }),
      settleWithin(loadSdk().then(withListener), signal, SDK_TIMEOUT_MS).catch((cause: unknown) => {
        throw toMeshLinkError(cause, 'code_load_failed', 'Link could not load. Check the connection.')
      }),
    ])
    return !signal.aborted && sdk ? { token: token as LinkTokenResponse, sdk, askedAt } : undefined
  }
}

/** Runs something, and then its cleanups, the last one first. */
async function withCleanups<Result>(run: (onTeardown: OnTeardown) => Promise<Result>): Promise<Result> {
  const cleanups: (() => void)[] = []
  try {
    return await run((cleanup) => cleanups.push(cleanup))
  } finally {
    for (const cleanup of cleanups.reverse()) attempt(cleanup)
  }
}

function toError(thrown: unknown) {
  return toMeshLinkError(thrown, 'link_error', 'Link could not be opened. Try again.')
}
