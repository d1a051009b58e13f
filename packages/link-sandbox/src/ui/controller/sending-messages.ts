import type { LinkTransferFinished } from '../../link-api/contract'
import type { FlowEvent } from '../flow/flow-event'
import type { FlowState } from '../flow/flow-state'
import { fundingSteps } from '../flow/funding-steps'
import type { Screen } from '../flow/screen'
import type { ExecutedScreen } from '../flow/transfer-screen'
import type { LinkMessage } from '../host/link-message'
import { integrationRef } from './integration-ref'

/** What the host is told from the preview on. */
export function sendingMessages(before: FlowState, event: FlowEvent, screen: Screen): LinkMessage[] {
  switch (event.type) {
    case 'requested':
      return event.request === 'fund' ? fundingStep(screen, 'pending') : []
    case 'fundingStepDone':
      return fundingStep(before.screen, 'succeeded')
    case 'requestFailed':
      return before.request === 'fund' ? fundingStep(before.screen, 'failed', event.failure.message) : []
    case 'networkFeeRisen':
      return [{ type: 'gasIncreaseWarning' }]
    case 'transferCodeRequired':
      return [{ type: 'transferMfaRequired' }]
    case 'transferRefused':
      return refused(event.failure, screen)
    case 'explanationOpened':
      return [{ type: 'seeWhatHappenedClicked' }]
    case 'executed':
      return screen.name === 'executed' ? executed(screen) : []
    default:
      return []
  }
}

/** The part that is carried out now. */
function fundingStep(
  screen: Screen,
  status: 'pending' | 'succeeded' | 'failed',
  errorMessage?: string,
): LinkMessage[] {
  if (screen.name !== 'funding-progress') return []
  const part = fundingSteps(screen.preview).find(({ optionId }) => !screen.done.includes(optionId))
  if (!part) return []
  const payload = {
    cryptocurrencyFundingOptionType: part.type,
    status,
    ...(errorMessage && { errorMessage }),
  }
  return [{ type: 'executeFundingStep', payload }]
}

function refused(
  { code, message, requestId }: Extract<FlowEvent, { type: 'transferRefused' }>['failure'],
  screen: Screen,
): LinkMessage[] {
  if (code !== 'transfer_declined' || screen.name !== 'transfer-failed') {
    const payload = { errorMessage: message, ...(requestId && { requestId }) }
    return [{ type: 'transferExecutionError', payload }]
  }
  const { toAddress, symbol, networkName, amount } = screen.preview
  return [
    {
      type: 'transferDeclined',
      payload: {
        ...integrationRef(screen.connection.integration),
        toAddress,
        token: symbol,
        network: networkName,
        amount,
        status: 'failed',
      },
    },
  ]
}

function executed({ connection, transfer }: ExecutedScreen): LinkMessage[] {
  const initiated: LinkMessage = {
    type: 'transferInitiated',
    payload: { ...integrationRef(connection.integration), status: 'pending' },
  }
  return [
    // What was sent from another wallet was not begun here.
    ...(connection.kind === 'manual' ? [] : [initiated]),
    { type: 'transferExecuted', payload: executedPayload(transfer) },
    { type: 'transferFinished', payload: transfer },
  ]
}

function executedPayload(transfer: LinkTransferFinished) {
  const { txId, fromAddress, toAddress, symbol, amount, networkId, userId, clientTransactionId } = transfer
  return {
    status: 'pending' as const,
    ...{ txId, fromAddress, toAddress, symbol, amount, networkId, userId },
    ...(clientTransactionId && { clientTransactionId }),
  }
}
