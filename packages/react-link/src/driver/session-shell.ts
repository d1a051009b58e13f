import type { MeshLinkError } from '../core/errors/mesh-link-error'
import type { RunSessionInput } from './run-session-input'
import { isClosedOnBack } from './shell/close-on-back'
import { focusedElement } from './shell/focus'
import { createLook, type Look } from './shell/look'
import { openShell } from './shell/open-shell'
import type { Shell, ShellOptions } from './shell/shell'

/** Registers a cleanup for the end of the session, however it ends. */
export type OnTeardown = (cleanup: () => void) => void

/** The shell of one session, which may be on the screen before there is anything to show in it. */
export interface SessionShell {
  /** Aborted by the app, and when the user leaves before Link is shown. */
  signal: AbortSignal
  renderType: 'embedded' | 'overlay'
  /** The one that Link is told. */
  theme: Look['theme']
  /** Gives the shell, and opens it if it is not open yet. From now on, `onLeave` is called when the user leaves. */
  take(onLeave: () => void): Shell
  /** Shows why Link can't be shown. Resolves with whether the user wants to try again: not where the shell can't show it. */
  askToRetry(error: MeshLinkError): Promise<boolean>
}

/**
 * Opens our dialog at once, so that the user sees that the click has worked, and can leave again. The page's own frame shows
 * that by itself, and the SDK's overlay comes with the SDK.
 */
export function openSessionShell(
  input: RunSessionInput,
  opener: Element,
  onTeardown: OnTeardown,
): SessionShell {
  const { session, request, signal } = input
  const renderType = renderTypeOf(input)
  const stop = new AbortController()
  const abort = () => stop.abort(signal.reason)
  signal.addEventListener('abort', abort)
  onTeardown(() => signal.removeEventListener('abort', abort))
  if (signal.aborted) abort()

  const appearances = [input.options.appearance, request.context?.appearance, request.appearance]
  const look = createLook(request.container ?? opener, appearances)
  const leaveEarly = () => stop.abort()
  let leave = leaveEarly
  const open = () => {
    const shell = openShell(session.display, request.container, {
      ...shellOptions(input, renderType, opener),
      dress: (element) => onTeardown(look.dress(element)),
      onCloseRequest: () => leave(),
    })
    onTeardown(shell.close)
    return shell
  }
  let shell = session.display === 'dialog' && !signal.aborted ? open() : undefined
  return {
    signal: stop.signal,
    renderType,
    theme: look.theme,
    take(onLeave) {
      leave = onLeave
      shell ??= open()
      return shell
    },
    async askToRetry(error) {
      const isRetried = await new Promise<boolean>((resolve) => {
        leave = () => resolve(false)
        stop.signal.addEventListener('abort', leave)
        const onRetry = error.isRetryable ? () => resolve(true) : undefined
        if (stop.signal.aborted || !shell?.showProblem?.(error, onRetry)) return leave()
        error.wasShown = true
      })
      leave = leaveEarly
      return isRetried
    },
  }
}

/** From this width on, Link needs no header of its own. On a phone, Mesh's page turned white without one (measured by an integrator at 375 px). */
const WIDE = '(min-width: 1024px)'

/** Whether Link leaves its header to us. */
function renderTypeOf({ options, request, session }: RunSessionInput): SessionShell['renderType'] {
  // The SDK's overlay has no bar of ours.
  if (session.display === 'sdk-overlay') return 'overlay'
  return request.renderType ?? options.renderType ?? (matchMedia(WIDE).matches ? 'embedded' : 'overlay')
}

function shellOptions(
  { options, request, session, store }: RunSessionInput,
  renderType: SessionShell['renderType'],
  opener: Element,
): Omit<ShellOptions, 'onCloseRequest' | 'dress'> {
  return {
    // An embedded Link opens by itself: a button that has the focus then says something else.
    title:
      request.dialogTitle ?? ((session.display !== 'embedded' && labelOf(opener)) || 'Connect an account'),
    opener,
    frameAttributes: options.frameAttributes,
    closeOnBack: isClosedOnBack(request.closeOnBack ?? options.closeOnBack),
    pageOverlays: request.pageOverlays ?? options.pageOverlays,
    closeButton: request.closeButton ?? options.closeButton ?? (renderType === 'embedded' ? 'bar' : 'focus'),
    isExitGuarded() {
      const { confirmExit = options.confirmExit ?? false } = request
      const { session } = store.getState()
      // An embedded Link asks by itself. Once a transfer is submitted, the user loses nothing by leaving.
      return (
        renderType === 'overlay' &&
        confirmExit &&
        !('transfers' in session && session.transfers.some(({ status }) => status === 'submitted'))
      )
    },
  }
}

/** The element from which Link is opened. */
export function openerOf({ opener }: RunSessionInput['request']): Element {
  return focusedElement(opener?.current ?? undefined)
}

/** The words of the button that opened Link. */
function labelOf(opener: Element): string {
  const words = opener.closest('button, [role="button"], a')
  return (words?.getAttribute('aria-label') ?? words?.textContent ?? '').trim()
}
