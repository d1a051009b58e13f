/** One asset held in a connected account. */
export interface MeshHolding {
  symbol: string
  name?: string
  amount: number
  /** In US dollars, when the institution tells it. */
  valueInFiat?: number
}

/** Answer of `GET /connections/:id/holdings`. */
export interface MeshHoldings {
  connectionId: string
  holdings: MeshHolding[]
  /** Sum in US dollars, when known. */
  totalInFiat?: number
  /** When Mesh was asked. ISO 8601, UTC. */
  readAt: string
}
