/** What the outside world contributes to a decision; the model itself has no clock and no chance. */
export interface Given {
  /** Epoch ms. */
  now: number
  /** A new UUID. */
  newId(): string
  /** A new unguessable string. */
  newSecret(): string
}
