import { z } from 'zod'
import type { MeshAccountToken } from './mesh-client'
import type { MeshRequest } from './mesh-request'

const positionSchema = z.object({
  symbol: z.string().nullish(),
  name: z.string().nullish(),
  amount: z.number().nullish(),
  marketValue: z.number().nullish(),
})

const contentSchema = z.object({
  status: z.string(),
  displayMessage: z.string().nullish(),
  cryptocurrencyPositions: z.array(positionSchema).nullish(),
  equityPositions: z.array(positionSchema).nullish(),
})

/** What an institution says of an account. Not every success of HTTP is one of the institution. */
export interface MeshHoldingsReading {
  /** `succeeded`, `failed` or `notAuthorized`. */
  status: string
  positions: z.infer<typeof positionSchema>[]
}

/** Reads the assets of an account, with their value in US dollars. */
export async function getHoldings(
  request: MeshRequest,
  { authToken, type }: MeshAccountToken,
): Promise<MeshHoldingsReading> {
  const content = await request({
    operation: 'holdings/get',
    method: 'POST',
    path: '/api/v1/holdings/get',
    body: { authToken, type, includeMarketValue: true },
    content: contentSchema,
  })
  return {
    status: content.status,
    positions: [...(content.cryptocurrencyPositions ?? []), ...(content.equityPositions ?? [])],
  }
}
