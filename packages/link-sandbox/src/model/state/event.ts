import type { FaultName } from '../catalog/faults'
import type {
  ChallengeRecord,
  ConnectionRecord,
  LinkTokenRecord,
  SessionRecord,
  TokenRecord,
  WalletVerificationRecord,
} from './session-records'
import type { FaultRecord, StateParts } from './state'
import type {
  CodeReason,
  DeliveryRecord,
  ManualTransferRecord,
  PastDeliveryRecord,
  PreviewRecord,
  TransferRecord,
} from './transfer-records'

/** Everything that can happen. The journal stores these events, so a newer version must still read the old fields. */
export type SandboxEvent =
  | { type: 'linkTokenIssued'; linkToken: LinkTokenRecord }
  | { type: 'sessionOpened'; authCode: string; session: SessionRecord }
  | { type: 'loginStarted'; challenge: ChallengeRecord }
  | { type: 'loginConfirmed'; challengeKey: string }
  | { type: 'loginCodeRefused'; challengeKey: string }
  | { type: 'loginCodeSent'; challengeKey: string; at: number }
  | { type: 'loginWindowEntered'; challengeKey: string; username: string }
  | { type: 'loginWindowDecided'; challengeKey: string; outcome: 'allowed' | 'denied' }
  | { type: 'accountsConnected'; challengeKey: string; connection: ConnectionRecord; tokens: TokenRecord[] }
  | { type: 'accountsOpened'; sessionKey: string; accounts: SessionRecord['accounts'] }
  | { type: 'tokenRefreshed'; connectionId: string; tokens: TokenRecord[]; retired: string[] }
  | { type: 'connectionRevoked'; connectionId: string }
  | { type: 'loginEnded'; connectionId: string; at: number }
  | { type: 'transferPreviewed'; preview: PreviewRecord }
  | { type: 'transferCodeAskedAgain'; previewId: string; reason: CodeReason }
  | {
      type: 'fundingExecuted'
      previewId: string
      accountId: string
      optionId: string
      symbol: string
      brings: string
      takes?: { symbol: string; units: string }
      expiresAt: number
    }
  | { type: 'manualTransferOpened'; manualTransfer: ManualTransferRecord }
  | { type: 'manualTransferArrived'; id: string; transferId: string }
  | { type: 'kycPassed'; sessionKey: string; connectionId: string }
  | { type: 'transferExecuted'; transfer: TransferRecord }
  | { type: 'transferSettled'; transferId: string; status: 'succeeded' | 'failed' }
  | { type: 'refundStarted'; transferId: string }
  | { type: 'refundSettled'; transferId: string }
  | { type: 'webhookQueued'; delivery: DeliveryRecord }
  | {
      type: 'webhookAttempted'
      eventId: string
      at: number
      answer: string
      isDelivered: boolean
      dueAt?: number
    }
  | { type: 'webhookClosed'; eventId: string; outcome?: PastDeliveryRecord['outcome'] }
  | { type: 'webhookRedelivered'; eventId: string; at: number }
  | { type: 'faultSet'; fault: FaultRecord }
  | { type: 'faultCleared'; name: FaultName }
  | { type: 'faultSpent'; name: FaultName }
  | { type: 'sessionFaultsSet'; sessionKey: string; faults: FaultName[] }
  | { type: 'walletVerified'; verification: WalletVerificationRecord }
  | { type: 'clockSet'; offset: number; frozenAt?: number }
  | { type: 'stateReplaced'; parts: StateParts; offset: number }

/** The result of a command: the events to record, and the answer to give once they are recorded. */
export interface Decision<Result> {
  events: SandboxEvent[]
  result: Result
}

/** What a decision takes from outside: the model itself has no clock and no random numbers. */
export interface DecisionContext {
  /** Epoch ms. */
  now: number
  /** A new UUID. */
  newId(): string
  /** A new random string that can't be guessed. */
  newSecret(): string
}
