import { toMeshLinkError } from '../src/core/errors/to-mesh-link-error'
import type { SessionResult } from '../src/core/session/session'
import { type LinkEnding, toResult } from '../src/core/session/to-result'
import { createSessionSink, type SessionSink } from '../src/driver/messages/session-sink'
import { noteRejection } from '../src/driver/rejected-accounts'
import type { RunSessionInput } from '../src/driver/run-session-input'
import type { WebLinkSdk } from '../src/on-demand/web-link-sdk'

interface PlayedSession extends RunSessionInput {
  sink: SessionSink
  end: (ending: LinkEnding) => void
}

/** Shows something on the screen for a played session; returns the function that removes it. */
export type ShowPlayed = (session: PlayedSession) => () => void

/** Replaces the driver: a test or a story plays what Link does, and the real session sink handles it. */
export type LinkPlayer = ReturnType<typeof createLinkPlayer>

/**
 * Makes a player.
 *
 * @param show called when the driver would put Link's frame on the page
 */
export function createLinkPlayer(show: ShowPlayed = () => () => {}) {
  let live: PlayedSession | undefined
  let saves = 0
  let sdkLoads = 0

  async function runSession(input: RunSessionInput): Promise<SessionResult> {
    const { session, store, signal, takeLinkToken, saveService } = input
    const sink = createSessionSink(input)
    let hide = () => {}
    const ending = await new Promise<LinkEnding>((end) => {
      const own = { ...input, sink, end }
      signal.addEventListener('abort', () => end({}))
      if (signal.aborted) end({})
      takeLinkToken().then(
        ({ data }) => {
          if (signal.aborted) return
          live = own
          sink.onFrameRequested(data)
          hide = show(own)
        },
        (error) =>
          end({ error: toMeshLinkError(error, 'link_error', 'Link could not be opened. Try again.') }),
      )
    })
    live = undefined
    sink.onClosing()
    hide()
    await saveService.whenDone(session.id, 5_000)
    const result = toResult(store.getState().session, session, ending)
    noteRejection(input, result)
    return result
  }

  /** The session that is being played. */
  function playing(): PlayedSession {
    if (!live) throw new Error('No session is being played.')
    return live
  }

  return {
    /** What `createClient` loads in place of the driver. */
    runSession,
    /** In place of the Web SDK, which the player does not need. */
    async loadSdk() {
      sdkLoads++
      return {} as WebLinkSdk
    },
    /** How often the SDK was requested. */
    sdkLoads: () => sdkLoads,
    isPlaying: () => live !== undefined,
    /** What `open()` was called with. */
    request: () => playing().request,
    loaded: () => playing().sink.onLoaded(),
    page: (page: string) => playing().sink.onPage(page),
    event: (type: string, payload?: unknown) => playing().sink.onEvent(type, payload, undefined),
    /** Plays that an account was connected. */
    connected(brokerName = 'Coinbase') {
      const brokerType = brokerName.toLowerCase()
      playing().sink.onConnected(
        {
          saveId: `save-${++saves}`,
          brokerType,
          brokerName,
          accounts: [{ id: 'account-1', name: 'Main account' }],
          saveStatus: 'saving',
          connectionIds: [],
        },
        { accessToken: { accountTokens: [], brokerType, brokerName } },
        'link-session-1',
      )
    },
    /** Plays that the user saw the end of a transfer. */
    transferFinished(symbol = 'USDC', amount = 25) {
      playing().sink.onTransferFinished(
        { saveId: `save-${++saves}`, status: 'submitted', symbol, amount, saveStatus: 'saving' },
        { status: 'success', symbol, amount },
        'link-session-1',
      )
    },
    /** Plays that Link closed itself, with an error or without. */
    close: (ending: LinkEnding = {}) => playing().end(ending),
  }
}
