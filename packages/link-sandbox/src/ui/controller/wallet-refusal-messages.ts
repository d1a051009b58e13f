import type { Failure } from '../flow/failure'
import type { FlowState } from '../flow/flow-state'
import { integrationOf } from '../flow/integration-of'
import type { LinkMessage } from '../host/link-message'
import { integrationRef } from './integration-ref'

/** What the host is told when a wallet, its person, or the check of what it did says no; nothing for other failures. */
export function walletRefusalMessages(before: FlowState, failure: Failure): LinkMessage[] {
  const { screen, session } = before
  const integration = integrationOf(screen)
  if (!integration) return []
  const ref = integrationRef(integration)
  const error = { errorMessage: failure.message, ...(failure.requestId && { requestId: failure.requestId }) }
  switch (failure.code) {
    case 'wallet_unavailable':
      return [{ type: 'connectionUnavailable', payload: { ...ref, reason: 'Wallet did not open' } }]
    case 'wallet_declined': {
      if ('previewedAt' in screen) {
        const { toAddress, symbol: token, networkName: network, amount } = screen.preview
        const payload = { ...ref, toAddress, token, network, amount, status: 'failed' as const }
        return [{ type: 'transferDeclined', payload }]
      }
      if (screen.name === 'wallet-sign' && session?.verifyWallet) return [{ type: 'verifyWalletRejected' }]
      const reason =
        screen.name === 'wallet-sign' ? 'User declined the signature' : 'User declined the connection'
      const payload = { ...ref, reason, errorMessage: failure.message }
      return [{ type: 'connectionDeclined', payload }]
    }
    case 'wallet_timeout':
      return [walletError(before, 'timeout')]
    case 'wallet_mismatch':
    case 'wallet_network':
      return [walletError(before, 'verifyMismatch')]
    case 'wrong_signature':
      if (screen.name === 'wallet-sign' && session?.verifyWallet) {
        const { message } = session.verifyWallet
        const { address, signature: signedMessageHash } = screen
        const payload = { signedMessageHash, message, address, timeStamp: Date.now(), isVerified: false }
        return [{ type: 'walletMessageSigned', payload }]
      }
      return [notDone(screen.name, error)]
    case 'wallet_failed':
      return [notDone(screen.name, error)]
    default:
      return []
  }
}

function notDone(screen: string, payload: { errorMessage: string; requestId?: string }): LinkMessage {
  return { type: screen === 'wallet-send' ? 'transferExecutionError' : 'integrationConnectionError', payload }
}

function walletError({ screen, session }: FlowState, errorType: 'timeout' | 'verifyMismatch'): LinkMessage {
  const requestedAddress = session?.verifyWallet?.addresses.join(', ')
  const requestedNetwork =
    screen.name === 'wallet-send' ? screen.request.chainName : session?.verifyWallet?.networkName
  const connectedAddress =
    screen.name === 'wallet-sign'
      ? screen.address
      : screen.name === 'wallet-send'
        ? screen.request.address
        : undefined
  return {
    type: 'defiWalletError',
    payload: {
      integrationName: integrationOf(screen)?.name ?? '',
      errorType,
      details: {
        ...(requestedAddress && { requestedAddress }),
        ...(connectedAddress && { connectedAddress }),
        ...(requestedNetwork && { requestedNetwork }),
      },
      timeStamp: Date.now(),
    },
  }
}
