import { createLink, type Link, type LinkOptions } from '@meshconnect/web-link-sdk'
import { announceTestWallets } from 'mesh-link-sandbox/test-wallet'
import type { HostPage, HostReport } from './host-page'

const reports: HostReport[] = []
let link: Link | undefined

/** The page that a test drives: the real SDK, and a record of everything it calls back. */
const hostPage: HostPage = {
  reports,
  wallets: {},
  open({ linkToken, frameId, wallets, ...options }) {
    // As browser extensions do: once a page.
    if (wallets && !hostPage.wallets.evm && !hostPage.wallets.solana) {
      hostPage.wallets = announceTestWallets(wallets)
    }
    link = createLink({
      ...(options as LinkOptions),
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
