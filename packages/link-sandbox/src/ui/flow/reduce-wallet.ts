import type { LinkIntegration } from '../../link/contract'
import type { FlowEvent } from './flow-event'
import type { FlowState, FoundWallet, Screen, WalletConnectScreen } from './flow-state'
import { forward, isFromAccount, replace } from './step'

/** Handles events of a self-custody wallet. Returns undefined for other events. */
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
      // Back leads to the choice of wallet: connecting the same wallet again would change nothing.
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

/** The next screen for the chosen wallet, from the wallets that were found. */
function screenOfWallet(
  { wallets, session }: FlowState,
  { integration }: Extract<Screen, { name: 'wallet-search' }>,
): Screen {
  const wallet = walletOf(integration, wallets ?? [])
  if (!wallet) return { name: 'wallet-missing', integration }
  const wantedFamily = session?.verifyWallet?.family
  const families = wallet.families.filter((family) => !wantedFamily || family === wantedFamily)
  // A wallet without the wanted network continues, so that the server's check can report the mismatch.
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

/** EIP-6963 ids of wallets in the catalog. The id identifies a wallet better than its name. */
const RDNS: Record<string, string> = { MetaMask: 'io.metamask', Phantom: 'app.phantom' }

/** The wallet in the host page that matches this entry of the catalog. */
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
