import type { FlowEvent } from '../flow/flow-event'
import type { FlowState } from '../flow/flow-state'
import { integrationRef, type LinkMessage } from '../host/link-message'
import { walletRefusalMessages } from './failure-messages'

/** Messages of self-custody wallets. */
export function walletMessages(before: FlowState, event: FlowEvent, after: FlowState): LinkMessage[] {
  switch (event.type) {
    case 'walletsFound':
      if (event.wallets.length === 0) return []
      return [
        {
          type: 'SDKinjectedWalletProviders',
          payload: event.wallets.map(({ id, name, icon }) => ({ ...(icon && { icon }), id, name })),
        },
      ]
    case 'walletSearched': {
      if (after.screen.name !== 'wallet-missing') return []
      const reason = 'Wallet not installed on this device'
      return [
        { type: 'connectionUnavailable', payload: { ...integrationRef(after.screen.integration), reason } },
      ]
    }
    case 'walletVerified':
      return [{ type: 'walletMessageSigned', payload: event.payload }, { type: 'verifyDonePage' }]
    case 'walletRefused':
    case 'requestFailed':
      return walletRefusalMessages(before, event.failure)
    default:
      return []
  }
}
