import type { ScreenName } from './screen'

/** Mesh's names for the pages, as a host reads them in the summary of a session. */
export const pageName: Record<ScreenName, string> = {
  loading: 'startPage',
  terms: 'startPage',
  legal: 'termsAndConditionPage',
  source: 'integrationsCatalogPage',
  catalog: 'integrationsCatalogPage',
  login: 'integrationLoginPage',
  oauth: 'integrationLoginPage',
  mfa: 'integrationMfaPage',
  accounts: 'integrationAccountSelectPage',
  connected: 'integrationConnectedPage',
  delayed: 'integrationConnectedPage',
  assets: 'transferHoldingSelectionPage',
  'no-assets': 'transferHoldingSelectionPage',
  network: 'transferNetworkSelectionPage',
  amount: 'transferAmountSelectionPage',
  preview: 'transferPreviewPage',
  'transfer-code': 'transferMfaPage',
  executed: 'transferExecutedPage',
  problem: 'errorPage',
  ended: 'startPage',
}
