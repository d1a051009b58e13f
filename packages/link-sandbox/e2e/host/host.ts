import { createLink, type Link, type LinkOptions } from '@meshconnect/web-link-sdk'
import { announceTestWallets } from 'mesh-link-sandbox/test-wallet'
import type { HostPage, HostReport } from './host-page'

const reports: HostReport[] = []
let link: Link | undefined

/** The host page: opens Link with the real SDK and records the SDK's callbacks. */
const hostPage: HostPage = {
  reports,
  wallets: {},
  open({ linkToken, frameId, wallets, ...options }) {
    // Browser extensions announce their wallets once per page.
    if (wallets && !hostPage.wallets.evm && !hostPage.wallets.solana) {
      hostPage.wallets = announceTestWallets(wallets)
    }
    link = createLink({
      ...(options as LinkOptions),
      // From 3.14 on, the SDK opens no other origins than Mesh's and these.
      ...{ trustedLinkOrigins: [new URL(atob(linkToken)).origin] },
      onEvent: (event) => reports.push({ callback: 'onEvent', ...event }),
      onIntegrationConnected: (payload) => reports.push({ callback: 'onIntegrationConnected', payload }),
      onTransferFinished: (payload) => reports.push({ callback: 'onTransferFinished', payload }),
      onExit: (error, payload) => reports.push({ callback: 'onExit', error, payload }),
    })
    link.openLink(linkToken, frameId)
  },
  requestClose: () => link?.closeLinkRequested(),
}
window.hostPage = hostPage
