import { z } from 'zod'
import { readAmount } from './decimal'
import { describeForms, parseAt, unwrapMessage } from './sdk-object'
import { textSchema } from './values'

const idSchema = textSchema(200)
  .nullish()
  .transform((id) => id || undefined)
const optionalText = textSchema(500)
  .nullish()
  .transform((text) => text || undefined)
/** Link sends numbers. Text is accepted too, because it keeps every digit. */
const optionalAmount = z
  .union([z.number(), textSchema(100)])
  .nullish()
  .refine((amount) => readAmount(amount).is !== 'unreadable', 'Must be an amount of 0 or more')
  .transform((amount) => amount ?? undefined)

/** Whether a status of Link says that the transfer failed. */
export function isFailedStatus(status: string | undefined): boolean {
  return status !== undefined && /^(error|failed)$/i.test(status)
}

/** Link's report. Unknown fields are dropped, because Mesh may add fields at any time. */
const transferReportSchema = z
  .object({
    // The success objects of the iOS, Android and Flutter SDKs have no status.
    status: textSchema(50)
      .nullish()
      .transform((status) => status ?? undefined),
    transferId: idSchema,
    txId: idSchema,
    txHash: optionalText,
    symbol: optionalText,
    amount: optionalAmount,
    amountInFiat: optionalAmount,
    networkId: optionalText,
    networkName: optionalText,
    fromAddress: optionalText,
    toAddress: optionalText,
    clientTransactionId: optionalText,
    // Only whether there is one matters.
    errorMessage: z
      .string()
      .nullish()
      .transform((text) => text || undefined),
  })
  .refine(
    (it) =>
      it.transferId !== undefined ||
      it.txId !== undefined ||
      it.errorMessage !== undefined ||
      isFailedStatus(it.status),
    'Must have transferId or txId, or errorMessage for a transfer that failed',
  )

/** A checked report. Without an id it is about a transfer that Link could not submit. */
export type CheckedReport = z.output<typeof transferReportSchema>

/** Body of `POST /transfers`: the object of an SDK, or Link's message with its payload. */
export const reportTransferRequestSchema = z.strictObject({
  linkSessionId: textSchema(100).min(1),
  transfer: z
    .unknown()
    .transform((raw, context) => parseAt(transferReportSchema, unwrapMessage(raw), context))
    .meta(describeForms(transferReportSchema)),
})

/** Decimal text without exponent or sign, e.g. `25` or `0.004786`. */
const decimalSchema = z.string().regex(/^\d+(\.\d+)?$/)

/** A transfer as the browser gets it. Fields that Mesh has not sent are absent. */
export const transferSchema = z.object({
  id: z.string(),
  status: z.enum(['unconfirmed', 'pending', 'succeeded', 'failed', 'refundPending', 'refundSucceeded']),
  symbol: z.string().optional(),
  amount: decimalSchema.optional(),
  sourceAmount: decimalSchema.optional(),
  amountInFiat: decimalSchema.optional(),
  networkId: z.string().optional(),
  networkName: z.string().optional(),
  brokerName: z.string().optional(),
  fromAddress: z.string().optional(),
  toAddress: z.string().optional(),
  refundAddress: z.string().optional(),
  txHash: z.string().optional(),
  clientTransactionId: z.string().optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

/** Answer of `GET /transfers`. */
export const transferListSchema = z.object({
  transfers: z.array(transferSchema),
  version: z.string().optional(),
  waitMs: z.int().optional(),
})
