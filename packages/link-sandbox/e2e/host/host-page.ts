import type { TestWallets, TestWalletsOptions } from 'mesh-link-sandbox/test-wallet'

/** A call of the SDK to one of the app's callbacks, in order. */
export interface HostReport {
  callback: 'onEvent' | 'onIntegrationConnected' | 'onTransferFinished' | 'onExit'
  /** Of an event. */
  type?: string
  payload?: unknown
  error?: string
}

/** What opens Link in the host page: the SDK's own options, and the frame when it is the page's own. */
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

/** What a test can do with the host page. */
export interface HostPage {
  reports: HostReport[]
  /** The test wallets that were announced, once Link has been opened. */
  wallets: TestWallets
  open(opening: HostOpening): void
  /** `closeLinkRequested` of the SDK. */
  requestClose(): void
}

declare global {
  interface Window {
    hostPage: HostPage
    meshLinkShouldSkipPrewarm?: boolean
  }
}
