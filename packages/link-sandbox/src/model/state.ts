import type { FaultName } from './faults/faults'
import type {
  ChallengeRecord,
  ConnectionRecord,
  DeliveryRecord,
  FaultRecord,
  LinkTokenRecord,
  ManualTransferRecord,
  PastDeliveryRecord,
  PreviewRecord,
  SessionRecord,
  TokenRecord,
  TransferRecord,
  WalletVerificationRecord,
} from './records'

/** The whole sandbox. Changed by `applyEvent` only. */
export interface SandboxState {
  linkTokens: Map<string, LinkTokenRecord>
  sessions: Map<string, SessionRecord>
  challenges: Map<string, ChallengeRecord>
  connections: Map<string, ConnectionRecord>
  /** Connection id by `connectionOwnerKey`. */
  connectionIds: Map<string, string>
  tokens: Map<string, TokenRecord>
  previews: Map<string, PreviewRecord>
  transfers: Map<string, TransferRecord>
  /** Transfers that have not settled yet. */
  unsettled: Set<string>
  /** Webhooks not answered with 200 yet, by event id. */
  deliveries: Map<string, DeliveryRecord>
  /** The latest of those that are not tried any more, the oldest first. */
  pastDeliveries: Map<string, PastDeliveryRecord>
  /** Minor units that left an account, by `accountId` and symbol; the opening balances are the catalog's. */
  spent: Map<string, string>
  /** Transfers that come from any wallet, by id. */
  manualTransfers: Map<string, ManualTransferRecord>
  /** Faults that are on for everyone. */
  faults: Map<FaultName, FaultRecord>
  /** Wallets that users proved to own, by id. */
  walletVerifications: Map<string, WalletVerificationRecord>
  /** Where the clock was put: ms ahead of the machine's, and the epoch ms at which it stands still, if it does. */
  clock: Map<'offset' | 'frozenAt', number>
  /** How many commands changed something: what repeatable ids are counted by. */
  counts: Map<'commands', number>
}
