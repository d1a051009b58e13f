import type { SandboxState } from './state'

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
