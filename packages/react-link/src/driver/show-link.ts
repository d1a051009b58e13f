import type { LinkOptions } from '@meshconnect/web-link-sdk'
import { newId } from '../core/client/new-id'
import type { RunSessionInput } from '../core/client/run-session'
import { stripLogos } from '../core/connections/strip-logos'
import { toAccessTokens } from '../core/connections/to-access-tokens'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'
import { assertTrustedOrigin } from '../core/link-token/assert-trusted-origin'
import { decodeLinkToken } from '../core/link-token/decode-link-token'
import type { LinkSummary } from '../core/session/session'
import { guardMessages } from './messages/guard-messages'
import { readConnected } from './messages/read-connected'
import { readSummary } from './messages/read-summary'
import { readTransfer } from './messages/read-transfer'
import { tellEvents } from './messages/tell-events'
import { collectIntervals } from './sdk/collect-intervals'
import { loadSdk } from './sdk/load-sdk'
import type { SessionSink } from './session-sink'
import { openShell } from './shell/open-shell'
import { untilAborted } from './until-aborted'
import { watchFrame } from './watch-frame'

const DEFAULT_TITLE = 'Connect an account'

/** Why Link is over; both absent when it was just closed. */
export interface LinkEnding {
  summary?: LinkSummary
  error?: MeshLinkError
}

/**
 * Shows Link through the Web SDK until it is over.
 *
 * @param undoAtEnd takes what has to be undone then, whichever way it ends
 * @throws MeshLinkError when Link could not be shown
 */
export async function showLink(
  { options, request, session, store, signal, linkToken: linkTokenMinting }: RunSessionInput,
  sink: SessionSink,
  undoAtEnd: (undo: () => void) => void,
): Promise<LinkEnding> {
  const sdkLoading = loadSdk(options.prewarm ?? false).catch((cause: unknown) => {
    throw toMeshLinkError(
      cause,
      'code_load_failed',
      'Link could not be loaded. Check the connection and try again.',
    )
  })
  const ready = await untilAborted(Promise.all([linkTokenMinting, sdkLoading]), signal)
  if (!ready) return {}
  const [token, { createLink, listener }] = ready
  const { origin, ...style } = decodeLinkToken(token?.linkToken)
  assertTrustedOrigin(origin, options.trustedLinkOrigins ?? [])
  const { linkToken, linkSessionId } = token
  if (typeof linkSessionId !== 'string') {
    throw new MeshLinkError(
      'backend_invalid_response',
      'The backend gave a link token without a linkSessionId.',
    )
  }

  return new Promise((resolve, reject) => {
    const closeRequested = () => resolve({})
    signal.addEventListener('abort', closeRequested)
    undoAtEnd(() => signal.removeEventListener('abort', closeRequested))

    const theme = options.theme ?? 'system'
    const shell = openShell(session.display, request.container, {
      title: request.dialogTitle ?? DEFAULT_TITLE,
      onCloseRequest: closeRequested,
      isExitConfirmed() {
        const { confirmExit = options.confirmExit ?? false } = request
        const live = store.getState().session
        // Once money is on its way there is nothing left to lose by leaving.
        return (
          confirmExit && !('transfers' in live && live.transfers.some(({ status }) => status === 'submitted'))
        )
      },
      theme,
      ...style,
    })
    undoAtEnd(shell.close)

    const tellEvent = tellEvents(sink)
    const sdkOptions: LinkOptions = {
      accessTokens: toAccessTokens(token.accessTokens) as LinkOptions['accessTokens'],
      language: options.language ?? 'system',
      displayFiatCurrency: options.displayFiatCurrency,
      theme,
      renderType: session.display === 'embedded' ? 'embedded' : 'overlay',
      onEvent: ({ type, ...event }) => tellEvent(type, 'payload' in event ? event.payload : undefined),
      onIntegrationConnected(value) {
        const connection = readConnected(value, newId())
        if (!connection) return sink.onError(malformed('account'))
        sink.onConnected(connection, stripLogos(value), linkSessionId)
      },
      onTransferFinished(value) {
        const read = readTransfer(value, newId())
        if (!read) return sink.onError(malformed('transfer'))
        sink.onTransferFinished(read.transfer, read.report, linkSessionId)
      },
    }

    sink.onFrameRequested()
    const silentCloser = createLink({ onIntegrationConnected: () => {} })
    const link = createLink(sdkOptions)
    // Before, in case someone else's session was left; after, because the SDK leaves its bridge and listener behind.
    silentCloser.closeLink()
    undoAtEnd(silentCloser.closeLink)
    undoAtEnd(collectIntervals(() => link.openLink(linkToken, shell.frameId)))

    const stopWatching = watchFrame({ origin, timeoutMs: options.loadTimeoutMs ?? 15_000, onBlank: reject })
    undoAtEnd(stopWatching)
    undoAtEnd(
      guardMessages({
        listener,
        origin,
        frame: shell.frame,
        onFailure: (cause) =>
          sink.onError(toMeshLinkError(cause, 'link_error', 'Link sent something unexpected.')),
        onMessage(type, payload) {
          if (type === 'loaded') {
            stopWatching()
            shell.showLink()
            sink.onLoaded()
          } else if (type === 'close' || type === 'done') {
            const summary = readSummary(payload)
            resolve({ summary, error: summary?.errorMessage ? reported(summary.errorMessage) : undefined })
          }
        },
      }),
    )
  })
}

function malformed(what: 'account' | 'transfer'): MeshLinkError {
  return new MeshLinkError(
    'link_message_malformed',
    `Link reported a finished ${what} in a form that is not Mesh's, so it was not saved.`,
  )
}

function reported(message: string): MeshLinkError {
  return new MeshLinkError('link_error', message, { isRetryable: true })
}
