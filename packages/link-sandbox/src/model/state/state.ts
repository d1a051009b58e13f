import type { FaultName, FaultSettings } from '../catalog/faults'
import type {
  ChallengeRecord,
  ConnectionRecord,
  LinkTokenRecord,
  SessionRecord,
  TokenRecord,
  WalletVerificationRecord,
} from './session-records'
import type {
  DeliveryRecord,
  ManualTransferRecord,
  PastDeliveryRecord,
  PreviewRecord,
  TransferRecord,
} from './transfer-records'

/** The state of one client. Only `applyEvent` changes it. */
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
  /** Webhooks that still have to be delivered, by event id. */
  deliveries: Map<string, DeliveryRecord>
  /** The latest finished webhooks, oldest first. */
  pastDeliveries: Map<string, PastDeliveryRecord>
  /** Minor units that left an account, by `spentKey`. A balance is the catalog's opening balance minus these. */
  spent: Map<string, string>
  /** Addresses that wait for a transfer from any wallet, by id. */
  manualTransfers: Map<string, ManualTransferRecord>
  /** Faults that are on for everyone. */
  faults: Map<FaultName, FaultRecord>
  /** Wallets that users proved to own, by id. */
  walletVerifications: Map<string, WalletVerificationRecord>
  /** How far the clock is ahead of the machine's (ms), and the epoch ms at which it is frozen. */
  clock: Map<'offset' | 'frozenAt', number>
  /** How many commands changed something: seeded ids are derived from this count. */
  counts: Map<'commands', number>
}

/** An empty state. */
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

/** A fault that is on for everyone. */
export interface FaultRecord extends FaultSettings {
  name: FaultName
  /** How many more times the fault occurs. Absent: until it is switched off. */
  times?: number
  /** When the fault was switched on, epoch ms. */
  since: number
}

/** The state as plain JSON: a list of entries for each map, a list of values for each set. */
export type StateParts = Record<string, unknown[]>

/** Replaces the content of a state. A map that is missing in `parts`, as in an older snapshot, becomes empty. */
export function fillState(state: SandboxState, parts: Record<string, unknown>): void {
  for (const [name, records] of Object.entries(state)) {
    records.clear()
    const saved = parts[name]
    if (!Array.isArray(saved)) continue
    if (records instanceof Map) for (const [key, value] of saved) records.set(key, value)
    else for (const value of saved) records.add(value)
  }
}

/** The time of the sandbox's clock when the machine's clock shows `machineNow`. Both in epoch ms. */
export function clockTime({ clock }: Pick<SandboxState, 'clock'>, machineNow: number): number {
  return clock.get('frozenAt') ?? machineNow + (clock.get('offset') ?? 0)
}
