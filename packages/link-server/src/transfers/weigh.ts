import type { SettledStatus } from '../updates'
import type { Observation } from './observation'

const RANK: Record<SettledStatus, number> = {
  pending: 0,
  failed: 1,
  succeeded: 1,
  refundPending: 2,
  refundSucceeded: 3,
}

/** What is known of a transfer's status, and where from. */
export interface KnownStatus {
  status: SettledStatus
  source: Observation['source']
  /** By our clock. */
  heardAt: Date
  /** Mesh's time of the newest webhook; `null` when none came. */
  webhookAt: Date | null
  disputedStatus: SettledStatus | null
}

/** The part of a word that decides. */
export type Word = Pick<Observation, 'source' | 'status' | 'at' | 'isTimed' | 'heardAt'>

/**
 * What a word of Mesh's does to the status.
 *
 * `adopt`: it is the new status. `confirm`: it is the status already, or fits to it. `ignore`: it is older than what we
 * know. `dispute`: it contradicts a final status, and Mesh has to be asked which holds.
 */
export type Weight = 'adopt' | 'confirm' | 'ignore' | 'dispute'

/**
 * Weighs a word against what is known. Webhooks are ordered by Mesh's clock, lists by when they were asked for; the two
 * clocks are never compared. A later webhook may take back what an earlier one said. Where two sources disagree on a
 * final status, or two webhooks that nothing orders, Mesh is asked about that very transfer, and the answer wins.
 */
export function weigh(word: Word, known: KnownStatus): Weight {
  if (word.source === 'asked' && known.disputedStatus !== null) return answerOf(word, known)
  if (word.source === 'webhook') {
    if (known.webhookAt && word.at < known.webhookAt) return 'ignore'
  } else if (word.heardAt <= known.heardAt) {
    return word.status === known.status ? 'confirm' : 'ignore'
  }
  if (word.status === known.status) return 'confirm'
  if (RANK[word.status] > RANK[known.status]) return 'adopt'
  if (word.source === 'webhook') {
    const isOfOneMoment = known.webhookAt?.getTime() === word.at.getTime()
    if (isOfOneMoment && RANK[word.status] < RANK[known.status]) return 'ignore'
    return known.source === 'webhook' && word.isTimed && !isOfOneMoment ? 'adopt' : 'dispute'
  }
  // A list lags behind its webhooks, and has no word for a refund.
  if (word.status === 'pending' || isRefund(known.status)) return 'ignore'
  return word.source === 'asked' ? 'adopt' : 'dispute'
}

/** Mesh was asked because of a contradiction: what it says now holds. */
function answerOf(word: Word, known: KnownStatus): Weight {
  if (word.status === known.status) return 'confirm'
  // A list that lags settles nothing: it is asked again, until it knows the end.
  if (word.status === 'pending' && known.disputedStatus !== 'pending') return 'ignore'
  // A list calls a refunded transfer what it was before, succeeded or failed.
  if (isRefund(known.status) && isFinal(word.status) && word.status !== known.disputedStatus) return 'confirm'
  return 'adopt'
}

/** Whether Mesh calls the transfer over. A refund may still follow. */
export function isFinal(status: SettledStatus): boolean {
  return status !== 'pending'
}

function isRefund(status: SettledStatus): boolean {
  return status === 'refundPending' || status === 'refundSucceeded'
}
