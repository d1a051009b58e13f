import { LinkApiError } from '../api/call'
import type { LinkApi } from '../api/link-api'
import type { FailureCode } from '../flow/flow-state'
import { type InstitutionWindow, type OpenWindow, windowAddress } from '../host/window'
import { t } from '../texts/texts'
import type { ConnectActions, FlowMachine } from './link-controller'

/** Actions for connecting an account. */
export function connectActions(
  { getState, dispatch, run }: FlowMachine,
  api: LinkApi,
  loginWindow: LoginWindow,
): ConnectActions & { followUp(): void } {
  return {
    chooseSavedAccount: (account) => dispatch({ type: 'savedAccountChosen', account }),
    chooseOtherAccount: () => dispatch({ type: 'otherAccountChosen' }),
    chooseIntegration: (integration, userSearched) =>
      dispatch({ type: 'integrationChosen', integration, userSearched }),
    logIn(username, password) {
      const { screen } = getState()
      if (screen.name !== 'login') return
      run(
        'login',
        {},
        (signal) => api.logIn({ integrationId: screen.integration.id, username, password }, signal),
        ({ challengeKey, ...next }) =>
          next.step === 'mfa'
            ? { type: 'challengeReceived', challengeKey }
            : { type: 'accountsReceived', challengeKey, accounts: next.accounts },
      )
    },
    enterCode(code) {
      const { screen } = getState()
      if (screen.name !== 'mfa') return
      run(
        'code',
        {},
        (signal) => api.enterCode({ challengeKey: screen.challengeKey, code }, signal),
        ({ accounts }) => ({ type: 'accountsReceived', challengeKey: screen.challengeKey, accounts }),
      )
    },
    resendCode() {
      const { screen } = getState()
      if (screen.name !== 'mfa') return
      run(
        'resend',
        {},
        (signal) => api.resendCode({ challengeKey: screen.challengeKey }, signal),
        () => ({ type: 'codeResent' }),
      )
    },
    openWindow: loginWindow.open,
    cancelWindow: () => dispatch({ type: 'windowCancelled' }),
    connect(accountIds) {
      const { screen } = getState()
      if (screen.name !== 'accounts') return
      run(
        'connect',
        {},
        () => api.connect({ challengeKey: screen.challengeKey, accountIds }),
        (answer) =>
          answer.step === 'delayed'
            ? { type: 'delayed', hours: answer.hours, payload: answer.payload }
            : {
                type: 'connected',
                connectionKey: answer.connectionKey,
                accountName: answer.accountName,
                payload: answer.payload,
              },
      )
    },

    /** Starts the call that the current screen needs, without a click. */
    followUp() {
      const { screen } = getState()
      if (screen.name !== 'oauth' || screen.authorization) return
      run(
        'oauth',
        {},
        (signal) => api.prepareWindow({ integrationId: screen.integration.id }, signal),
        (authorization) => ({ type: 'windowPrepared', authorization }),
      )
    },
  }
}

const POLL_MS = 750
/** Polling continues after these failures: the window may still be open. */
const RETRYABLE: ReadonlySet<FailureCode> = new Set(['unreachable', 'malformed', 'internal'])

/** The institution's login window. */
interface LoginWindow {
  /** Opens the window, or brings it to the front. */
  open(): void
  /** Closes the window once the page has left the login screen. */
  sync(): void
}

/**
 * Opens and watches the institution's window. The result is polled from the server, because the window and this page
 * cannot exchange messages when the host page is isolated by Cross-Origin-Opener-Policy.
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

  async function poll(challengeKey: string): Promise<void> {
    // Read before the call: a person who decides and closes at once must not count as a closed window.
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
          failure: { code: 'oauth_closed', message: t('oauth.closed', { integration: name }) },
        })
      }
    } catch (error) {
      if (!(error instanceof LinkApiError)) throw error
      if (isOver(challengeKey)) return
      if (!RETRYABLE.has(error.code)) dispatch({ type: 'windowFailed', failure: error.toFailure() })
    }
    if (!isOver(challengeKey)) timer = setTimeout(poll, POLL_MS, challengeKey)
  }

  function watch(challengeKey: string, popup: InstitutionWindow | null): void {
    const isWatched = watched?.challengeKey === challengeKey
    watched = { challengeKey, popup }
    dispatch({ type: 'windowOpened', isBlocked: popup === null })
    if (isWatched) return
    addEventListener('pagehide', stop)
    timer = setTimeout(poll, POLL_MS, challengeKey)
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
