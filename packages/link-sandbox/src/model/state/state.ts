import type { FaultName } from '../catalog/faults'
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

/** A sandbox in which nothing has happened. */
export function createState(): SandboxState {
  return {
    linkTokens: new Map(),
    sessions: new Map(),
    challenges: new Map(),
    connections: new Map(),
    connectionIds: new Map(),
    tokens: new Map(),
    previews: new Map(),
    transfers: new Map(),
    unsettled: new Set(),
    deliveries: new Map(),
    pastDeliveries: new Map(),
    spent: new Map(),
    manualTransfers: new Map(),
    faults: new Map(),
    walletVerifications: new Map(),
    clock: new Map(),
    counts: new Map(),
  }
}

/** The state as plain JSON: each map as its entries, each set as its values. */
export type StateParts = Record<string, unknown[]>

/** Puts what `parts` say into a state, in the place of what it held. A part that an older version did not have becomes empty. */
export function fillState(state: SandboxState, parts: Record<string, unknown>): void {
  for (const [name, records] of Object.entries(state)) {
    records.clear()
    const saved = parts[name]
    if (!Array.isArray(saved)) continue
    if (records instanceof Map) for (const [key, value] of saved) records.set(key, value)
    else for (const value of saved) records.add(value)
  }
}

/** What the sandbox's clock shows when the machine's shows `machineNow`. Both in epoch ms. */
export function clockTime({ clock }: Pick<SandboxState, 'clock'>, machineNow: number): number {
  return clock.get('frozenAt') ?? machineNow + (clock.get('offset') ?? 0)
}
