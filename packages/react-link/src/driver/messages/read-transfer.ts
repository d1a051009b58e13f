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
  'clientTransactionId',
  'errorMessage',
] as const
const NUMBERS = ['amount', 'amountInFiat'] as const

/** Mesh's web types say `success` only; its documents and native SDKs say more. */
const FAILED = new Set(['error', 'failed'])

/**
 * Checks what Link says of a finished transfer; fields of the wrong type are left out.
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
  for (const key of NUMBERS) {
    const number = value[key]
    if (typeof number === 'number' && Number.isFinite(number)) report[key] = number
  }
  const { symbol, amount, amountInFiat, networkId, networkName, txHash } = report
  return {
    report,
    transfer: {
      handoverId,
      status: FAILED.has(report.status.toLowerCase()) ? 'failed' : 'submitted',
      transferId: report.transferId ?? report.txId,
      symbol,
      amount,
      amountInFiat,
      networkId,
      networkName,
      txHash,
      save: 'saving',
    },
  }
}
