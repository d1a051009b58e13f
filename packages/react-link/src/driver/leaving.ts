import { CLEARED } from '../core/client/session-code'
import type { OnTeardown } from './session-shell'
import type { Shell } from './shell/shell'

/** How long a Link that was asked may take to close itself. */
const CLOSE_TIMEOUT_MS = 3_000

/**
 * Makes the function that asks Link to close. Link asks its own question, and gives no receipt: when it is still there after a
 * while, the user is offered to close it without.
 *
 * @param leave ends the session
 */
export function createAsk(
  shell: Shell,
  requestClose: () => void,
  leave: () => void,
  onTeardown: OnTeardown,
): () => void {
  let offer: ReturnType<typeof setTimeout> | undefined
  onTeardown(() => clearTimeout(offer))
  return () => {
    clearTimeout(offer)
    requestClose()
    offer = setTimeout(() => shell.offerToClose?.(leave), CLOSE_TIMEOUT_MS)
  }
}

/**
 * Ends the session when the app closes it.
 *
 * @param getRequestClose returns the function that asks Link to close, or `false` if Link cannot be asked
 */
export function endOnAbort(
  signal: AbortSignal,
  shell: Shell,
  getRequestClose: () => (() => void) | false,
  end: () => void,
  onTeardown: OnTeardown,
): void {
  const onAbort = () => {
    if (signal.reason === CLEARED || !shell.frame()?.isConnected) return end()
    const requestClose = getRequestClose()
    if (requestClose) requestClose()
    const timer = setTimeout(end, requestClose ? CLOSE_TIMEOUT_MS : 0)
    onTeardown(() => clearTimeout(timer))
  }
  signal.addEventListener('abort', onAbort)
  onTeardown(() => signal.removeEventListener('abort', onAbort))
}
