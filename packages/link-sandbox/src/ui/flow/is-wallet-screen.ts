import type { Screen } from './screen'
import type { WalletScreen } from './wallet-screen'

export function isWalletScreen(screen: Screen): screen is WalletScreen {
  return screen.name.startsWith('wallet-')
}
