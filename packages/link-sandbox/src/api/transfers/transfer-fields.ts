import { z } from 'zod'
import type { TransferToken } from '../../model/managed/transfer-token'
import { ApiError } from '../api-error'
import { brokerType } from '../broker-type'

/** Which account assets leave. */
export const sourceFields = { fromAuthToken: z.string().min(1, 'must not be empty'), fromType: brokerType }

/** What configuring and previewing a transfer have in common. */
export const transferFields = {
  toAuthToken: z.string().nullish(),
  toType: brokerType.nullish(),
  symbol: z.string().max(64).nullish(),
  amount: z.number().min(0).max(1e15).nullish(),
  amountInFiat: z.number().min(0).max(1e15).nullish(),
  // The prices of the sandbox are in US dollars.
  fiatCurrency: z
    .string()
    .refine((code) => code.toUpperCase() === 'USD', 'must be USD: this sandbox has no other prices')
    .nullish(),
  isInclusiveFeeEnabled: z.boolean().nullish(),
}

/** The account that `toAuthToken` names, if one is given: then `toType` is needed too. */
export function targetOf(asked: {
  toAuthToken?: string | null
  toType?: string | null
}): TransferToken | undefined {
  if (!asked.toAuthToken) return undefined
  if (asked.toType) return { token: asked.toAuthToken, type: asked.toType }
  throw new ApiError('badRequest', 'toType parameter not specified', { errorType: 'missingField' })
}
