import type { LinkIntegration, LinkReturnAccount } from '../../link/contract'
import type { WalletFamily } from '../../wallets/address'
import type { FaultsApi } from '../api/link-api'
import type { FlowEvent } from '../flow/flow-event'
import type { FlowState, Request } from '../flow/flow-state'

/** The actions that screens call. One per page and outside React, so that a second render starts nothing twice. */
export interface LinkController extends ConnectActions, TransferActions, WalletActions {
  getState(): FlowState
  subscribe(listener: () => void): () => void

  /** Opens the session. Later calls do nothing, since the one-time code works only once. */
  start(): void
  /** Retries after a temporary problem, or when the data of a screen could not be loaded. */
  retry(): void

  openLegal(): void
  acceptTerms(): void

  goBack(): void
  /** Handles the close button and the host's close request. Asks first if progress would be lost. */
  requestExit(): void
  dismissExit(): void
  leave(): void
  /** Ends the session after success. */
  finish(): void

  /** The calls of the sandbox panel. */
  faults: FaultsApi
}

export interface ConnectActions {
  chooseSavedAccount(account: LinkReturnAccount): void
  chooseOtherAccount(): void
  chooseIntegration(integration: LinkIntegration, userSearched: boolean): void
  logIn(username: string, password: string): void
  enterCode(code: string): void
  /** Sends a new login code. */
  resendCode(): void
  /** Opens the institution's window, or brings it to the front. Call it from a click, or the browser blocks the window. */
  openWindow(): void
  cancelWindow(): void
  connect(accountIds: string[]): void
}

export interface TransferActions {
  /** Chooses to send without an account: `manual` from any wallet, `buy` with a card. */
  chooseMethod(method: 'manual' | 'buy'): void
  /** The person has verified their identity at the institution. */
  confirmKyc(): void
  chooseAsset(symbol: string): void
  chooseNetwork(networkId: string): void
  /** @param amount in the asset */
  enterAmount(amount: number): void
  /** @param optionIds ids of the funding options, in the order of use */
  chooseFunding(optionIds: string[]): void
  confirmFunding(): void
  refreshPreview(): void
  acceptNetworkFee(): void
  /** @param code the one-time code of the transfer, if the institution requires one */
  execute(code?: string): void
  /** @param cardNumber one of the sandbox's test cards */
  pay(cardNumber: string): void
  explainFailure(): void
  tryTransferAgain(): void
  /** Loads the status of the transfer. Failures are ignored. */
  checkTransfer(): void
  /** Checks whether the manual transfer has arrived. Failures are ignored. */
  checkManual(): void
  /** Makes the manual transfer arrive, for tests. */
  arriveManual(): void
}

export interface WalletActions {
  chooseWalletFamily(family: WalletFamily): void
  chooseWalletAddress(address: string): void
  /** Asks the wallet to sign the message on the screen. */
  signWallet(): void
}

/** The state machine that the actions of the controller use. */
export interface FlowMachine {
  getState(): FlowState
  dispatch(event: FlowEvent): void
  /** Starts a call unless one is pending. The answer is ignored if the call was aborted meanwhile. */
  run<T>(
    request: Request,
    details: { withCode?: boolean; byPerson?: boolean },
    call: (signal: AbortSignal) => Promise<T>,
    onAnswer: (answer: T) => FlowEvent,
  ): void
}
