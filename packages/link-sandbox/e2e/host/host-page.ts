import type { TestWallets, TestWalletsOptions } from 'mesh-link-sandbox/test-wallet'

/** A call of the SDK to one of the app's callbacks. */
export interface HostReport {
  callback: 'onEvent' | 'onIntegrationConnected' | 'onTransferFinished' | 'onExit'
  /** The event's type, for `onEvent`. */
  type?: string
  payload?: unknown
  error?: string
}

/** Options that open Link: the SDK's own options, and for an embedded Link the id of the frame. */
export interface HostOpening {
  linkToken: string
  frameId?: string
  accessTokens?: unknown[]
  language?: string
  displayFiatCurrency?: string
  theme?: 'light' | 'dark' | 'system'
  renderType?: 'overlay' | 'embedded'
  /** Test wallets to announce in the page before Link opens. */
  wallets?: TestWalletsOptions
}

/** The functions of the host page for tests. */
export interface HostPage {
  reports: HostReport[]
  /** The announced test wallets. Empty until Link has been opened. */
  wallets: TestWallets
  open(opening: HostOpening): void
  /** Calls the SDK's `closeLinkRequested`. */
  requestClose(): void
}

declare global {
  interface Window {
    hostPage: HostPage
    meshLinkShouldSkipPrewarm?: boolean
  }
}
