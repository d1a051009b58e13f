import { applyWebhookEvent } from './apply-webhook-event'
import type { SandboxEvent } from './event'
import { connectionOwnerKey, spentKey } from './keys'
import { MAX_WRONG_CODES } from './limits'
import { fillState, type SandboxState } from './state'

/**
 * Applies one event to the state. Deterministic: the same events always give the same state. The state is changed in
 * place, because a copy of every map for every event would take quadratic time.
 */
export function applyEvent(state: SandboxState, event: SandboxEvent): void {
  switch (event.type) {
    case 'linkTokenIssued':
      state.linkTokens.set(event.linkToken.authCode, event.linkToken)
      return
    case 'sessionOpened': {
      const linkToken = state.linkTokens.get(event.authCode)
      if (linkToken) state.linkTokens.set(event.authCode, { ...linkToken, used: true })
      state.sessions.set(event.session.key, event.session)
      return
    }
    case 'loginStarted':
      state.challenges.set(event.challenge.key, event.challenge)
      return
    case 'loginConfirmed': {
      const challenge = state.challenges.get(event.challengeKey)
      if (challenge) state.challenges.set(challenge.key, { ...challenge, codePassed: true })
      return
    }
    case 'loginCodeRefused': {
      const challenge = state.challenges.get(event.challengeKey)
      if (!challenge) return
      const wrongCodes = (challenge.wrongCodes ?? 0) + 1
      if (wrongCodes >= MAX_WRONG_CODES) state.challenges.delete(challenge.key)
      else state.challenges.set(challenge.key, { ...challenge, wrongCodes })
      return
    }
    case 'loginCodeSent': {
      const challenge = state.challenges.get(event.challengeKey)
      if (!challenge) return
      const codesResent = (challenge.codesResent ?? 0) + 1
      state.challenges.set(challenge.key, { ...challenge, codeSentAt: event.at, codesResent })
      return
    }
    case 'loginWindowEntered': {
      const challenge = state.challenges.get(event.challengeKey)
      if (challenge) state.challenges.set(challenge.key, { ...challenge, username: event.username })
      return
    }
    case 'loginWindowDecided': {
      const challenge = state.challenges.get(event.challengeKey)
      if (!challenge?.window) return
      const window = { ...challenge.window, outcome: event.outcome }
      state.challenges.set(challenge.key, { ...challenge, window, codePassed: event.outcome === 'allowed' })
      return
    }
    case 'accountsConnected':
      state.challenges.delete(event.challengeKey)
      state.connections.set(event.connection.id, event.connection)
      state.connectionIds.set(connectionOwnerKey(event.connection), event.connection.id)
      for (const token of event.tokens) state.tokens.set(token.token, token)
      return
    case 'accountsOpened': {
      const session = state.sessions.get(event.sessionKey)
      if (session) {
        const accounts = { ...session.accounts, ...event.accounts }
        state.sessions.set(session.key, { ...session, accounts })
      }
      return
    }
    case 'tokenRefreshed': {
      for (const token of event.retired) state.tokens.delete(token)
      for (const token of event.tokens) state.tokens.set(token.token, token)
      const connection = state.connections.get(event.connectionId)
      if (connection) {
        const kept = connection.tokens.filter((token) => !event.retired.includes(token))
        const tokens = [...new Set([...kept, ...event.tokens.map(({ token }) => token)])]
        state.connections.set(connection.id, { ...connection, tokens })
      }
      return
    }
    case 'connectionRevoked': {
      const connection = state.connections.get(event.connectionId)
      if (!connection) return
      for (const token of connection.tokens) state.tokens.delete(token)
      state.connectionIds.delete(connectionOwnerKey(connection))
      state.connections.delete(event.connectionId)
      return
    }
    case 'loginEnded': {
      const connection = state.connections.get(event.connectionId)
      if (!connection) return
      state.connections.set(connection.id, { ...connection, loginExpiresAt: event.at })
      for (const token of connection.tokens) {
        const record = state.tokens.get(token)
        if (record?.kind === 'access') state.tokens.set(token, { ...record, expiresAt: event.at })
      }
      return
    }
    case 'transferPreviewed':
      state.previews.set(event.preview.id, event.preview)
      return
    case 'transferCodeAskedAgain': {
      const preview = state.previews.get(event.previewId)
      if (preview) {
        const askedAgain = [...(preview.askedAgain ?? []), event.reason]
        state.previews.set(preview.id, { ...preview, askedAgain })
      }
      return
    }
    case 'fundingExecuted': {
      const { accountId, takes, optionId } = event
      if (takes) changeBalance(state, accountId, takes.symbol, `-${takes.units}`)
      changeBalance(state, accountId, event.symbol, event.brings)
      const preview = state.previews.get(event.previewId)
      if (preview) {
        const funding = preview.funding?.map((part) =>
          part.optionId === optionId ? { ...part, isDone: true } : part,
        )
        state.previews.set(preview.id, { ...preview, funding, expiresAt: event.expiresAt })
      }
      return
    }
    case 'manualTransferOpened':
      state.manualTransfers.set(event.manualTransfer.id, event.manualTransfer)
      return
    case 'manualTransferArrived': {
      const manual = state.manualTransfers.get(event.id)
      if (manual) state.manualTransfers.set(manual.id, { ...manual, transferId: event.transferId })
      return
    }
    case 'kycPassed': {
      const session = state.sessions.get(event.sessionKey)
      if (session) {
        const kycPassed = [...(session.kycPassed ?? []), event.connectionId]
        state.sessions.set(session.key, { ...session, kycPassed })
      }
      return
    }
    case 'transferExecuted': {
      const { transfer } = event
      state.transfers.set(transfer.id, transfer)
      state.unsettled.add(transfer.id)
      changeBalance(state, transfer.accountId, transfer.symbol, `-${transfer.total}`)
      return
    }
    case 'transferSettled': {
      const transfer = state.transfers.get(event.transferId)
      if (!transfer || !state.unsettled.delete(event.transferId)) return
      state.transfers.set(transfer.id, { ...transfer, status: event.status })
      // A failed transfer gives everything back. A transfer between two sandbox accounts is credited to the receiver.
      if (event.status === 'failed') changeBalance(state, transfer.accountId, transfer.symbol, transfer.total)
      else if (transfer.toAccountId)
        changeBalance(state, transfer.toAccountId, transfer.symbol, transfer.amount)
      return
    }
    case 'refundStarted': {
      const transfer = state.transfers.get(event.transferId)
      if (transfer) state.transfers.set(transfer.id, { ...transfer, status: 'failed', refund: 'pending' })
      return
    }
    case 'refundSettled': {
      const transfer = state.transfers.get(event.transferId)
      if (!transfer || !state.unsettled.delete(event.transferId)) return
      state.transfers.set(transfer.id, { ...transfer, refund: 'succeeded' })
      // The amount comes back; the fees do not.
      changeBalance(state, transfer.accountId, transfer.symbol, transfer.amount)
      return
    }
    case 'webhookQueued':
    case 'webhookAttempted':
    case 'webhookClosed':
    case 'webhookRedelivered':
      applyWebhookEvent(state, event)
      return
    case 'faultSet':
      state.faults.set(event.fault.name, event.fault)
      return
    case 'faultSpent': {
      const fault = state.faults.get(event.name)
      if (fault?.times === undefined) return
      if (fault.times > 1) state.faults.set(fault.name, { ...fault, times: fault.times - 1 })
      else state.faults.delete(fault.name)
      return
    }
    case 'faultCleared':
      state.faults.delete(event.name)
      return
    case 'sessionFaultsSet': {
      const session = state.sessions.get(event.sessionKey)
      if (session) state.sessions.set(session.key, { ...session, faults: event.faults })
      return
    }
    case 'walletVerified':
      state.walletVerifications.set(event.verification.id, event.verification)
      return
    case 'clockSet':
      state.clock.set('offset', event.offset)
      if (event.frozenAt === undefined) state.clock.delete('frozenAt')
      else state.clock.set('frozenAt', event.frozenAt)
      return
    case 'stateReplaced':
      fillState(state, event.parts)
      state.clock.set('offset', event.offset)
      return
  }
}

/** Adds `units` (minor units, negative to take away) to an account's balance. Balances change only here. */
function changeBalance(state: SandboxState, accountId: string, symbol: string, units: string): void {
  // A transfer from outside (any wallet, a card) has no account.
  if (accountId === '') return
  const key = spentKey(accountId, symbol)
  state.spent.set(key, String(BigInt(state.spent.get(key) ?? '0') - BigInt(units)))
}
