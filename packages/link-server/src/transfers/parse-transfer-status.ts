import type { MeshTransferStatus } from 'react-mesh-link/contract'

const WORDS: ReadonlyMap<string, Exclude<MeshTransferStatus, 'unconfirmed'>> = new Map([
  ['pending', 'pending'],
  ['succeeded', 'succeeded'],
  ['success', 'succeeded'],
  ['failed', 'failed'],
  ['refundpending', 'refundPending'],
  ['refundsucceeded', 'refundSucceeded'],
])

/** Reads Mesh's word for a status, however it is capitalised. `undefined` for a word that is not known yet. */
export function parseTransferStatus(word: string | null | undefined) {
  return WORDS.get(word?.toLowerCase() ?? '')
}
