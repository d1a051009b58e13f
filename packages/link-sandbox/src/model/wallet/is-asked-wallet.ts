import { CHAINS } from '../../wallets/chains'
import { familyOfAddress } from '../../wallets/family-of-address'
import { normalAddress } from '../../wallets/normal-address'
import type { WalletVerificationRequest } from '../records'

/** Whether a wallet is one that a verification asks for: of the right family, and among the addresses when there are any. */
export function isAskedWallet(asked: WalletVerificationRequest, address: string): boolean {
  const family = familyOfAddress(address)
  const wanted = askedFamily(asked)
  if (!family || (wanted !== undefined && wanted !== family)) return false
  const addresses = asked.addresses.map((one) => normalAddress(family, one) ?? one)
  return addresses.length === 0 || addresses.includes(normalAddress(family, address) ?? address)
}

/** The family of networks by the id of a network or else by name; `unknown` is any. */
function askedFamily({ networkId, networkType }: WalletVerificationRequest): string | undefined {
  if (networkType && networkType !== 'unknown') return networkType
  return networkId === undefined ? undefined : CHAINS.get(networkId.toLowerCase())?.family
}
