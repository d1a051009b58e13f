import { connectAccounts } from '../model/connect/connect'
import { confirmLogin, startLogin } from '../model/connect/login'
import { issueLinkToken } from '../model/session/link-token'
import { openSession } from '../model/session/session'
import { applyEvent } from '../model/state/apply-event'
import type { Decision, DecisionContext, SandboxEvent } from '../model/state/event'
import type { LinkRequest, Scope, TransferRequest } from '../model/state/link-request'
import { Refusal, type RefusalCode } from '../model/state/refusal'
import { createState } from '../model/state/state'
import { executeTransfer } from '../model/transfer/execute'
import { previewTransfer } from '../model/transfer/preview'
import { ADDRESS, BASE, ETHEREUM } from './known'

const CLIENT = 'client-1'

/** The model alone, with numbered ids and a clock that the test sets. */
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
    /** All events, in order. */
    events,
    now: Date.UTC(2026, 0, 1),
    context: (): DecisionContext => ({
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
    run<Result>(decide: (context: DecisionContext) => Decision<Result>): Result {
      try {
        const decision = decide(world.context())
        record(decision.events)
        return decision.result
      } catch (error) {
        if (error instanceof Refusal) record(error.events)
        throw error
      }
    },
    /** Opens a session and returns its key. */
    session(userId: string, request: Partial<LinkRequest> = {}, scope: Scope = 'write', clientId = CLIENT) {
      const command = { clientId, userId, scope, request: { restrictMultipleAccounts: true, ...request } }
      const { authCode } = world.run((context) => issueLinkToken(command, context))
      return world.run((context) => openSession(state, { authCode }, context)).key
    },
    /** Logs in and connects the first account, or all of them. */
    connect(sessionKey: string, integrationId: string, username: string, which: 'first' | 'all' = 'first') {
      const login = { sessionKey, integrationId, username, password: 'Pass123' }
      const { challengeKey } = world.run((context) => startLogin(state, login, context))
      const code = { sessionKey, challengeKey, code: '123456' }
      const accounts = world.run((context) => confirmLogin(state, code, context))
      const ids = accounts.map((account) => account.accountId)
      const choice = { sessionKey, challengeKey, accountIds: which === 'all' ? ids : ids.slice(0, 1) }
      return world.run((context) => connectAccounts(state, choice, context))
    },
    /** Previews and executes a transfer; refusals are thrown. */
    send(
      sessionKey: string,
      connectionKey: string,
      what: { symbol: string; networkId: string; amount: number | string },
    ) {
      const asked = { sessionKey, connectionKey, ...what }
      const preview = world.run((context) => previewTransfer(state, asked, context))
      const command = { sessionKey, previewId: preview.id, code: '123456' }
      const transfer = world.run((context) =>
        executeTransfer(state, command, { settleAfter: 4000, notify: 'once' as const }, context),
      )
      if (!transfer) throw new Error('The transfer asked for a code that it had.')
      return transfer
    },
  }
  return world
}

/** A deposit to the addresses that most tests use. */
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

/** The code of a command's refusal. Undefined: not refused. */
export function refusalOf(command: () => unknown): RefusalCode | undefined {
  try {
    command()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
