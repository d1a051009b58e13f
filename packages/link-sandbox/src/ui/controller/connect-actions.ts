import type { LinkApi } from '../api/link-api'
import type { FlowMachine } from './flow-machine'
import type { ConnectActions } from './link-controller'

/** What a person does on the way to a connected account. */
export function connectActions({ getState, dispatch, run }: FlowMachine, api: LinkApi): ConnectActions {
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
        ({ challengeKey }) => ({ type: 'challengeReceived', challengeKey }),
      )
    },
    enterCode(code) {
      const { screen } = getState()
      if (screen.name !== 'mfa') return
      run(
        'code',
        {},
        (signal) => api.enterCode({ challengeKey: screen.challengeKey, code }, signal),
        ({ accounts }) => ({ type: 'accountsReceived', accounts }),
      )
    },
    connect(accountIds) {
      const { screen } = getState()
      if (screen.name !== 'accounts') return
      run(
        'connect',
        {},
        () => api.connect({ challengeKey: screen.challengeKey, accountIds }),
        ({ connectionKey, accountName, payload }) => ({
          type: 'connected',
          connectionKey,
          accountName,
          payload,
        }),
      )
    },
  }
}
