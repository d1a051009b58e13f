import type { SandboxEvent } from './event'
import { FAULTS, type FaultName } from './faults/faults'
import { readUsername } from './faults/read-username'
import { type FaultPlace, takeFault } from './faults/take-fault'
import type { TransferRules } from './record-transfer'
import type { TransferRecord } from './records'
import type { SandboxState } from './state'

/** Mesh: a transfer of an exchange may take up to 24 hours. */
const SLOW_MS = 24 * 60 * 60_000

/**
 * What will come of a transfer, and when. It is decided when the transfer is executed, while its session and its
 * login are known; the settlement only carries it out.
 */
export function planSettlement(
  state: SandboxState,
  where: FaultPlace,
  rules: Pick<TransferRules, 'settleAfter'>,
  now: number,
): { plan: Pick<TransferRecord, 'settlesAt' | 'outcome' | 'refundsAt' | 'faults'>; events: SandboxEvent[] } {
  const slow = takeFault(state, 'transfer-slow', where)
  const refunded = takeFault(state, 'transfer-refunded', where)
  const failed = refunded ? undefined : takeFault(state, 'transfer-fails', where)
  const settlesAt = now + (slow ? SLOW_MS : rules.settleAfter)
  const faults = webhookFaults(where)
  return {
    plan: {
      settlesAt,
      ...(failed && { outcome: 'failed' as const }),
      ...(refunded && { outcome: 'refunded' as const, refundsAt: settlesAt + rules.settleAfter }),
      ...(faults.length > 0 && { faults }),
    },
    events: [slow, refunded, failed].flatMap((fault) => fault?.events ?? []),
  }
}

/** What this session and this login ask of the webhooks, which are sent when both may be gone. */
function webhookFaults({ session, username }: FaultPlace): FaultName[] {
  const asked = [...(session?.faults ?? []), ...readUsername(username ?? '').faults]
  return [...new Set(asked)].filter((name) => FAULTS[name].place === 'webhook')
}
