import type { SessionSink } from '../session-sink'
import { isRecord } from './is-record'
import { pageOfEvent } from './page-of-event'
import { readConnected } from './read-connected'
import { redactEvent } from './redact-event'
import { withoutSecrets } from './without-secrets'

/**
 * Tells the session of Link's events, with every token taken out first.
 * Never throws: the SDK would then leave out what comes after, an account handed over for one.
 */
export function tellEvents(sink: Pick<SessionSink, 'onEvent' | 'onPage' | 'onVerified' | 'onRequestFailed'>) {
  return (type: string, payload: unknown) => {
    const safe = type === 'integrationConnected' ? connectedAccounts(payload) : withoutSecrets(payload)
    const page = pageOfEvent(type)
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
