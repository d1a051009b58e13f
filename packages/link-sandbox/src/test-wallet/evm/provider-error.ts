/** An error of EIP-1193, EIP-1474 or EIP-3326 by its code. */
export class ProviderError extends Error {
  override name = 'ProviderError'

  constructor(
    readonly code: 4001 | 4100 | 4200 | 4902 | -32602,
    message: string,
  ) {
    super(message)
  }
}
