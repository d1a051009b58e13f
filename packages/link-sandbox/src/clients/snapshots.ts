import { SnapshotError } from '../errors'
import type { StateParts } from '../model/state/state'
import { serializeState } from '../store/open-store'
import type { Vault } from '../store/seal'
import type { Store } from '../store/store'
import type { Time } from '../time'
import type { SandboxSnapshot } from './client'
import type { Clock } from './clock'

/** Takes and restores snapshots of one client. Each is signed, so that a restored one can only be what was taken. */
export function createSnapshots(options: {
  store: Store
  vault: Vault
  clock: Clock
  base: Time
  clientId: string
}) {
  const { store, vault, clock, base, clientId } = options

  function replace(parts: StateParts, offset: number): Promise<void> {
    return store.run(
      () => ({ events: [{ type: 'stateReplaced', parts, offset }], result: undefined }),
      'replace',
    )
  }

  return {
    take(): SandboxSnapshot {
      const content = {
        format: 'mesh-link-sandbox' as const,
        version: 1 as const,
        clientId,
        now: new Date(clock.now()).toISOString(),
        state: vault.sealParts(serializeState(store.state)),
      }
      return { ...content, signature: vault.sign(canonicalJson(content)) }
    },
    async restore(document: unknown): Promise<void> {
      const { state, now } = check(document)
      const parts = vault.openParts(state)
      await clock.whenStill(() => replace(parts, Date.parse(now) - base.now()))
    },
    reset: () => clock.whenStill(() => replace({}, 0)),
  }

  function check(document: unknown): SandboxSnapshot {
    const given = (typeof document === 'object' && document !== null ? document : {}) as SandboxSnapshot
    if (given.format !== 'mesh-link-sandbox' || given.version !== 1) {
      throw new SnapshotError('This is not a snapshot of a sandbox of this version.')
    }
    if (given.clientId !== clientId) throw new SnapshotError('This snapshot is of another client.')
    const { signature, ...content } = given
    if (typeof signature !== 'string' || !vault.isSigned(canonicalJson(content), signature)) {
      throw new SnapshotError('This snapshot was changed, or made with another key.')
    }
    return given
  }
}

/** JSON with its names in order: the same text for the same value, whoever wrote it down in between. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
