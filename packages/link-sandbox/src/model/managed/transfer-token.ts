/** A token that the integrator's server sends from, or to. */
export interface TransferToken {
  token: string
  /** Mesh's broker type. */
  type: string
}
