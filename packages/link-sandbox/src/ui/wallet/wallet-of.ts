import type { LinkIntegration } from '../../link-api/contract'
import type { FoundWallet } from './found-wallet'

/** How wallets of the catalog announce themselves, where the name alone could be anyone's. */
const RDNS: Record<string, string> = { MetaMask: 'io.metamask', Phantom: 'app.phantom' }

/** The wallet in the host's page that an entry of the catalog stands for. */
export function walletOf(
  integration: Pick<LinkIntegration, 'name'>,
  wallets: FoundWallet[],
): FoundWallet | undefined {
  const rdns = RDNS[integration.name]
  return (
    wallets.find((wallet) => rdns !== undefined && wallet.rdns === rdns) ??
    wallets.find((wallet) => wallet.name.trim().toLowerCase() === integration.name.toLowerCase())
  )
}
