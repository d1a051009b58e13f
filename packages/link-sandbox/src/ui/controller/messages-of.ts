import type { FlowEvent } from '../flow/flow-event'
import type { FlowState } from '../flow/flow-state'
import type { LinkMessage } from '../host/link-message'
import { connectMessages } from './connect-messages'
import { sessionMessages } from './session-messages'
import { transferMessages } from './transfer-messages'
import { walletMessages } from './wallet-messages'

/** What the host is told of a step. An event that changed nothing says nothing. */
export function messagesOf(before: FlowState, event: FlowEvent, after: FlowState): LinkMessage[] {
  if (before === after) return []
  return [sessionMessages, connectMessages, transferMessages, walletMessages].flatMap((tell) =>
    tell(before, event, after),
  )
}
