import type { LinkApi } from '../api/link-api'
import type { FlowMachine } from './flow-machine'
import type { ConnectActions } from './link-controller'
import type { LoginWindow } from './login-window'

/** What a person does on the way to a connected account. */
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

    /** What a state asks for by itself, without a click. */
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
