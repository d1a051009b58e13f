/** Why a wallet did not do what it was asked. */
export type WalletTrouble = 'declined' | 'timeout' | 'wrong-network' | 'failed'

/** A wallet that was asked and did not do it. */
export class WalletError extends Error {
  override name = 'WalletError'

  constructor(
    readonly trouble: WalletTrouble,
    options?: ErrorOptions,
  ) {
    super(`The wallet did not do what it was asked: ${trouble}.`, options)
  }
}
