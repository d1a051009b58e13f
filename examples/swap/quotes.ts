import { randomUUID } from 'node:crypto'

/** A price of the desk, and where it takes the asset. */
export interface Quote {
  id: string
  /** Dollars for one ETH. */
  rate: string
  /** Mesh's id of the network. */
  networkId: string
  /** The desk's address on this network. */
  address: string
  /** ISO 8601, UTC. */
  expiresAt: string
}

const GOOD_FOR_MS = 60_000
let current: Quote | undefined

/** Asks the desk for a price. It holds one price at a time: a new one ends the one before. */
export async function newQuote(): Promise<Quote> {
  current = {
    id: randomUUID(),
    rate: '2500.00',
    networkId: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611',
    address: '0x52908400098527886E0F7030069857D2E4169EE7',
    expiresAt: new Date(Date.now() + GOOD_FOR_MS).toISOString(),
  }
  return current
}

/** The price with this id, while the desk still holds it. */
export async function findQuote(id: string): Promise<Quote | undefined> {
  return current?.id === id && Date.parse(current.expiresAt) > Date.now() ? current : undefined
}

interface Arrival {
  idempotencyKey: string
  transfer: { status: string; transactionId?: string; amount?: string }
}

const paidOut = new Map<string, string>()

/** Pays the dollars out for what has arrived. The key makes sure that each settlement counts once. */
export async function payOut({ idempotencyKey, transfer }: Arrival): Promise<void> {
  if (transfer.status !== 'succeeded') return
  paidOut.set(idempotencyKey, `${transfer.amount} ETH at the price of ${transfer.transactionId}`)
}
