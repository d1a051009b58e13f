// The words of our components, in English: texts, and functions where a name or a number belongs in them. In groups, so that an
// app has only the words of the components that it uses.

export const problemWords = {
  tryAgain: 'Try again',
}

export const amountWords = {
  /** Read by screen readers in place of a dash. */
  amountUnknown: 'Amount not known yet',
}

export const addressWords = {
  copyAddress: 'Copy address',
  addressCopied: 'Address copied',
  addressNotCopied: 'The address could not be copied',
}

export const frameWords = {
  loading: 'Loading',
  finishing: 'Finishing…',
  openAgain: 'Open again',
}

export const accountWords = {
  accounts: 'Connected accounts',
  accountsEmpty: 'No accounts connected yet.',
  accountsFailed: 'Your accounts could not be loaded. Try again.',
  accountsLoading: 'Loading accounts',
  assets: (count: number) => `${count} ${count === 1 ? 'asset' : 'assets'}`,
  balanceLoading: 'Loading balance',
  balanceUnavailable: 'Balance unavailable',
  disconnect: 'Disconnect',
  disconnectName: (name: string) => `Disconnect ${name}`,
  disconnecting: 'Disconnecting…',
  disconnectingName: (name: string) => `Disconnecting ${name}…`,
  disconnectQuestion: (name: string) => `Disconnect ${name}?`,
  disconnectWarning: 'To use it here again, you will have to log in again.',
  confirmDisconnect: 'Yes, disconnect',
  confirmDisconnectName: (name: string) => `Yes, disconnect ${name}`,
  keep: 'Keep',
  keepName: (name: string) => `Keep ${name}`,
  isDisconnected: (name: string) => `${name} is disconnected.`,
  notDisconnected: (name: string) => `${name} could not be disconnected. Try again.`,
}

/** What a connection means for the user. */
export const stateWords = {
  connected: 'Connected',
  loginExpired: 'Login expired',
  accessPending: 'Access follows within about a day',
  readOnly: 'Read only',
  needsLogin: 'Transfers need a login',
}

export const pickerWords = {
  chooseAccount: 'Choose an account',
  choicesLoading: 'Loading accounts',
  anotherAccount: 'Another account',
  anotherAccountHint: 'Choose it in the next step',
  noLoginNeeded: 'No login needed',
  asksForLogin: 'Asks for a login',
  confirmInWallet: 'Confirm in your wallet',
}

export const statusWords = {
  transferUnconfirmed: 'Not confirmed yet',
  transferPending: 'On its way',
  transferSucceeded: 'Arrived',
  transferFailed: 'Failed',
  refundPending: 'Refund on its way',
  refundSucceeded: 'Refunded',
  stepSent: 'Sent',
  stepConfirming: 'Confirming',
  stepArrived: 'Arrived',
  stepFailed: 'Failed',
  stepRefunding: 'On its way back',
  stepRefunded: 'Refunded',
}

export const transferWords = {
  transferFrom: (name: string) => `From ${name}`,
  transfer: 'Transfer',
  to: 'To',
  backTo: 'Back to',
  onNetwork: (network: string) => `on ${network}`,
  fee: 'Fee',
  viewTransaction: 'View transaction',
  opensNewTab: 'opens in a new tab',
}

export const transfersWords = {
  transfers: 'Transfers',
  transfersLoading: 'Loading transfers',
  transfersEmpty: 'No transfers yet.',
  transfersFailed: 'Your transfers could not be loaded. Try again.',
  hasArrived: (what: string) => `Your transfer of ${what} has arrived.`,
  hasFailed: (what: string) => `Your transfer of ${what} has failed.`,
  wasRefunded: (what: string) => `Your transfer of ${what} was refunded.`,
  anUnknownAmount: 'an unknown amount',
}

export const saveWords = {
  accountNotSaved: 'Your new account is not saved.',
  transferNotSaved: 'Your transfer is not recorded.',
  accountNotSavedYet: 'Your new account is not saved yet. We are trying again. Please keep this page open.',
  transferNotSavedYet: 'Your transfer is not recorded yet. We are trying again. Please keep this page open.',
  allSaved: 'Everything is saved now.',
  tryNow: 'Try now',
}

export const resultWords = {
  resultSubmitted: (amount: string | undefined) =>
    `Your transfer${amount ? ` of ${amount}` : ''} is on its way. The network still has to confirm it.`,
  resultTransferFailed: 'Your transfer did not go through. You can try again.',
  resultDeclined: 'Your transfer was declined, and no money was sent.',
  resultVerified: 'Your account is verified.',
  resultConnected: (names: string, count: number) => `${names} ${count === 1 ? 'is' : 'are'} connected.`,
  resultConnectedLater: (names: string, count: number) =>
    `${names} ${count === 1 ? 'is' : 'are'} connected. Access follows within about a day.`,
  resultNotSaved: 'Your account is connected, but it could not be saved. Connect it again.',
  resultCancelled: 'Closed. Nothing was changed.',
}

/** All words of our components, in one object: a text, or a function that makes one, for each key. */
export type MeshMessages = typeof problemWords &
  typeof amountWords &
  typeof addressWords &
  typeof frameWords &
  typeof accountWords &
  typeof stateWords &
  typeof pickerWords &
  typeof statusWords &
  typeof transferWords &
  typeof transfersWords &
  typeof saveWords &
  typeof resultWords
