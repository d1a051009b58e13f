import type { LinkWalletSigned } from '../../link-api/contract-wallet'
import type { IntegrationRef } from './integration-ref'

/** What the host hears of self-custody wallets. */
export type WalletMessage =
  | { type: 'SDKinjectedWalletProviders'; payload: { icon?: string; id: string; name: string }[] }
  | { type: 'connectionUnavailable'; payload: IntegrationRef & { reason: string } }
  | {
      type: 'connectionDeclined'
      payload: IntegrationRef & {
        reason: string
        networkId?: string
        toAddress?: string
        errorMessage?: string
      }
    }
  | {
      type: 'defiWalletError'
      payload: {
        integrationName: string
        errorType: 'timeout' | 'verifyMismatch'
        details: {
          requestedAddress?: string
          connectedAddress?: string
          requestedNetwork?: string
          connectedNetwork?: string
        }
        timeStamp: number
      }
    }
  | {
      type: 'walletMessageSigned'
      payload: Omit<LinkWalletSigned, 'signedMessageHash' | 'verifiedAddresses'> & {
        signedMessageHash?: string
        verifiedAddresses?: string[]
      }
    }
  | { type: 'verifyWalletRejected' }
  | { type: 'verifyDonePage' }
  | {
      type: 'transferDeclined'
      payload: IntegrationRef & {
        toAddress: string
        token: string
        network: string
        amount: number
        status: 'failed'
      }
    }
