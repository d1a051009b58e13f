import { z } from 'zod'
import { textSchema } from '../routes/text-schema'

const text = textSchema(1000)
  .nullish()
  .transform((it) => it || undefined)
const number = z
  .number()
  .nullish()
  .transform((it) => it ?? undefined)

/** What Mesh posts when a transfer changes. Only what is needed is required; Mesh adds fields at any time. */
export const webhookSchema = z.object({
  EventId: text,
  UserId: textSchema(300).min(1),
  TransferId: textSchema(200).min(1),
  TransferStatus: z.string().max(100),
  SentTimestamp: number,
  Timestamp: number,
  TransactionId: text,
  TxHash: text,
  Chain: text,
  Token: text,
  DestinationAddress: text,
  SourceAddress: text,
  SourceAccountProvider: text,
  SourceAmount: number,
  DestinationAmount: number,
})

/** A webhook of Mesh's. */
export type MeshWebhook = z.infer<typeof webhookSchema>
