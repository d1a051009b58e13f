import { accountsOf } from './accounts-of'
import { balanceOf } from './balance-of'
import { findAsset } from './catalog/find-asset'
import { findNetwork } from './catalog/find-network'
import { SANDBOX_CREDENTIALS } from './catalog/sandbox-credentials'
import type { Decision } from './decision'
import type { SandboxEvent } from './event'
import type { Given } from './given'
import { planSettlement } from './plan-settlement'
import { queueWebhook } from './queue-webhook'
import type { PreviewRecord, TransferRecord } from './records'
import { Refusal } from './refusal'
import { sourceAddress } from './source-address'
import type { SandboxState } from './state'

/** How this sandbox treats transfers. */
export interface TransferRules {
  /** From execution to settlement, in ms. */
  settleAfter: number
  /** Whether the integrator is told by webhook. */
  notify: boolean
}

/** What a wallet sent itself. */
export interface SentByWallet {
  hash: string
}

/** Undefined while the transfer's code is still to come. */
export type ExecutedTransfer = TransferRecord | undefined

/**
 * Sends what a preview offered: the account is debited at once, the transfer settles later. For Link and the API alike.
 *
 * @param confirmation the transfer's code; from a wallet, what it has sent
 */
export function executePreview(
  state: SandboxState,
  preview: PreviewRecord,
  confirmation: string | SentByWallet | undefined,
  rules: TransferRules,
  given: Given,
): Decision<ExecutedTransfer> {
  const sent = typeof confirmation === 'object' ? confirmation : undefined
  // What a wallet has sent is on its way, whatever the clock says.
  if (preview.expiresAt <= given.now && !sent) throw expired()
  const connection = state.connections.get(preview.connectionId)
  const account =
    connection?.accountIds.includes(preview.accountId) &&
    accountsOf(connection.clientId, connection.integrationId, connection.username).find(
      ({ accountId }) => accountId === preview.accountId,
    )
  if (!connection || !account) {
    throw new Refusal('connection_unknown', 'This account is no longer connected. Connect it again.')
  }
  if (account.wallet && !sent) {
    throw new Refusal(
      'integration_unsupported',
      'A transfer from a wallet is confirmed in the wallet, in Link.',
    )
  }
  if (confirmation === undefined) return { events: [], result: undefined }
  if (typeof confirmation === 'string' && confirmation.trim() !== SANDBOX_CREDENTIALS.code) {
    throw new Refusal('wrong_code', 'This code is wrong. Check it and try again.')
  }
  const asset = findAsset(preview.symbol)
  const network = findNetwork(preview.networkId)
  if (!asset || !network) throw expired()
  if (BigInt(preview.total) > balanceOf(state, account, asset)) {
    throw new Refusal('insufficient_funds', 'The account no longer holds enough for this. Enter less.', {
      meshError: 'InsufficientFunds',
    })
  }

  const session = preview.sessionKey === undefined ? undefined : state.sessions.get(preview.sessionKey)
  const where = { session, username: connection.username, integrationId: connection.integrationId }
  const { plan, events: shown } = planSettlement(state, where, rules, given.now)
  const { sessionKey: _, connectionId: __, expiresAt: ___, ...offer } = preview
  const transfer: TransferRecord = {
    ...offer,
    institutionTransactionId: given.newId(),
    fromAddress: account.wallet?.address ?? sourceAddress(network, account.accountId),
    hash: sent?.hash ?? `0x${given.newId()}${given.newId()}`.replaceAll('-', ''),
    status: 'pending',
    executedAt: given.now,
    ...plan,
  }
  const events: SandboxEvent[] = [{ type: 'transferExecuted', transfer }, ...shown]
  if (rules.notify) events.push(...queueWebhook(state, transfer, 'pending', given))
  return { events, result: transfer }
}

function expired(): Refusal {
  return new Refusal('preview_expired', 'This offer has expired. Go back for a new one.', {
    meshError: 'PreviewExpired',
  })
}
