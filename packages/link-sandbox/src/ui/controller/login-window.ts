import type { LinkApi } from '../api/link-api'
import { LinkApiError } from '../api/link-api-error'
import type { FailureCode } from '../flow/failure'
import type { InstitutionWindow, OpenWindow } from '../host/institution-window'
import { texts } from '../texts/texts'
import type { FlowMachine } from './flow-machine'
import { windowAddress } from './window-address'

const INTERVAL_MS = 750
/** Worth asking again: the window may still be open. */
const PASSING: ReadonlySet<FailureCode> = new Set(['unreachable', 'malformed', 'internal'])

/** The institution's window beside this page. */
export interface LoginWindow {
  /** Opens it, or brings it to the front. */
  open(): void
  /** Closes it once the page has moved on. */
  sync(): void
}

/**
 * What the window led to comes by way of the server, since a host page that isolates itself (Cross-Origin-Opener-Policy)
 * leaves the two without a way to speak to each other.
 */
export function createLoginWindow(
  { getState, dispatch }: FlowMachine,
  api: LinkApi,
  openWindow: OpenWindow,
): LoginWindow {
  let watched: { challengeKey: string; popup: InstitutionWindow | null } | undefined
  let isOpening = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function current() {
    const { screen } = getState()
    return screen.name === 'oauth' && screen.authorization ? screen : undefined
  }

  function isOver(challengeKey: string): boolean {
    return watched?.challengeKey !== challengeKey || current()?.authorization?.challengeKey !== challengeKey
  }

  function stop(): void {
    clearTimeout(timer)
    removeEventListener('pagehide', stop)
    watched?.popup?.close()
    watched = undefined
  }

  async function ask(challengeKey: string): Promise<void> {
    // Seen before the answer: one who decides and closes at once has decided.
    const isClosed = watched?.popup?.closed === true
    try {
      const result = await api.windowResult({ challengeKey })
      if (isOver(challengeKey)) return
      if (result.step === 'accounts') {
        dispatch({ type: 'accountsReceived', challengeKey, accounts: result.accounts })
      } else if (isClosed) {
        const name = current()?.integration.name ?? ''
        dispatch({
          type: 'windowFailed',
          failure: { code: 'oauth_closed', message: texts.oauth.closed(name) },
        })
      }
    } catch (error) {
      if (!(error instanceof LinkApiError)) throw error
      if (isOver(challengeKey)) return
      if (!PASSING.has(error.code)) dispatch({ type: 'windowFailed', failure: error.toFailure() })
    }
    if (!isOver(challengeKey)) timer = setTimeout(ask, INTERVAL_MS, challengeKey)
  }

  function watch(challengeKey: string, popup: InstitutionWindow | null): void {
    const isWatched = watched?.challengeKey === challengeKey
    watched = { challengeKey, popup }
    dispatch({ type: 'windowOpened', isBlocked: popup === null })
    if (isWatched) return
    addEventListener('pagehide', stop)
    timer = setTimeout(ask, INTERVAL_MS, challengeKey)
  }

  return {
    open() {
      const screen = current()
      if (!screen?.authorization || isOpening) return
      const { challengeKey, url } = screen.authorization
      const opened = openWindow(windowAddress(url), screen.integration)
      if (!(opened instanceof Promise)) return watch(challengeKey, opened)
      isOpening = true
      opened
        .then((popup) => {
          if (current()?.authorization?.challengeKey === challengeKey) watch(challengeKey, popup)
        })
        .finally(() => {
          isOpening = false
        })
    },
    sync() {
      if (watched && isOver(watched.challengeKey)) stop()
    },
  }
}
