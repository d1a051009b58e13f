import type { MeshConnection, MeshTransferStatus } from 'react-mesh-link/contract'

/** The status of a transfer according to Mesh. */
export type SettledStatus = Exclude<MeshTransferStatus, 'unconfirmed'>

/** A fee as Mesh lists it. Amounts are decimal text. */
export interface TransferFee {
  kind: 'gas' | 'withdrawal' | 'processing'
  /** In `currency`. */
  amount?: string
  /** Ticker of the fee's asset, which may differ from the transferred asset. */
  currency?: string
  /** In US dollars. */
  inFiat?: string
}

/**
 * More details from Mesh. The content of `steps`, `bridging` and `funding` has Mesh's own format and is not checked.
 */
export interface TransferDetails {
  fees?: TransferFee[]
  steps?: unknown[]
  bridging?: unknown
  funding?: unknown[]
}

/** What Mesh says about a transfer. Fields that Mesh has not sent are absent. Amounts are decimal text, e.g. `0.5`. */
export interface TransferFacts extends TransferDetails {
  /** Mesh's id of the transfer. */
  id: string
  status: SettledStatus
  /** Ticker of the asset. */
  symbol?: string
  /** Amount that arrives at `toAddress`, in the asset. */
  amount?: string
  /** Amount that leaves the source, including fees, in the asset. */
  sourceAmount?: string
  /** Value of `amount` in US dollars. */
  amountInFiat?: string
  /** Everything the user paid, in US dollars. */
  totalInFiat?: string
  /** All fees, in US dollars. */
  feesInFiat?: string
  /** Mesh's id of the network, a UUID. */
  networkId?: string
  networkName?: string
  /** Mesh's broker type of the source, e.g. `coinbase`. */
  brokerType?: string
  brokerName?: string
  fromAddress?: string
  toAddress?: string
  /** Address that a refund goes to. */
  refundAddress?: string
  /** Mesh's name, e.g. `OffChainConvert`. */
  refundType?: string
  txHash?: string
  /** The transaction id of the link token: given by the intent, or made by this backend. */
  transactionId?: string
  /** The institution's id of the transfer. */
  institutionTransactionId?: string
  /** ISO 8601, UTC. */
  createdAt: string
  /** ISO 8601, UTC. When the status began, according to Mesh. */
  statusAt: string
}

/** A destination address that an intent requested. Amounts are decimal text. */
export interface AskedAddress {
  networkId: string
  symbol?: string
  address?: string
  addressTag?: string
  /** In the asset. */
  amount?: string
  /** Minimum amount, in the asset. */
  minAmount?: string
}

/** The transfer that an intent requested with its link token. */
export interface AskedTransfer {
  transactionId: string
  transferType?: string
  toAddresses: AskedAddress[]
  /** In US dollars, as decimal text. */
  amountInFiat?: string
}

/** How the transfer differs from the request: another asset, network or address, or `more` or `less` than requested. */
export type AskedDifference = 'asset' | 'network' | 'address' | 'more' | 'less'

/**
 * The comparison of the transfer with the intent's request.
 *
 * `none`: the transfer has no transaction id that this backend requested. `matches`: asset, network, address and amount
 * are as requested. `differs`: `differences` says how. `unchecked`: nothing differs, but Mesh has not sent everything;
 * `unchecked` says what is missing.
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

/** A change of a transfer, as the callbacks get it. */
export interface TransferChange {
  /** Your own id of the user, as `authenticate` returned it. */
  userId: string
  transfer: TransferFacts
  /** The status that was delivered before; absent for the first change. */
  previousStatus?: SettledStatus
  asked: Asked
  /**
   * Identifies this change, and is the same at each call for it. Changes are delivered at least once. With one row per
   * key in your ledger, each change counts exactly once.
   */
  idempotencyKey: string
}

/** A transfer that is `pending`, before it has settled. */
export type TransferUpdate = TransferChange

/**
 * A transfer that settled (`succeeded`, `failed`), or a later change of it: a refund, or a settlement that Mesh
 * reversed.
 */
export type TransferSettlement = TransferChange

/** A change of a connected account, as the callbacks get it. */
export interface ConnectionRemoved {
  /** Your own id of the user, as `authenticate` returned it. */
  userId: string
  /** The connection at the time of the change, without tokens. */
  connection: MeshConnection
  /** Identifies this change, and is the same at each call for it. Changes are delivered at least once. */
  idempotencyKey: string
}

/** An account that was connected, or connected again. */
export interface ConnectionSaved extends ConnectionRemoved {
  /** False when the user logged in again to an account that was connected. */
  isNew: boolean
}
