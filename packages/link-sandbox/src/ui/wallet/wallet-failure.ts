import type { Failure } from '../flow/failure'
import { texts } from '../texts/texts'
import type { WalletError } from './wallet-error'

/** A wallet's trouble in words. */
export function walletFailure({ trouble }: WalletError, wallet: string, network = ''): Failure {
  switch (trouble) {
    case 'declined':
      return { code: 'wallet_declined', message: texts.wallet.declined(wallet) }
    case 'timeout':
      return { code: 'wallet_timeout', message: texts.wallet.timeout(wallet) }
    case 'wrong-network':
      return { code: 'wallet_network', message: texts.wallet.wrongNetwork(wallet, network) }
    default:
      return { code: 'wallet_failed', message: texts.wallet.failed(wallet) }
  }
}
