import { findNetwork } from '../model/catalog/find-network'
import type { WalletVerificationRequest } from '../model/records'
import { CHAINS } from '../wallets/chains'
import type { LinkWalletVerification } from './contract-wallet'

/** The Link UI's view of the wallet that a session has to prove. */
export function linkWalletVerification(asked: WalletVerificationRequest): LinkWalletVerification {
  const { message, addresses, networkId, networkType } = asked
  const network = networkId === undefined ? undefined : findNetwork(networkId)
  const chain = network && CHAINS.get(network.id)
  const family = networkType === 'evm' || networkType === 'solana' ? networkType : chain?.family
  return {
    message,
    addresses,
    family,
    networkName: network?.name,
    ...(chain?.chainId && { chain: { id: chain.chainId, name: chain.name } }),
  }
}
