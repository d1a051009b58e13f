import type { RunSessionInput } from './run-session-input'
import { themeOf } from './sdk/sdk-options'
import { openShell } from './shell/open-shell'
import type { Shell, ShellOptions } from './shell/shell'

/** Registers a cleanup for the end of the session, however it ends. */
export type OnTeardown = (cleanup: () => void) => void

/** The shell of one session, which may be on the screen before there is anything to show in it. */
export interface SessionShell {
  /** Aborted by the app, and when the user leaves before Link is shown. */
  signal: AbortSignal
  /** Gives the shell, and opens it if it is not open yet. From now on, `onLeave` is called when the user leaves. */
  take(onLeave: () => void): Shell
}

/**
 * Opens our dialog at once, so that the user sees that the click has worked, and can leave again. The page's own frame shows
 * that by itself, and the SDK's overlay comes with the SDK.
 */
export function openSessionShell(input: RunSessionInput, onTeardown: OnTeardown): SessionShell {
  const { session, request, signal } = input
  const stop = new AbortController()
  const abort = () => stop.abort(signal.reason)
  signal.addEventListener('abort', abort)
  onTeardown(() => signal.removeEventListener('abort', abort))
  if (signal.aborted) abort()

  let leave = () => stop.abort()
  const open = () => {
    const shell = openShell(session.display, request.container, {
      ...shellOptions(input),
      onCloseRequest: () => leave(),
    })
    onTeardown(shell.close)
    return shell
  }
  const early = session.display === 'dialog' && !signal.aborted ? open() : undefined
  return {
    signal: stop.signal,
    take(onLeave) {
      leave = onLeave
      return early ?? open()
    },
  }
}

function shellOptions({ options, request, store }: RunSessionInput): Omit<ShellOptions, 'onCloseRequest'> {
  return {
    title: request.dialogTitle ?? 'Connect an account',
    theme: themeOf({ options, request }),
    frameAttributes: options.frameAttributes,
    isExitGuarded() {
      const { confirmExit = options.confirmExit ?? false } = request
      const { session } = store.getState()
      // Once a transfer is submitted, the user loses nothing by leaving.
      return (
        confirmExit &&
        !('transfers' in session && session.transfers.some(({ status }) => status === 'submitted'))
      )
    },
  }
}
