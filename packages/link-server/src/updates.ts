import type { MeshTransferStatus } from 'react-mesh-link/contract'

/** A status that Mesh gave. */
export type SettledStatus = Exclude<MeshTransferStatus, 'unconfirmed'>

/** A fee as Mesh lists it; amounts are decimal text. */
export interface TransferFee {
  kind: 'gas' | 'withdrawal' | 'processing'
  amount?: string
  /** Not always the asset that is moved. */
  currency?: string
  /** In US dollars. */
  inFiat?: string
}

/** What Mesh tells of a transfer beyond its plain facts. What is in a step, a bridging or a funding is Mesh's own. */
export interface TransferDetails {
  fees?: TransferFee[]
  steps?: unknown[]
  bridging?: unknown
  funding?: unknown[]
}

/** Mesh's facts of a transfer. What Mesh has not said is absent; every amount is decimal text. */
export interface TransferFacts extends TransferDetails {
  /** Mesh's id of the transfer. */
  id: string
  status: SettledStatus
  /** Ticker of the asset. */
  symbol?: string
  /** What arrives, in the asset. */
  amount?: string
  /** What leaves the source, fees included, in the asset. */
  sourceAmount?: string
  /** In US dollars. */
  amountInFiat?: string
  /** Everything the user paid, in US dollars. */
  totalInFiat?: string
  /** All fees, in US dollars. */
  feesInFiat?: string
  networkId?: string
  networkName?: string
  brokerType?: string
  brokerName?: string
  fromAddress?: string
  toAddress?: string
  /** Where a refund goes. */
  refundAddress?: string
  /** Mesh's word, e.g. `OffChainConvert`. */
  refundType?: string
  txHash?: string
  /** The transaction id that the link token carried: the intent's own, or one of ours. */
  transactionId?: string
  /** The institution's id of the same transfer. */
  institutionTransactionId?: string
  /** ISO 8601, UTC. */
  createdAt: string
  /** ISO 8601, UTC. When Mesh said the status became true. */
  statusAt: string
}

/** One place that an intent let an asset arrive at. Amounts are decimal text. */
export interface AskedAddress {
  networkId: string
  symbol?: string
  address?: string
  addressTag?: string
  /** In the asset. */
  amount?: string
  /** The least, in the asset. */
  minAmount?: string
}

/** What an intent asked for when its link token was minted. */
export interface AskedTransfer {
  transactionId: string
  transferType?: string
  toAddresses: AskedAddress[]
  /** In US dollars: decimal text. */
  amountInFiat?: string
}

/** A way in which what Mesh says differs from what was asked. */
export type AskedDifference = 'asset' | 'network' | 'address' | 'more' | 'less'

/**
 * What was asked, held against Mesh's facts.
 *
 * `none`: Mesh names no transaction that this backend asked for. `matches`: asset, network, address and amount are
 * what was asked, as far as they were. `differs`: `differences` says how. `unchecked`: nothing differs, but Mesh has
 * not said all of it; `unchecked` names what.
 */
export type Asked =
  | { verdict: 'none' }
  | {
      verdict: 'matches' | 'differs' | 'unchecked'
      differences: AskedDifference[]
      unchecked: ('asset' | 'network' | 'address' | 'amount')[]
      request: AskedTransfer
      intent: string
      linkSessionId: string
    }

/** A change of a transfer that Mesh told, for the integrator's own books. */
export interface TransferChange {
  /** Your own id of the user, as `authenticate` gave it. */
  userId: string
  transfer: TransferFacts
  /** The status told before this one; absent for the first. */
  previousStatus?: SettledStatus
  asked: Asked
  /**
   * The key of this change, the same at each call for it, for ever: keep one row a key in your ledger, and what is
   * told at least once counts exactly once.
   */
  idempotencyKey: string
}

/** A transfer on its way: `pending`, before it has settled. */
export type TransferUpdate = TransferChange

/**
 * A transfer that settled (`succeeded`, `failed`), and every change after that: a refund, or a settlement that Mesh
 * takes back.
 */
export type TransferSettlement = TransferChange
