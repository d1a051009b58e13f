import type { SettledStatus } from '../updates'
import type { Observation } from './observation'

const RANK: Record<SettledStatus, number> = {
  pending: 0,
  failed: 1,
  succeeded: 1,
  refundPending: 2,
  refundSucceeded: 3,
}

/** The known status of a transfer, and where it came from. */
export interface KnownStatus {
  status: SettledStatus
  source: Observation['source']
  /** When the message with this status arrived, or when Mesh was asked; by our clock. */
  heardAt: Date
  /** Time of the newest webhook, by Mesh's clock; `null` when there was no webhook. */
  webhookAt: Date | null
  /** A final status that contradicts `status`, while Mesh has not answered which one is right. */
  disputedStatus: SettledStatus | null
}

/** The part of an observation that decides the status. */
export type StatusObservation = Pick<Observation, 'source' | 'status' | 'at' | 'hasEventTime' | 'heardAt'>

/**
 * What an observation does to the known status.
 *
 * `adopt`: it is the new status. `confirm`: it is the known status, or fits it. `ignore`: it is older than the known
 * status. `dispute`: it contradicts a final status, so Mesh must be asked which one is right.
 */
export type StatusDecision = 'adopt' | 'confirm' | 'ignore' | 'dispute'

/**
 * Decides what an observation does to the known status.
 *
 * Webhooks are ordered by Mesh's clock, lists by the time when Mesh was asked; the two clocks are never compared. A
 * later webhook may reverse an earlier one. When two sources disagree on a final status, or two webhooks without an
 * order do, the status is disputed: Mesh is asked about that transfer, and its answer wins.
 */
export function decideStatus(observation: StatusObservation, known: KnownStatus): StatusDecision {
  if (observation.source === 'asked' && known.disputedStatus !== null)
    return decideByAnswer(observation, known)
  if (observation.source === 'webhook') {
    if (known.webhookAt && observation.at < known.webhookAt) return 'ignore'
  } else if (observation.heardAt <= known.heardAt) {
    return observation.status === known.status ? 'confirm' : 'ignore'
  }
  if (observation.status === known.status) return 'confirm'
  if (RANK[observation.status] > RANK[known.status]) return 'adopt'
  if (observation.source === 'webhook') {
    const isSameTime = known.webhookAt?.getTime() === observation.at.getTime()
    if (isSameTime && RANK[observation.status] < RANK[known.status]) return 'ignore'
    return known.source === 'webhook' && observation.hasEventTime && !isSameTime ? 'adopt' : 'dispute'
  }
  // A list may lag behind the webhooks, and it has no status for refunds.
  if (observation.status === 'pending' || isRefund(known.status)) return 'ignore'
  return observation.source === 'asked' ? 'adopt' : 'dispute'
}

/** Mesh was asked because of a contradiction, so its answer wins. */
function decideByAnswer(observation: StatusObservation, known: KnownStatus): StatusDecision {
  if (observation.status === known.status) return 'confirm'
  // The answer may lag behind. Mesh is asked again until it gives a final status.
  if (observation.status === 'pending' && known.disputedStatus !== 'pending') return 'ignore'
  // For a refunded transfer, the answer has the status before the refund: succeeded or failed.
  if (isRefund(known.status) && isFinal(observation.status) && observation.status !== known.disputedStatus)
    return 'confirm'
  return 'adopt'
}

/** Whether the transfer has ended, according to Mesh. A refund may still follow. */
export function isFinal(status: SettledStatus): boolean {
  return status !== 'pending'
}

function isRefund(status: SettledStatus): boolean {
  return status === 'refundPending' || status === 'refundSucceeded'
}
