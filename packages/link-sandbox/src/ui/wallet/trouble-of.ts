import { WalletError } from './wallet-error'

const REJECTED = 4001
const UNKNOWN_CHAIN = 4902

/**
 * What a wallet's own error means. Only the message of an `Error` survives the way here, so that has to tell where the code
 * of EIP-1193 is gone.
 */
export function troubleOf(error: unknown): WalletError {
  if (error instanceof WalletError) return error
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const words = typeof message === 'string' ? message : ''
  if (code === REJECTED || /reject|denied|declin|cancel/i.test(words)) {
    return new WalletError('declined', { cause: error })
  }
  if (code === UNKNOWN_CHAIN || /unrecognized chain/i.test(words)) {
    return new WalletError('wrong-network', { cause: error })
  }
  return new WalletError('failed', { cause: error })
}
