import { attempt } from '../core/client/attempt'
import type { RunSession, RunSessionInput } from '../core/client/run-session'
import type { LinkTokenResponse } from '../core/contract/link-token'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'
import { toResult } from '../core/session/to-result'
import { loadSdk } from './sdk/load-sdk'
import type { LoadedSdk } from './sdk/loaded-sdk'
import { createSessionSink } from './session-sink'
import { settleWithin } from './settle-within'
import { type LinkEnding, showLink } from './show-link'

/** How long a session that is over waits for its saves, so that its result can tell their ids. */
const SAVE_WAIT_MS = 5_000

/** Longer than `httpBackend` waits: for a backend that never answers. */
const TOKEN_WAIT_MS = 60_000

/** Then the SDK will hardly come; it is not asked for twice, so that a later session may find it there. */
const SDK_WAIT_MS = 30_000

/** Runs one session over the Web SDK, from the link token to the last trace of it on the page. */
export const runSession: RunSession = async (input) => {
  const { session, store, delivering } = input
  const sink = createSessionSink(input)
  const ending = await show()
  await delivering.settled(session.id, SAVE_WAIT_MS)
  return toResult(store.getState().session, session, ending)

  async function show(): Promise<LinkEnding> {
    const teardown: (() => void)[] = []
    try {
      const ready = await prepare(input)
      return ready ? await showLink(input, ready, sink, (undo) => teardown.push(undo)) : {}
    } catch (thrown) {
      return { error: toMeshLinkError(thrown, 'link_error', 'Link could not be opened. Try again.') }
    } finally {
      sink.onClosing()
      for (const undo of teardown.reverse()) attempt(undo)
    }
  }
}

/** Waits for the link token and the SDK, which come side by side; gives nothing once the session was closed. */
async function prepare({
  options,
  signal,
  linkToken,
}: RunSessionInput): Promise<[LinkTokenResponse, LoadedSdk] | undefined> {
  const [token, sdk] = await Promise.all([
    settleWithin(linkToken, signal, TOKEN_WAIT_MS).catch((cause: unknown) => {
      throw toMeshLinkError(cause, 'backend_error', 'The backend gave no link token. Try again.')
    }),
    settleWithin(loadSdk(options.prewarm ?? false), signal, SDK_WAIT_MS).catch((cause: unknown) => {
      const message = 'Link could not be loaded. Check the connection and try again.'
      throw toMeshLinkError(cause, 'code_load_failed', message)
    }),
  ])
  return !signal.aborted && sdk ? [token as LinkTokenResponse, sdk] : undefined
}
