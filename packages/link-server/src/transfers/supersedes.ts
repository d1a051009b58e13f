import type { MeshTransferStatus } from 'react-mesh-link/contract'

const RANK: Record<MeshTransferStatus, number> = {
  unconfirmed: 0,
  pending: 1,
  failed: 2,
  succeeded: 2,
  refundPending: 3,
  refundSucceeded: 4,
}

interface Word {
  status: MeshTransferStatus
  at: Date
}

/**
 * Whether a word on a transfer replaces the one we have. A later stage always does, an earlier one never; of two words
 * for the same stage (`succeeded`, `failed`), the later said one. So the outcome does not depend on the order in which
 * words arrive, nor on how often.
 */
export function supersedes(next: Word, known: Word): boolean {
  const stages = RANK[next.status] - RANK[known.status]
  if (stages !== 0) return stages > 0
  const time = next.at.getTime() - known.at.getTime()
  if (time !== 0) return time > 0
  return next.status > known.status
}
