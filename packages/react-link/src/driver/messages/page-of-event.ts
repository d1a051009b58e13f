/** Which page of Link an event tells of, in the names of Mesh's session summary. */
const PAGES = new Map(
  Object.entries({
    pageLoaded: 'startPage',
    legalTermsViewed: 'termsAndConditionPage',
    integrationSelected: 'integrationLoginPage',
    integrationMfaRequired: 'integrationMfaPage',
    integrationAccountSelectionRequired: 'integrationAccountSelectPage',
    integrationConnected: 'integrationConnectedPage',
    transferStarted: 'transferHoldingSelectionPage',
    transferAssetSelected: 'transferNetworkSelectionPage',
    transferNetworkSelected: 'transferAmountSelectionPage',
    transferPreviewed: 'transferPreviewPage',
    transferKycRequired: 'transferKycPage',
    fundingOptionsViewed: 'transferFundingPage',
    transferMfaRequired: 'transferMfaPage',
    transferExecuted: 'transferExecutedPage',
    verifyDonePage: 'verifyDonePage',
  }),
)

/** The page that `type` leads to; `undefined` for events that leave the user where they are. */
export function pageOfEvent(type: string): string | undefined {
  return PAGES.get(type)
}
