import { createHash } from 'node:crypto'
import { SnapshotError } from '../errors'
import type { StateParts } from '../model/state/state'
import { serializeState } from '../store/open-store'
import type { Store } from '../store/store'
import type { Time } from '../time'
import type { SandboxSnapshot } from './client'
import type { Clock } from './clock'

/** Takes and restores snapshots of a client. A checksum makes sure that an edited snapshot is refused. */
export function createSnapshots(options: {
  store: Store
  clock: Clock
  machineTime: Time
  clientId: string
}) {
  const { store, clock, machineTime, clientId } = options

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
        version: 2 as const,
        clientId,
        now: new Date(clock.now()).toISOString(),
        state: serializeState(store.state),
      }
      return structuredClone({ ...content, checksum: checksumOf(content) })
    },
    async restore(document: unknown): Promise<void> {
      const { state, now } = check(document)
      await clock.runAlone(() => replace(structuredClone(state), Date.parse(now) - machineTime.now()))
    },
    reset: () => clock.runAlone(() => replace({}, 0)),
  }

  function check(document: unknown): SandboxSnapshot {
    const snapshot = (typeof document === 'object' && document !== null ? document : {}) as SandboxSnapshot
    if (snapshot.format !== 'mesh-link-sandbox' || snapshot.version !== 2) {
      throw new SnapshotError('This is not a snapshot from this version of the sandbox.')
    }
    if (snapshot.clientId !== clientId) throw new SnapshotError('This snapshot belongs to another client.')
    const { checksum, ...content } = snapshot
    if (checksum !== checksumOf(content)) {
      throw new SnapshotError('This snapshot was changed. Restore a snapshot that was not edited.')
    }
    return snapshot
  }
}

/** A hash of the JSON with sorted names, so that the order of the names does not matter. */
function checksumOf(content: unknown): string {
  const text = JSON.stringify(content, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
  return createHash('sha256').update(text).digest('base64url')
}
