import type { Context } from 'hono'

/** Who is signed in to the back office. */
export const MERCHANT = 'merchant-1'

const ETHEREUM = 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611'
const SOLANA = '0291810a-5947-424d-9a59-e88bb33e999d'

/** What the shop takes, by Mesh's ids of the networks. */
export const WANTED = [
  { symbol: 'USDC', networkId: ETHEREUM },
  { symbol: 'USDC', networkId: SOLANA },
  { symbol: 'ETH', networkId: ETHEREUM },
]

/** Reads JSON. What is none is `undefined`, and refused where it is used. */
export const bodyOf = (c: Context) => c.req.json().catch(() => undefined)
