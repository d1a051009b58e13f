import { z } from 'zod'
import { queryFlag, queryInteger } from '../query-fields'

const uuid = z.guid('must be a UUID')

/** Query of `GET /api/v1/transfers/managed/mesh`. */
export const listQuery = z.object({
  count: queryInteger('Count').min(1).max(100).default(10),
  offset: queryInteger('Offset').min(0).default(0),
  id: uuid.optional(),
  clientTransactionId: z.string().max(128).optional(),
  userId: z.string().max(50).optional(),
  integrationIds: z.array(uuid).max(100).optional(),
  statuses: z
    .array(z.enum(['pending', 'succeeded', 'failed']))
    .max(5)
    .optional(),
  fromTimestamp: queryInteger('FromTimestamp').optional(),
  toTimestamp: queryInteger('ToTimestamp').optional(),
  minAmountInFiat: z.coerce.number().optional(),
  maxAmountInFiat: z.coerce.number().optional(),
  orderBy: z
    .enum([
      'id',
      'clientTransferId',
      'userId',
      'fromType',
      'amountInFiat',
      'status',
      'createdTimestamp',
      'symbol',
      'networkName',
    ])
    .optional(),
  hash: z.string().optional(),
  subClientId: uuid.optional(),
  descendingOrder: queryFlag.optional(),
  isSandBox: queryFlag.optional(),
})
