import { z } from 'zod'
import { brokerType } from './broker-type'

/** What every call with an end user's token carries. */
export const tokenFields = { authToken: z.string().min(1, 'must not be empty'), type: brokerType }
