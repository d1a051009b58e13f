import { connectAccounts } from '../model/connect/connect'
import { confirmLogin, startLogin } from '../model/connect/login'
import { issueLinkToken } from '../model/session/link-token'
import { openSession } from '../model/session/session'
import { applyEvent } from '../model/state/apply-event'
import type { Decision, Given, SandboxEvent } from '../model/state/event'
import type { LinkRequest, Scope, TransferRequest } from '../model/state/records'
import { Refusal } from '../model/state/refusal'
import { createState } from '../model/state/state'
import { executeTransfer } from '../model/transfer/execute'
import { previewTransfer } from '../model/transfer/preview'
import { ADDRESS, BASE, ETHEREUM } from './known'

const CLIENT = 'client-1'

/** The model alone, with counted ids and a clock in the test's hand. */
export function createWorld() {
  const state = createState()
  const events: SandboxEvent[] = []
  let count = 0
  function record(happened: readonly SandboxEvent[]) {
    for (const event of happened) {
      events.push(event)
      applyEvent(state, event)
    }
  }
  const world = {
    state,
    /** Everything that happened, in order. */
    events,
    now: Date.UTC(2026, 0, 1),
    given: (): Given => ({
      now: world.now,
      newId: () => {
        count += 1
        return `id-${count}`
      },
      newSecret: () => {
        count += 1
        return `secret-${count}`
      },
    }),
    run<Result>(decide: (given: Given) => Decision<Result>): Result {
      try {
        const decision = decide(world.given())
        record(decision.events)
        return decision.result
      } catch (error) {
        if (error instanceof Refusal) record(error.events)
        throw error
      }
    },
    /** Opens a session and answers its key. */
    session(userId: string, request: Partial<LinkRequest> = {}, scope: Scope = 'write', clientId = CLIENT) {
      const command = { clientId, userId, scope, request: { restrictMultipleAccounts: true, ...request } }
      const { authCode } = world.run((given) => issueLinkToken(command, given))
      return world.run((given) => openSession(state, { authCode }, given)).key
    },
    /** Logs in and connects the first account, or all of them. */
    connect(sessionKey: string, integrationId: string, username: string, which: 'first' | 'all' = 'first') {
      const login = { sessionKey, integrationId, username, password: 'Pass123' }
      const { challengeKey } = world.run((given) => startLogin(state, login, given))
      const code = { sessionKey, challengeKey, code: '123456' }
      const accounts = world.run((given) => confirmLogin(state, code, given))
      const ids = accounts.map((account) => account.accountId)
      const choice = { sessionKey, challengeKey, accountIds: which === 'all' ? ids : ids.slice(0, 1) }
      return world.run((given) => connectAccounts(state, choice, given))
    },
    /** Previews and executes a transfer; refusals are thrown. */
    send(
      sessionKey: string,
      connectionKey: string,
      what: { symbol: string; networkId: string; amount: number | string },
    ) {
      const asked = { sessionKey, connectionKey, ...what }
      const preview = world.run((given) => previewTransfer(state, asked, given))
      const command = { sessionKey, previewId: preview.id, code: '123456' }
      const transfer = world.run((given) =>
        executeTransfer(state, command, { settleAfter: 4000, notify: true }, given),
      )
      if (!transfer) throw new Error('The transfer asked for a code that it had.')
      return transfer
    },
  }
  return world
}

/** A deposit of what most tests send. */
export function deposit(change: Partial<TransferRequest> = {}): TransferRequest {
  return {
    type: 'deposit',
    destinations: [
      { networkId: BASE, symbol: 'USDC', address: ADDRESS },
      { networkId: ETHEREUM, symbol: 'USDC', address: ADDRESS },
      { networkId: ETHEREUM, symbol: 'ETH', address: ADDRESS },
    ],
    feesIncluded: false,
    ...change,
  }
}
