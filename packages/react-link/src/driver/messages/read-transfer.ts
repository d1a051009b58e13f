import type { LinkTransferReport } from '../../core/contract/transfer'
import type { SessionTransfer } from '../../core/session/session'
import { isRecord } from './is-record'

/** A checked transfer: for the backend, and for the page. */
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

/** Mesh's web types say `success` only; its documents and native SDKs say more. */
const FAILED = new Set(['error', 'failed'])

/**
 * Checks what Link says of a finished transfer; fields of the wrong type are left out, and so is Link's
 * `clientTransactionId`: the backend made it, and takes it from nobody.
 *
 * @param value what the SDK's `onTransferFinished` was called with
 * @returns `undefined` when it has no status and must not be reported
 */
export function readTransfer(value: unknown, handoverId: string): ReadTransfer | undefined {
  if (!isRecord(value) || typeof value.status !== 'string' || value.status === '') return undefined
  const report: LinkTransferReport = { status: value.status }
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
      handoverId,
      status: FAILED.has(report.status.toLowerCase()) ? 'failed' : 'submitted',
      transferId: report.transferId ?? report.txId,
      symbol,
      ...numbers,
      networkId,
      networkName,
      txHash,
      save: 'saving',
    },
  }
}
