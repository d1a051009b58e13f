import { isRecord, readConnected, withoutSecrets } from './link-payloads'
import type { SessionSink } from './session-sink'

/**
 * Makes the function that passes Link's events to the session, without tokens. The function never throws: if it did, the
 * SDK would skip what comes next, which may be a connected account.
 */
export function createEventReporter(
  sink: Pick<SessionSink, 'onEvent' | 'onPage' | 'onVerified' | 'onRequestFailed'>,
) {
  return (type: string, payload: unknown) => {
    const safe = type === 'integrationConnected' ? connectedAccounts(payload) : withoutSecrets(payload)
    const page = PAGES.get(type)
    if (page) sink.onPage(page)
    if (type === 'verifyDonePage' || isVerifiedSignature(type, payload)) sink.onVerified()
    if (isRecord(safe) && typeof safe.requestId === 'string') sink.onRequestFailed(safe.requestId)
    sink.onEvent(type, safe, redactEvent(safe))
  }
}

function connectedAccounts(payload: unknown) {
  const connection = readConnected(payload, '')
  if (!connection) return undefined
  const { brokerType, brokerName, accounts } = connection
  return { brokerType, brokerName, accounts }
}

function isVerifiedSignature(type: string, payload: unknown): boolean {
  return type === 'walletMessageSigned' && isRecord(payload) && payload.isVerified === true
}

/** The page of Link that an event leads to, named as in Mesh's session summary. Other events do not change the page. */
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

/** What analytics may see of any event: choices and outcomes, but no address, amount, account or token. */
const ANALYTICS_FIELDS = new Set([
  'integrationType',
  'integrationName',
  'brokerType',
  'brokerName',
  'userSearched',
  'method',
  'symbol',
  'networkId',
  'networkName',
  'id',
  'name',
  'status',
  'reason',
  'errorType',
  'errorMessage',
  'requestId',
  'noAssetsType',
  'isVerified',
  'cryptocurrencyFundingOptionType',
  'page',
])

/** Reduces a payload to the fields for analytics. An allow-list, because Mesh adds fields. */
function redactEvent(payload: unknown): unknown {
  if (!isRecord(payload)) return undefined
  return Object.fromEntries(
    Object.entries(payload).filter(
      ([key, value]) => ANALYTICS_FIELDS.has(key) && ['string', 'boolean', 'number'].includes(typeof value),
    ),
  )
}

/** Messages that the SDK handles itself, besides the events that it passes on. */
const HANDLED_BY_SDK = new Set([
  'brokerageAccountAccessToken',
  'delayedAuthentication',
  'transferFinished',
  'loaded',
  'close',
  'done',
])

/**
 * Whether a message is an event that the SDK would drop, because Link is newer than the SDK (`registerTransferError`,
 * `withdrawalRequested`).
 *
 * @param isKnown the SDK's own check for the events it knows
 */
export function isUnknownToSdk(type: string, isKnown: (type: string) => boolean): boolean {
  // Messages of the wallet bridge (Comlink) are in capitals.
  return !HANDLED_BY_SDK.has(type) && !isKnown(type) && type !== type.toUpperCase()
}
