import type { StateParts } from '../model/state-parts'
import { serializeState } from '../store/serialize-state'
import type { Store } from '../store/store'
import type { Vault } from '../store/vault'
import type { Time } from '../time'
import { canonicalJson } from './canonical-json'
import type { Clock } from './clock'
import type { SandboxSnapshot } from './sandbox-snapshot'
import { SnapshotError } from './snapshot-error'

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
