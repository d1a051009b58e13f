import { familyOfAddress } from '../../wallets/family-of-address'
import type { InstitutionAccount } from '../accounts-of'
import { WALLET_HOLDINGS } from '../catalog/wallet-holdings'
import { stableId } from '../stable-id'

/** The one account of a wallet: an address and what it holds, the same by whichever wallet it is used. */
export function walletAccount(clientId: string, address: string): InstitutionAccount | undefined {
  const family = familyOfAddress(address)
  if (!family) return undefined
  return {
    accountId: stableId('wallet account', clientId, address),
    name: address,
    cash: '0',
    holdings: WALLET_HOLDINGS[family],
    wallet: { family, address },
  }
}
