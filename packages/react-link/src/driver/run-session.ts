import type { RunSession } from '../core/client/run-session'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'
import { toResult } from '../core/session/to-result'
import { createSessionSink } from './session-sink'
import { type LinkEnding, showLink } from './show-link'

/** How long a session that is over waits for its saves, so that its result can tell their ids. */
const SAVE_WAIT_MS = 5_000

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
      return await showLink(input, sink, (undo) => teardown.push(undo))
    } catch (thrown) {
      return { error: toMeshLinkError(thrown, 'link_error', 'Link could not be opened. Try again.') }
    } finally {
      sink.onClosing()
      for (const undo of teardown.reverse()) undo()
    }
  }
}
