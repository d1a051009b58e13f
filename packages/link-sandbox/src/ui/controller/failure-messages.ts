import type { Failure } from '../flow/failure'
import type { FlowState } from '../flow/flow-state'
import { errorPayload } from '../host/error-payload'
import type { LinkMessage } from '../host/link-message'
import { connectionError } from './connection-error'
import { walletRefusalMessages } from './wallet-refusal-messages'

/** What the host is told of a call that failed; a mistyped transfer code is between the person and the page. */
export function failureMessages(before: FlowState, failure: Failure): LinkMessage[] {
  // A wallet that says no has words of its own.
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

/** Without an answer it may have been sent; new fees can be confirmed. Neither is the end of a transfer. */
function isFinal({ code }: Failure): boolean {
  return code !== 'unreachable' && code !== 'malformed' && code !== 'preview_expired'
}

function transferFailed({ message }: Failure): LinkMessage {
  return { type: 'transferFinished', payload: { status: 'error', errorMessage: message } }
}
