import { isRecord } from './is-record'

/** What analytics may see of any event: what was chosen and how it went; no address, amount, account or token. */
const FIT_FOR_ANALYTICS = new Set([
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

/** Leaves of an event's payload what is fit for analytics: an allow-list, since Mesh adds fields. */
export function redactEvent(payload: unknown): unknown {
  if (!isRecord(payload)) return undefined
  return Object.fromEntries(
    Object.entries(payload).filter(
      ([key, value]) => FIT_FOR_ANALYTICS.has(key) && ['string', 'boolean', 'number'].includes(typeof value),
    ),
  )
}
