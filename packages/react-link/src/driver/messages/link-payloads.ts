import type { LinkConnectedPayload, LinkTransferReport } from '../../core/contract'
import type { LinkSummary, SessionConnection, SessionTransfer } from '../../core/session/session'

/**
 * Checks what Link says it connected.
 *
 * @param value the argument of the SDK's `onIntegrationConnected`
 * @returns the connection without secrets, or `undefined` when the value is malformed and must not be saved
 */
export function readConnected(value: unknown, saveId: string): SessionConnection | undefined {
  if (!isRecord(value)) return undefined
  const { accessToken, delayedAuth } = value as Partial<LinkConnectedPayload>
  const part = accessToken ?? delayedAuth
  if (!isRecord(part) || !isNonEmptyString(part.brokerType) || typeof part.brokerName !== 'string')
    return undefined
  if (delayedAuth && !accessToken && !isNonEmptyString(delayedAuth.refreshToken)) return undefined

  const accounts: SessionConnection['accounts'] = []
  if (accessToken) {
    if (!Array.isArray(accessToken.accountTokens) || accessToken.accountTokens.length === 0) return undefined
    for (const item of accessToken.accountTokens as unknown[]) {
      if (!isRecord(item) || !isNonEmptyString(item.accessToken) || !isRecord(item.account)) return undefined
      const { accountId, accountName } = item.account
      if (!isNonEmptyString(accountId)) return undefined
      accounts.push({ id: accountId, name: typeof accountName === 'string' ? accountName : '' })
    }
  }
  // What is not valid JSON can't be sent: a payload with a cycle or a bigint.
  if (!isSerializable(part)) return undefined
  const { brokerType, brokerName } = part as { brokerType: string; brokerName: string }
  return { saveId, brokerType, brokerName, accounts, saveStatus: 'saving', connectionIds: [] }
}

/** Removes the base64 logo: the logo alone can exceed the size limit of `keepalive` requests. */
export function stripLogos(payload: LinkConnectedPayload): LinkConnectedPayload {
  const { accessToken, delayedAuth } = payload
  return {
    ...(accessToken && { accessToken: withoutLogo(accessToken) }),
    ...(delayedAuth && { delayedAuth: withoutLogo(delayedAuth) }),
  }
}

function withoutLogo<T extends { brokerBrandInfo?: object }>(part: T): T {
  const { brokerLogo: _, ...brokerBrandInfo } = { brokerLogo: undefined, ...part.brokerBrandInfo }
  return { ...part, brokerBrandInfo }
}

/** A checked transfer: the report for the backend, and what the page may see. */
export interface ReadTransfer {
  report: LinkTransferReport
  transfer: SessionTransfer
}

const TEXTS = [
  'transferId',
  'txId',
  'txHash',
  'symbol',
  'networkId',
  'networkName',
  'fromAddress',
  'toAddress',
  'errorMessage',
] as const
const NUMBERS = ['amount', 'amountInFiat'] as const

/** The SDK's types have `success` only; Mesh's documentation and its native SDKs have more. */
const FAILED = new Set(['error', 'failed'])

/**
 * Checks what Link says about a finished transfer. Fields of the wrong type are left out, and so is Link's
 * `clientTransactionId`: the backend made it and accepts it from nobody else.
 *
 * @param value the argument of the SDK's `onTransferFinished`
 * @returns `undefined` when the value has no status and must not be reported
 */
export function readTransfer(value: unknown, saveId: string): ReadTransfer | undefined {
  if (!isRecord(value) || !isNonEmptyString(value.status)) return undefined
  const report: LinkTransferReport & { status: string } = { status: value.status }
  for (const key of TEXTS) {
    const text = value[key]
    if (typeof text === 'string') report[key] = text
  }
  const numbers: Partial<Record<(typeof NUMBERS)[number], number>> = {}
  for (const key of NUMBERS) {
    const number = value[key]
    if (typeof number === 'number' && Number.isFinite(number)) numbers[key] = number
  }
  const { symbol, networkId, networkName, txHash } = report
  return {
    report: { ...report, ...numbers },
    transfer: {
      saveId,
      status: FAILED.has(report.status.toLowerCase()) ? 'failed' : 'submitted',
      transferId: report.transferId ?? report.txId,
      symbol,
      ...numbers,
      networkId,
      networkName,
      txHash,
      saveStatus: 'saving',
    },
  }
}

/** Reads the summary that comes with `done` and `close`. It may be missing or malformed. */
export function readSummary(value: unknown): LinkSummary | undefined {
  const safe = withoutSecrets(value)
  if (!isRecord(safe)) return undefined
  const { page, selectedIntegration, transfer, errorMessage } = safe
  return {
    ...(typeof page === 'string' && { page }),
    ...(isRecord(selectedIntegration) && { selectedIntegration }),
    ...(isRecord(transfer) && { transfer }),
    ...(isNonEmptyString(errorMessage) && { errorMessage }),
  }
}

/** Names of fields that hold secrets. Not `token`: at Mesh that is the symbol of an asset. */
const SECRET =
  /(access|refresh|auth|trade|link|transfer|id|api)[-_]?(tokens?|key|code)$|tokenid|secret|password|passphrase|mnemonic|privatekey|seedphrase/i

/** A limit, because a payload may be nested very deeply or contain a cycle. */
const MAX_DEPTH = 8

/** Copies a payload without tokens, down to the eighth level and nothing below. Never throws. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (Array.isArray(value))
    return depth < MAX_DEPTH ? value.map((item) => withoutSecrets(item, depth + 1)) : []
  if (!isRecord(value)) return value
  if (depth >= MAX_DEPTH) return {}
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !SECRET.test(key))
      .map(([key, inner]) => [key, withoutSecrets(inner, depth + 1)]),
  )
}

/** Whether `value` is an object with properties, and not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNonEmptyString(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isSerializable(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}
