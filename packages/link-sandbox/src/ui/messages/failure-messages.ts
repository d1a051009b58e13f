import type { Failure, FlowState } from '../flow/flow-state'
import { integrationOf } from '../flow/reduce-connect'
import { errorPayload, integrationRef, type LinkMessage } from '../host/link-message'

/** The messages to the host for a failed call. A mistyped transfer code is not reported. */
export function failureMessages(before: FlowState, failure: Failure): LinkMessage[] {
  // A wallet refusal has its own messages.
  if (walletRefusalMessages(before, failure).length > 0) return []
  const { request } = before
  const payload = errorPayload(failure)
  switch (request) {
    case 'login':
    case 'code':
    case 'resend':
    case 'oauth':
    case 'connect':
      return [connectionError(failure)]
    case 'assets':
    case 'kyc':
    case 'funding':
    case 'manual':
    case 'arrival':
      return [{ type: 'transferConfigureError', payload }]
    case 'preview':
      return [
        {
          type: failure.code === 'session_unknown' ? 'transferConfigureError' : 'transferPreviewError',
          payload,
        },
      ]
    case 'fund':
      return []
    case 'pay':
    case 'execute':
      if (failure.code === 'wrong_code') return []
      return [
        { type: 'transferExecutionError', payload },
        ...(isFinal(failure) ? [transferFailed(failure)] : []),
      ]
    default:
      return []
  }
}

/** Whether the failure ends the transfer. Without a response it may have been sent, and new fees can be confirmed. */
function isFinal({ code }: Failure): boolean {
  return code !== 'unreachable' && code !== 'malformed' && code !== 'preview_expired'
}

function transferFailed({ message }: Failure): LinkMessage {
  return { type: 'transferFinished', payload: { status: 'error', errorMessage: message } }
}

/** The message to the host for a failed connection. */
export function connectionError(failure: Failure): LinkMessage {
  return { type: 'integrationConnectionError', payload: errorPayload(failure) }
}

/** The messages to the host when the wallet fails, the person declines or the check fails. Empty for other failures. */
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
        const payload = {
          ...ref,
          toAddress,
          token,
          network,
          amount: amount.amount,
          status: 'failed' as const,
        }
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
