import { attempt } from '../core/client/attempt'
import type { LinkTokenResponse } from '../core/contract'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'
import type { LinkResult } from '../core/session/session'
import { type LinkEnding, toResult } from '../core/session/to-result'
import { createSessionSink } from './messages/session-sink'
import { noteRejection } from './rejected-accounts'
import type { RunSessionInput } from './run-session-input'
import { type LoadedSdk, withListener } from './sdk/capture-listener'
import { assertBrowser } from './sdk/environment'
import { type OnTeardown, openSessionShell } from './session-shell'
import { settleWithin } from './settle-within'
import { showLink } from './show-link'

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
export async function runSession(input: RunSessionInput): Promise<LinkResult> {
  const { session, store, saveService } = input
  const sink = createSessionSink(input)
  const ending = await show()
  await saveService.whenDone(session.id, SAVE_TIMEOUT_MS)
  const result = toResult(store.getState().session, session, ending)
  noteRejection(input, result)
  return result

  async function show(): Promise<LinkEnding> {
    const cleanups: (() => void)[] = []
    const onTeardown: OnTeardown = (cleanup) => cleanups.push(cleanup)
    try {
      assertBrowser()
      // A task later: the request for the link token is on its way then, and need not wait until the dialog is drawn.
      await new Promise((resolve) => setTimeout(resolve))
      const { signal, take: takeShell } = openSessionShell(input, onTeardown)
      const ready = await prepare(input, signal)
      return ready ? await showLink(input, { ...ready, takeShell }, sink, onTeardown) : {}
    } catch (thrown) {
      return { error: toMeshLinkError(thrown, 'link_error', 'Link could not be opened. Try again.') }
    } finally {
      sink.onClosing()
      for (const cleanup of cleanups.reverse()) attempt(cleanup)
    }
  }
}

/** Waits for the link token and the SDK, which load at the same time. Returns `undefined` when the signal was aborted. */
async function prepare(
  { loadSdk, linkToken }: RunSessionInput,
  signal: AbortSignal,
): Promise<{ token: LinkTokenResponse; sdk: LoadedSdk } | undefined> {
  const [token, sdk] = await Promise.all([
    settleWithin(linkToken, signal, TOKEN_TIMEOUT_MS).catch((cause: unknown) => {
      throw toMeshLinkError(cause, 'backend_error', 'The backend gave no link token. Try again.')
    }),
    settleWithin(loadSdk().then(withListener), signal, SDK_TIMEOUT_MS).catch((cause: unknown) => {
      throw toMeshLinkError(
        cause,
        'code_load_failed',
        'A part of this page did not arrive in time. Try again.',
      )
    }),
  ])
  return !signal.aborted && sdk ? { token: token as LinkTokenResponse, sdk } : undefined
}
