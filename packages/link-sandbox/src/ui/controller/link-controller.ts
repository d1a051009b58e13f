import type { LinkIntegration, LinkReturnAccount } from '../../link/contract'
import type { WalletFamily } from '../../wallets/address'
import type { FaultsApi } from '../api/link-api'
import type { FlowEvent } from '../flow/flow-event'
import type { FlowState, Request } from '../flow/flow-state'

/** What screens call. One per page, outside React: rendering twice starts nothing twice. */
export interface LinkController extends ConnectActions, TransferActions, WalletActions {
  getState(): FlowState
  subscribe(listener: () => void): () => void

  /** Opens the session. The one-time code is used once, however often this is called. */
  start(): void
  /** After a problem that may pass, or on a screen whose data did not arrive. */
  retry(): void

  openLegal(): void
  acceptTerms(): void

  goBack(): void
  /** The close button, or the host's wish. Asks first when something would be lost. */
  requestExit(): void
  dismissExit(): void
  confirmExit(): void
  /** The goal is reached. */
  finish(): void

  /** The sandbox's own panel. */
  faults: FaultsApi
}

export interface ConnectActions {
  chooseSavedAccount(account: LinkReturnAccount): void
  chooseOtherAccount(): void
  chooseIntegration(integration: LinkIntegration, userSearched: boolean): void
  logIn(username: string, password: string): void
  enterCode(code: string): void
  /** Asks for another code of the login. */
  resendCode(): void
  /** Opens the institution's window, or brings it to the front. Only a click may. */
  openWindow(): void
  cancelWindow(): void
  connect(accountIds: string[]): void
}

export interface TransferActions {
  /** Instead of an account: any wallet, by address, or a card. */
  chooseMethod(method: 'manual' | 'buy'): void
  /** The institution knows the person now. */
  confirmKyc(): void
  chooseAsset(symbol: string): void
  chooseNetwork(networkId: string): void
  /** @param amount in the asset */
  enterAmount(amount: number): void
  /** @param optionIds in the order in which they are to be used */
  chooseFunding(optionIds: string[]): void
  confirmFunding(): void
  refreshPreview(): void
  acceptNetworkFee(): void
  /** @param code the transfer's code, once it was asked for */
  execute(code?: string): void
  /** @param cardNumber one of the sandbox's test cards */
  pay(cardNumber: string): void
  explainFailure(): void
  tryTransferAgain(): void
  /** Asks how the transfer goes; quiet when there is no answer. */
  checkTransfer(): void
  /** Asks whether something has arrived at the address; quiet when there is no answer. */
  checkManual(): void
  /** A tester's word: it has arrived. */
  arriveManual(): void
}

export interface WalletActions {
  chooseWalletFamily(family: WalletFamily): void
  chooseWalletAddress(address: string): void
  /** Asks the wallet for the signature that the screen shows. */
  signWallet(): void
}

/** What the actions of the controller work with. */
export interface FlowMachine {
  getState(): FlowState
  dispatch(event: FlowEvent): void
  /** One call at a time: its answer counts only while it is the one that runs. */
  run<T>(
    request: Request,
    details: { withCode?: boolean; byPerson?: boolean },
    call: (signal: AbortSignal) => Promise<T>,
    onAnswer: (answer: T) => FlowEvent,
  ): void
}
