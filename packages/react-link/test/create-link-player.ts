import type { RunSession, RunSessionInput } from '../src/core/client/run-session'
import { toMeshLinkError } from '../src/core/errors/to-mesh-link-error'
import { toResult } from '../src/core/session/to-result'
import { createSessionSink, type SessionSink } from '../src/driver/session-sink'
import type { LinkEnding } from '../src/driver/show-link'

interface PlayedSession extends RunSessionInput {
  sink: SessionSink
  end: (ending: LinkEnding) => void
}

/** What a player may add to a session: something on the screen, say. It gives what takes that away again. */
export type ShowPlayed = (session: PlayedSession) => () => void

/** Stands in for the driver: a hand plays what Link does, and the session's own sink takes it from there. */
export type LinkPlayer = ReturnType<typeof createLinkPlayer>

/**
 * Makes a player.
 *
 * @param show called when a session's frame would be requested
 */
export function createLinkPlayer(show: ShowPlayed = () => () => {}) {
  let live: PlayedSession | undefined
  let handovers = 0
  let sdkLoads = 0

  const runSession: RunSession = async (input) => {
    const { session, store, signal, linkToken, delivering } = input
    const sink = createSessionSink(input)
    let hide = () => {}
    const ending = await new Promise<LinkEnding>((end) => {
      const own = { ...input, sink, end }
      signal.addEventListener('abort', () => end({}))
      if (signal.aborted) end({})
      linkToken.then(
        () => {
          if (signal.aborted) return
          live = own
          sink.onFrameRequested()
          hide = show(own)
        },
        (error) =>
          end({ error: toMeshLinkError(error, 'link_error', 'Link could not be opened. Try again.') }),
      )
    })
    live = undefined
    sink.onClosing()
    hide()
    await delivering.settled(session.id, 5_000)
    return toResult(store.getState().session, session, ending)
  }

  /** The session on the screen. */
  function playing(): PlayedSession {
    if (!live) throw new Error('Nothing to play: no session has requested its frame.')
    return live
  }

  return {
    /** What `createClient` loads in the driver's place. */
    driver: {
      runSession,
      loadSdk: async () => {
        sdkLoads++
      },
    },
    /** How often the SDK's code was asked for. */
    sdkLoads: () => sdkLoads,
    isPlaying: () => live !== undefined,
    loaded: () => playing().sink.onLoaded(),
    page: (page: string) => playing().sink.onPage(page),
    event: (type: string, payload?: unknown) => playing().sink.onEvent(type, payload, undefined),
    /** An account was connected. */
    connected(brokerName = 'Coinbase') {
      const brokerType = brokerName.toLowerCase()
      playing().sink.onConnected(
        {
          handoverId: `handover-${++handovers}`,
          brokerType,
          brokerName,
          accounts: [{ id: 'account-1', name: 'Main account' }],
          save: 'saving',
          connectionIds: [],
        },
        { accessToken: { accountTokens: [], brokerType, brokerName } },
        'link-session-1',
      )
    },
    /** The user saw the end of a transfer. */
    transferred(symbol = 'USDC', amount = 25) {
      playing().sink.onTransferFinished(
        { handoverId: `handover-${++handovers}`, status: 'submitted', symbol, amount, save: 'saving' },
        { status: 'success', symbol, amount },
        'link-session-1',
      )
    },
    /** Link closed itself, or said why it can't go on. */
    close: (ending: LinkEnding = {}) => playing().end(ending),
  }
}
