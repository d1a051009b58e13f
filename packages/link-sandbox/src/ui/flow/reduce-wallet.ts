import type { LinkIntegration } from '../../link/contract'
import type { FlowEvent } from './flow-event'
import type { FlowState, FoundWallet, Screen, WalletConnectScreen } from './flow-state'
import { forward, isFromAccount, replace } from './step'

/** The way through a self-custody wallet; undefined for an event that is not about one. */
export function reduceWallet(state: FlowState, event: FlowEvent): FlowState | undefined {
  const { screen } = state
  switch (event.type) {
    case 'walletsFound':
      return { ...state, wallets: event.wallets }
    case 'walletSearched':
      return screen.name === 'wallet-search' ? replace(state, screenOfWallet(state, screen)) : state
    case 'walletFamilyChosen': {
      if (screen.name !== 'wallet-network') return state
      return forward(state, { ...screen, name: 'wallet-connect', family: event.family })
    }
    case 'walletConnected': {
      if (screen.name !== 'wallet-connect') return state
      const [address = '', ...others] = event.addresses
      // Back from here leads to the choice of wallet: to connect once more would change nothing.
      return replace(
        state,
        others.length > 0
          ? { ...screen, name: 'wallet-account', addresses: event.addresses }
          : signScreen(screen, address),
      )
    }
    case 'walletAddressChosen':
      return screen.name === 'wallet-account' ? forward(state, signScreen(screen, event.address)) : state
    case 'walletChallenged': {
      if (screen.name !== 'wallet-sign') return state
      const challenge = { key: event.challengeKey, message: event.message }
      return replace(state, { ...screen, challenge })
    }
    case 'walletSigned':
      return screen.name === 'wallet-sign' ? replace(state, { ...screen, signature: event.signature }) : state
    case 'walletVerified': {
      if (screen.name !== 'wallet-sign') return state
      const verified = {
        name: 'wallet-verified' as const,
        integration: screen.integration,
        address: event.payload.address,
      }
      return { ...replace(state, verified), history: [] }
    }
    case 'walletAsked':
      if (screen.name !== 'preview' && screen.name !== 'funding-progress') return state
      return isFromAccount(screen)
        ? forward(state, { ...screen, name: 'wallet-send', request: event.request })
        : state
    case 'walletSent':
      return screen.name === 'wallet-send' ? replace(state, { ...screen, sending: event.sending }) : state
    case 'walletRefused':
      return state.request === 'wallet' ? { ...replace(state, screen), failure: event.failure } : state
    default:
      return undefined
  }
}

/** From the wallets that were found to the screen of the one that was chosen. */
function screenOfWallet(
  { wallets, session }: FlowState,
  { integration }: Extract<Screen, { name: 'wallet-search' }>,
): Screen {
  const wallet = walletOf(integration, wallets ?? [])
  if (!wallet) return { name: 'wallet-missing', integration }
  const asked = session?.verifyWallet?.family
  const families = wallet.families.filter((family) => !asked || family === asked)
  // A wallet without the network that is asked for is let in, so that it can be told what is wrong with it.
  const [family, ...others] = families.length > 0 ? families : wallet.families
  if (!family) return { name: 'wallet-missing', integration }
  if (others.length > 0) return { name: 'wallet-network', integration, wallet }
  return { name: 'wallet-connect', integration, wallet, family }
}

function signScreen(
  { integration, wallet, family }: Omit<WalletConnectScreen, 'name'>,
  address: string,
): Screen {
  return { name: 'wallet-sign', integration, wallet, family, address, challenge: null }
}

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
