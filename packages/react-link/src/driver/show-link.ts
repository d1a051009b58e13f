import type { LinkOptions } from '@meshconnect/web-link-sdk'
import { CLEARED } from '../core/client/cleared'
import { newId } from '../core/client/new-id'
import type { RunSessionInput } from '../core/client/run-session'
import { stripLogos } from '../core/connections/strip-logos'
import { toAccessTokens } from '../core/connections/to-access-tokens'
import type { LinkTokenResponse } from '../core/contract/link-token'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'
import type { LinkSummary } from '../core/session/session'
import { watchFrame } from './frame/watch-frame'
import { watchRemoval } from './frame/watch-removal'
import { guardMessages } from './messages/guard-messages'
import { isOnlyOurs } from './messages/is-only-ours'
import { readConnected } from './messages/read-connected'
import { readSummary } from './messages/read-summary'
import { readTransfer } from './messages/read-transfer'
import { tellEvents } from './messages/tell-events'
import type { LoadedSdk } from './sdk/loaded-sdk'
import { openSdk } from './sdk/open-sdk'
import { sdkUnsupported } from './sdk/sdk-unsupported'
import type { SessionSink } from './session-sink'
import { openShell } from './shell/open-shell'
import { checkLinkToken } from './token/check-link-token'
import { hasExpired } from './token/has-expired'

const DEFAULT_TITLE = 'Connect an account'

/** How long an embedded Link that was asked to close may take to say goodbye. */
const GOODBYE_MS = 3_000

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
  { options, request, session, store, signal }: RunSessionInput,
  [token, sdk]: [LinkTokenResponse, LoadedSdk],
  sink: SessionSink,
  undoAtEnd: (undo: () => void) => void,
): Promise<LinkEnding> {
  const { display, startedAt } = session
  const { origin, ...style } = checkLinkToken(token, {
    askedAt: startedAt,
    trustedLinkOrigins: options.trustedLinkOrigins ?? [],
  })
  const { linkToken, linkSessionId } = token

  return new Promise((resolve, reject) => {
    const end = (ending: LinkEnding = {}) => resolve(ending)
    const theme = options.theme ?? 'system'
    const shell = openShell(display, request.container, {
      title: request.dialogTitle ?? DEFAULT_TITLE,
      // What Link has already posted is still to be heard: an account may be in it.
      onCloseRequest: () => setTimeout(end),
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
      renderType: display === 'embedded' ? 'embedded' : 'overlay',
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
    const askToClose = openSdk({ sdk, options: sdkOptions, linkToken, frameId: shell.frameId, undoAtEnd })
    const { frame } = shell
    const framed = frame()
    if (!framed) throw sdkUnsupported()
    let hasLoaded = false

    const stopWatching = watchFrame({
      frame,
      origin,
      timeoutMs: options.loadTimeoutMs ?? 15_000,
      onBlank: reject,
    })
    undoAtEnd(stopWatching)

    // Who embeds Link takes it away with the element it was given; nobody is to touch our own dialog.
    const onRemoved = () => (display === 'embedded' ? end() : reject(removed()))
    undoAtEnd(watchRemoval(framed, onRemoved))

    const onAbort = () => {
      if (signal.reason === CLEARED || !frame()?.isConnected) return end()
      const isGraceful = display === 'embedded' && hasLoaded
      if (isGraceful) askToClose()
      const timer = setTimeout(end, isGraceful ? GOODBYE_MS : 0)
      undoAtEnd(() => clearTimeout(timer))
    }
    signal.addEventListener('abort', onAbort)
    undoAtEnd(() => signal.removeEventListener('abort', onAbort))

    undoAtEnd(
      guardMessages({
        listener: sdk.listener,
        origin,
        frame,
        onFailure: (cause) =>
          sink.onError(toMeshLinkError(cause, 'link_error', 'Link sent something unexpected.')),
        onMessage(type, payload) {
          if (type === 'loaded') {
            stopWatching()
            if (!hasLoaded) shell.showLink()
            hasLoaded = true
            sink.onLoaded()
          } else if (type === 'close' || type === 'done' || type === 'exit') {
            const summary = readSummary(payload)
            end({ summary, error: summary?.errorMessage ? said(summary.errorMessage) : undefined })
          } else if (isOnlyOurs(type, sdk.isLinkEventTypeKey)) {
            tellEvent(type, payload)
          }
        },
      }),
    )
  })

  /** What Link told the user when it could not go on. */
  function said(message: string): MeshLinkError {
    const code = hasExpired(token, startedAt) ? 'link_token_expired' : 'link_error'
    return new MeshLinkError(code, message, { isRetryable: true, requestId: sink.lastRequestId() })
  }
}

function malformed(what: 'account' | 'transfer'): MeshLinkError {
  return new MeshLinkError(
    'link_message_malformed',
    `Link reported a finished ${what} in a form that is not Mesh's, so it was not saved.`,
  )
}

function removed(): MeshLinkError {
  return new MeshLinkError(
    'link_frame_removed',
    'Something on this page took Link away before it was finished. Try again.',
    { isRetryable: true },
  )
}
