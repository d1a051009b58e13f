import type { LinkTokenResponse } from '../core/contract'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'
import type { LinkEnding } from '../core/session/to-result'
import { checkLinkToken, hasExpired } from './check-link-token'
import { watchForBlankFrame, watchForRemoval } from './frame/watch-frame'
import { watchForReload } from './frame/watch-reload'
import { createAsk, endOnAbort } from './leaving'
import { guardMessages } from './messages/guard-messages'
import { createEventReporter, isUnknownToSdk } from './messages/link-events'
import { readSummary } from './messages/link-payloads'
import type { SessionSink } from './messages/session-sink'
import { watchSavedAccounts } from './rejected-accounts'
import type { RunSessionInput } from './run-session-input'
import { type LoadedSdk, sdkUnsupported } from './sdk/capture-listener'
import { openSdk } from './sdk/open-sdk'
import { sdkOptions } from './sdk/sdk-options'
import type { OnTeardown, SessionShell } from './session-shell'

/** A frame that is still blank after this time counts as failed. */
const DEFAULT_LOAD_TIMEOUT_MS = 15_000

/** What Link is shown with. */
export interface LinkParts {
  token: LinkTokenResponse
  /** When the token was asked for, epoch milliseconds. */
  askedAt: number
  sdk: LoadedSdk
}

/**
 * Shows Link by the Web SDK until the session ends.
 *
 * @throws MeshLinkError when Link could not be shown
 */
export async function showLink(
  input: RunSessionInput,
  { token, askedAt, sdk, shell: { take, renderType, theme } }: LinkParts & { shell: SessionShell },
  sink: SessionSink,
  onTeardown: OnTeardown,
): Promise<LinkEnding> {
  const { options, request, session, signal } = input
  const { origin, ...style } = checkLinkToken(token, askedAt, options)
  const isEmbedded = session.display === 'embedded'

  return new Promise((resolve, reject) => {
    const savedAccounts = watchSavedAccounts(token, askedAt, signal)
    const end = (ending: LinkEnding = {}) => resolve(savedAccounts.explain(ending, sink.lastRequestId()))

    // 1. Let the SDK open Link in the frame of our shell.
    let hasLoaded = false
    // Later, so that what Link has posted until now is still handled: it may be a connected account.
    const leave = () => void setTimeout(end)
    let askToClose: () => void = leave
    const canAsk = () => renderType === 'embedded' && hasLoaded
    const shell = take(() => (canAsk() ? askToClose() : leave()))
    shell.setLook?.({ ...style, title: request.dialogTitle ? undefined : token.title })
    const frameId = shell.addFrame()
    // The SDK would complain on the console, and not fail.
    if (shell.frame()?.isConnected === false) throw frameRemoved()
    const report = createEventReporter(sink)
    const reportEvent = (type: string, payload: unknown) => {
      savedAccounts.onEvent(type)
      report(type, payload)
    }
    const linkOptions = sdkOptions(input, token, { renderType, theme }, sink, reportEvent)
    sink.onFrameRequested(token.data)
    const ours = shell.frame()
    // A call that this Link has made, and nobody answers.
    onTeardown(() => shell.yieldToPage?.(false))
    const requestClose = openSdk({
      sdk,
      options: linkOptions,
      linkToken: token.linkToken,
      origin,
      frameId,
      wallet: ours && shell.yieldToPage ? { frame: ours, onWaiting: shell.yieldToPage } : undefined,
      onTeardown,
    })
    const frame = shell.frame()
    if (!frame) throw sdkUnsupported()

    // 2. Watch the frame until it has loaded, and for its removal.
    const stopWatching = watchForBlankFrame({
      frame: shell.frame,
      origin,
      timeoutMs: options.loadTimeoutMs ?? DEFAULT_LOAD_TIMEOUT_MS,
      onBlank: reject,
    })
    onTeardown(stopWatching)
    const reload = watchForReload(frame, reject)
    onTeardown(reload.stop)
    // The app may remove an embedded Link together with its element; nothing should remove our own dialog.
    onTeardown(watchForRemoval(frame, () => (isEmbedded ? end() : reject(frameRemoved()))))

    // 3. End when the app closes the session, or the user does.
    endOnAbort(signal, shell, () => isEmbedded && canAsk() && requestClose, end, onTeardown)
    askToClose = createAsk(shell, requestClose, leave, onTeardown)

    // 4. Handle what Link says.
    onTeardown(
      guardMessages({
        listener: sdk.listener,
        origin,
        frame: shell.frame,
        onFailure: (cause) =>
          sink.onError(toMeshLinkError(cause, 'link_error', 'Link sent something unexpected.')),
        onMessage(type, payload) {
          reload.onMessage(type)
          // The user has gone on in Link.
          shell.withdrawOffer?.()
          if (type === 'loaded') {
            stopWatching()
            if (!hasLoaded) shell.showLink()
            hasLoaded = true
            sink.onLoaded()
          } else if (type === 'close' || type === 'done' || type === 'exit') {
            end(readEnding(payload, hasExpired(token, askedAt), sink.lastRequestId()))
          } else if (isUnknownToSdk(type, sdk.isLinkEventTypeKey)) {
            reportEvent(type, payload)
          }
        },
      }),
    )
  })
}

/** Reads Link's last message: its summary, and its error where Link could not continue. */
function readEnding(payload: unknown, isExpired: boolean, requestId: string | undefined): LinkEnding {
  const summary = readSummary(payload)
  const message = summary?.errorMessage
  const code = isExpired ? 'link_token_expired' : 'link_error'
  return {
    summary,
    error: message ? new MeshLinkError(code, message, { isRetryable: true, requestId }) : undefined,
  }
}

function frameRemoved(): MeshLinkError {
  return new MeshLinkError(
    'link_frame_removed',
    'Something on this page removed Link before it was finished. Try again.',
    { isRetryable: true },
  )
}
