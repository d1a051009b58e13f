import { z } from 'zod'
import { textSchema } from './text-schema'

const idSchema = textSchema(200)
  .nullish()
  .transform((id) => id || undefined)
const optionalText = textSchema(500)
  .nullish()
  .transform((text) => text || undefined)
const optionalAmount = z
  .number()
  .nonnegative()
  .nullish()
  .transform((amount) => amount ?? undefined)

/** Body of `POST /transfers`. */
export const reportTransferRequestSchema = z.object({
  linkSessionId: textSchema(100).min(1),
  transfer: z
    .object({
      status: textSchema(50),
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
      errorMessage: optionalText,
    })
    .refine((it) => it.transferId !== undefined || it.txId !== undefined, 'Has to hold transferId or txId'),
})

/** A transfer as the browser sees it. */
export const transferSchema = z.object({
  id: z.string(),
  status: z.enum(['unconfirmed', 'pending', 'succeeded', 'failed', 'refundPending', 'refundSucceeded']),
  symbol: z.string(),
  amount: z.number(),
  amountInFiat: z.number().optional(),
  networkId: z.string().optional(),
  networkName: z.string().optional(),
  brokerName: z.string().optional(),
  fromAddress: z.string().optional(),
  toAddress: z.string().optional(),
  txHash: z.string().optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

/** Answer of `GET /transfers`. */
export const transferListSchema = z.object({ transfers: z.array(transferSchema) })
